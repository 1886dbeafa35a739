import { randomUUID } from "node:crypto";
import { read, type Tx } from "@/lib/db";
import { farAway, type Place } from "@/lib/roster/far-away";
import type { SystemViewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { Problem } from "./cells";
import { difference } from "./difference";
import { type SchoolFacts, schoolFacts } from "./facts";
import { type Counts, mostRows } from "./schema";
import { readSchoolRow, type SchoolRow } from "./school-row";
import {
  Batches,
  keepRows,
  type Parsed,
  type StagedRow,
  type Staging,
  stagedRow,
  step,
  Unstageable,
} from "./staging";
import { readTable } from "./table";

const batch = 500;
/** As many far-away schools are listed with an import. */
const listed = 100;

type Overview = {
  all: number;
  /** Rows that concern us: of our district, and open. */
  wanted: number;
  notOpen: number;
  elsewhere: number;
  far: Map<number, { row: number; name: string; km: number; open: boolean }>;
  repeated: Map<string, number[]>;
};
type Ours = Pick<Counts, "rows" | "notOpen" | "elsewhere" | "far">;

/** @returns the counts, or the districts in the file when none of several is chosen */
export async function stageSchools(
  work: Staging,
): Promise<Ours | { districts: Counts["districts"] }> {
  const districts = await districtsIn(work);
  const chosen = districts.find(({ id }) => id === work.mapping.district) ?? districts[0];
  if (districts.length > 1 && chosen?.id !== work.mapping.district) return { districts };
  const district = chosen?.id ?? "";
  const seen = await overview(work, district);
  const known = await knownSchools(work.viewer());
  let rows = 0;
  const batches = new Batches<Parsed<SchoolRow>>(batch, async (some) => {
    rows += some.length;
    await step(work, { stage: "comparing", done: rows, total: seen.wanted }, async (tx, viewer) => {
      await keepRows(tx, viewer, work.importId, await compare(tx, viewer, some, { seen, known }));
    });
  });
  for await (const parsed of parsedRows(work)) {
    if (parsed.row.district === district && parsed.row.open) await batches.add(parsed);
  }
  await batches.flush();
  const far = [...seen.far.values()].slice(0, listed);
  return { rows: seen.all, notOpen: seen.notOpen, elsewhere: seen.elsewhere, far };
}

async function* parsedRows(work: Staging): AsyncGenerator<Parsed<SchoolRow>> {
  for await (const { rowNumber, cells, raw } of readTable(work.file, work.mapping.columns)) {
    yield { rowNumber, raw, ...readSchoolRow(cells) };
  }
}

/** The districts of the file, the largest first; one without a name when it has no such column. */
async function districtsIn(work: Staging): Promise<Counts["districts"]> {
  const districts = new Map<string, { id: string; rows: number; city: string }>();
  let all = 0;
  for await (const { row } of parsedRows(work)) {
    all += 1;
    if (all > mostRows) throw new Unstageable("tooManyRows");
    if (all % 2000 === 0) await step(work, { stage: "reading", done: all, total: 0 });
    const { district: id, city = "" } = row;
    const known = districts.get(id) ?? { id, rows: 0, city };
    districts.set(id, { ...known, rows: known.rows + 1 });
  }
  if (all === 0) throw new Unstageable("empty");
  return [...districts.values()].sort((a, b) => b.rows - a.rows || (a.id < b.id ? -1 : 1));
}

/** Which rows repeat an id, and whose coordinates lie far from the others, open or not. */
async function overview(work: Staging, district: string): Promise<Overview> {
  const places = new Map<number, Place>();
  const names = new Map<number, { name: string; open: boolean }>();
  const seen: Overview = {
    all: 0,
    wanted: 0,
    notOpen: 0,
    elsewhere: 0,
    far: new Map(),
    repeated: new Map(),
  };
  for await (const { rowNumber, row, problems } of parsedRows(work)) {
    seen.all += 1;
    if (row.district !== district) {
      seen.elsewhere += 1;
      continue;
    }
    const { latitude, longitude, name, open } = row;
    if (latitude != null && longitude != null && problems.length === 0) {
      places.set(rowNumber, { latitude, longitude });
      names.set(rowNumber, { name, open });
    }
    if (!open) {
      seen.notOpen += 1;
      continue;
    }
    seen.wanted += 1;
    const same = seen.repeated.get(row.sourceId);
    if (same) same.push(rowNumber);
    else seen.repeated.set(row.sourceId, [rowNumber]);
  }
  for (const [row, km] of farAway(places)) {
    const { name = "", open = true } = names.get(row) ?? {};
    seen.far.set(row, { row, name, open, km: Math.round(km) });
  }
  return seen;
}

async function compare(
  tx: Tx,
  { districtId }: SystemViewer,
  rows: Parsed<SchoolRow>[],
  { seen, known }: { seen: Overview; known: Map<string, string> },
): Promise<StagedRow[]> {
  const ids = rows.flatMap(({ row }) => known.get(row.sourceId) ?? []);
  const found = await tx.$queryRaw<{ id: string; facts: SchoolFacts }[]>`
    SELECT s.id::text, ${schoolFacts(Prisma.sql`s`)} AS facts FROM "School" s
    WHERE s."districtId" = ${districtId}::uuid AND s.id = ANY(${ids}::uuid[])`;
  const facts = new Map(found.map((one) => [one.id, one.facts]));
  return rows.map((parsed) => {
    const id = known.get(parsed.row.sourceId);
    const before = facts.get(id ?? "") ?? null;
    const after = factsAfter(parsed.row, before, seen.far.has(parsed.rowNumber));
    const changes = before ? difference(before, after) : [];
    const problems = [...parsed.problems, ...repeats(parsed, seen)];
    const who = { known: id ?? null, id: id ?? randomUUID() };
    return stagedRow(parsed, who, problems, { before, after, changes });
  });
}

function repeats({ row, rowNumber }: Parsed<SchoolRow>, seen: Overview): Problem[] {
  const same = seen.repeated.get(row.sourceId) ?? [];
  const other = same.find((one) => one !== rowNumber);
  if (row.sourceId === "" || other === undefined) return [];
  return [{ field: "sourceId", problem: "sameSchool", values: { row: other } }];
}

function factsAfter(row: SchoolRow, before: SchoolFacts | null, far: boolean): SchoolFacts {
  const text = (said: string | undefined, was: string | undefined) => said ?? was ?? "";
  const value = <T>(said: T | null | undefined, was: T | null | undefined) =>
    said === undefined ? (was ?? null) : said;
  const latitude = value(row.latitude, before?.latitude);
  const longitude = value(row.longitude, before?.longitude);
  const moved = before?.latitude !== latitude || before?.longitude !== longitude;
  return {
    sourceId: row.sourceId,
    name: row.name,
    address: text(row.address, before?.address),
    city: text(row.city, before?.city),
    state: text(row.state, before?.state),
    zip: text(row.zip, before?.zip),
    level: value(row.level, before?.level),
    lowGrade: text(row.lowGrade, before?.lowGrade),
    highGrade: text(row.highGrade, before?.highGrade),
    enrolment: value(row.enrolment, before?.enrolment),
    latitude,
    longitude,
    // Somebody may have looked at these coordinates and said that they are right.
    coordinatesDoubtful: before && !moved ? before.coordinatesDoubtful : far,
    languages: row.languages?.join() ?? before?.languages ?? "",
    closed: false,
  };
}

async function knownSchools(viewer: SystemViewer): Promise<Map<string, string>> {
  const { districtId } = viewer;
  const schools = await read(viewer, (tx) =>
    tx.school.findMany({
      where: { districtId },
      select: { id: true, sourceId: true },
      take: 50_000,
    }),
  );
  return new Map(schools.map(({ id, sourceId }) => [sourceId, id]));
}
