import { read, type Tx } from "@/lib/db";
import { findProgress, type Progress } from "@/lib/jobs/progress";
import { nameOf } from "@/lib/names";
import type { Coordinator } from "@/lib/viewer";
import type { ImportState, RosterKind } from "@/prisma/generated/enums";
import type { Problem } from "./cells";
import { type Field, missingColumns } from "./columns";
import type { Change } from "./difference";
import { type Missing, missingFrom, missingPeople } from "./missing";
import { type Counts, changes, counts, type Mapping, mapping, problems, type View } from "./schema";

const pageSize = 50;

export type { Missing } from "./missing";

export type ImportLine = {
  id: string;
  kind: RosterKind;
  state: ImportState;
  /** Without a file the one person's name; empty when they are not there any more. */
  fileName: string;
  counts: Counts;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

export type ImportDetail = ImportLine & {
  headings: string[];
  mapping: Mapping;
  /** Required columns that nothing is chosen for. */
  missing: Field[];
  /** The file is still there to compare again. */
  hasFile: boolean;
  progressId: string | null;
};

/** One row of an import as its page shows it. */
export type ImportRowLine = {
  rowNumber: number;
  /** A person's or school's name, as far as it is known. */
  name: string;
  /** Of a person, each half of it as it would be on the roster. */
  halves: { firstName: string; lastName: string } | null;
  about: string;
  raw: Record<string, string>;
  problems: Problem[];
  changes: Change[];
  /** Somebody on the roster, for those who are not in the file. */
  personId: string | null;
};

/** Imports, the latest first. */
export async function listImports(viewer: Coordinator): Promise<ImportLine[]> {
  return read(viewer, async (tx) => {
    const found = await tx.rosterImport.findMany({
      where: { districtId: viewer.districtId },
      select: line,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 100,
    });
    const rows = await withNames(tx, viewer, found);
    return rows.map((row) => ({ ...row, counts: counts.parse(row.counts) }));
  });
}

/** One import without its file; null when not there. */
export async function findImport(viewer: Coordinator, id: string): Promise<ImportDetail | null> {
  const { districtId } = viewer;
  return read(viewer, async (tx) => {
    const found = await tx.rosterImport.findMany({
      where: { districtId, id },
      select: { ...line, columns: true, mapping: true, progressId: true },
    });
    const [row] = await withNames(tx, viewer, found);
    if (!row) return null;
    const { columns: headings, progressId, ...rest } = row;
    const chosen = mapping.parse(row.mapping);
    const kept = await tx.rosterImport.count({ where: { districtId, id, file: { not: null } } });
    return {
      ...rest,
      counts: counts.parse(row.counts),
      headings,
      mapping: chosen,
      missing: missingColumns(row.kind, chosen.columns),
      hasFile: kept === 1,
      progressId,
    };
  });
}

/** How far staging has come; null when not there. */
export async function importProgress(viewer: Coordinator, id: string): Promise<Progress | null> {
  const { districtId } = viewer;
  return read(viewer, async (tx) => {
    const row = await tx.rosterImport.findFirst({
      where: { districtId, id },
      select: { progressId: true },
    });
    return row?.progressId ? findProgress(tx, viewer, row.progressId) : null;
  });
}

type Asked = { id: string; show: Exclude<View, "far">; page: number };

/** One page of an import's rows of one sort, with how many there are. */
export async function importRows(viewer: Coordinator, asked: Asked, size = pageSize) {
  const skip = (asked.page - 1) * size;
  return read(viewer, async (tx) => {
    if (asked.show === "leaving")
      return { rows: await leaving(tx, viewer, asked.id, { skip, size }) };
    const found = await tx.importRow.findMany({
      where: { districtId: viewer.districtId, importId: asked.id, outcome: outcomeOf[asked.show] },
      select: { rowNumber: true, raw: true, values: true, problems: true },
      orderBy: { rowNumber: "asc" },
      skip,
      take: size,
    });
    return { rows: found.map(asLine) };
  });
}

/** Who of the staff is not in the file, for the question what that means. */
export async function missingOf(viewer: Coordinator, id: string): Promise<Missing> {
  return read(viewer, (tx) => missingFrom(tx, viewer, id));
}

/** Every row with problems as it came, for the corrected file. */
export async function problemRows(viewer: Coordinator, id: string): Promise<ImportRowLine[]> {
  return (await importRows(viewer, { id, show: "problems", page: 1 }, 100_000)).rows;
}

async function withNames<T extends { id: string; fileName: string }>(
  tx: Tx,
  { districtId }: Coordinator,
  imports: T[],
): Promise<T[]> {
  const without = imports.flatMap(({ id, fileName }) => (fileName === "" ? [id] : []));
  if (without.length === 0) return imports;
  const added = await tx.importChange.findMany({
    where: { districtId, importId: { in: without } },
    select: { importId: true, subjectId: true },
  });
  const people = await tx.person.findMany({
    where: { districtId, id: { in: added.map(({ subjectId }) => subjectId) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  const named = new Map(added.map((one) => [one.importId, names.get(one.subjectId) ?? ""]));
  return imports.map((one) => ({ ...one, fileName: one.fileName || (named.get(one.id) ?? "") }));
}

const line = {
  id: true,
  kind: true,
  state: true,
  fileName: true,
  counts: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
} as const;
const outcomeOf = { problems: "problem", changed: "changed", added: "added" } as const;

type Kept = { rowNumber: number; raw: unknown; values: unknown; problems: unknown };

function asLine(row: Kept): ImportRowLine {
  const values = objectOf(row.values);
  const after = objectOf(values.after);
  const text = (field: string) => (typeof after[field] === "string" ? after[field] : "");
  const halves = { firstName: text("firstName"), lastName: text("lastName") };
  return {
    rowNumber: row.rowNumber,
    name: text("name") || nameOf(halves),
    halves: "lastName" in after ? halves : null,
    about: text("jobTitle") || text("city"),
    raw: Object.fromEntries(Object.entries(objectOf(row.raw)).map(([k, v]) => [k, String(v)])),
    problems: problems.parse(row.problems),
    changes: changes.parse(values.changes ?? []),
    personId: null,
  };
}

function objectOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? { ...json } : {};
}

/** People or schools of the roster that the file does not have. */
async function leaving(
  tx: Tx,
  viewer: Coordinator,
  id: string,
  { skip, size }: { skip: number; size: number },
): Promise<ImportRowLine[]> {
  const { districtId } = viewer;
  const found = await tx.$queryRaw<{ personId: string | null; name: string; about: string }[]>`
    SELECT CASE WHEN x.kind = 'staff' THEN x.id::text END AS "personId", x.name, x.about FROM (
      SELECT p.id, 'staff' AS kind, p."firstName" || ' ' || p."lastName" AS name,
        p."lastName" || p."firstName" AS place, p."jobTitle" AS about
      FROM "Person" p WHERE p."districtId" = ${districtId}::uuid
        AND p.id IN (${missingPeople(viewer, id)})
      UNION ALL
      SELECT s.id, 'schools', s.name, s.name, s.city FROM "School" s
      WHERE s."districtId" = ${districtId}::uuid AND s."closedAt" IS NULL) x
    JOIN "RosterImport" i ON i."districtId" = ${districtId}::uuid AND i.id = ${id}::uuid
      AND i.kind::text = x.kind
    WHERE x.kind = 'staff' OR NOT EXISTS (SELECT 1 FROM "ImportRow" r
      WHERE r."districtId" = ${districtId}::uuid AND r."importId" = i.id AND r."values"->>'id' = x.id::text)
    ORDER BY x.place, x.id LIMIT ${size} OFFSET ${skip}`;
  return found.map((one) => ({
    ...one,
    rowNumber: 0,
    halves: null,
    raw: {},
    problems: [],
    changes: [],
  }));
}
