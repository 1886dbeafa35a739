import { record } from "@/lib/audit/commands";
import { CsvTrouble } from "@/lib/csv";
import { lock, read, type Tx, write } from "@/lib/db";
import { bringBack, depart } from "@/lib/departures/commands";
import { once } from "@/lib/idempotency";
import { beginProgress, cancelProgress } from "@/lib/jobs/progress";
import { enqueue } from "@/lib/jobs/queue";
import { closeForOffice } from "@/lib/notifications/commands";
import { done, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { ImportState } from "@/prisma/generated/enums";
import { applySchools, applyStaff, changedSince, keepChanges } from "./apply";
import { type Columns, guessColumns, missingColumns } from "./columns";
import { leavingBy, noOne } from "./missing";
import {
  type Applying,
  type Counts,
  counts,
  largestFile,
  type Mapping,
  mapping,
  type SamePeople,
  type Upload,
} from "./schema";
import { readHeadings } from "./table";
import { undoSchools, undoStaff } from "./undo";

/** Set-based work on up to 100 000 rows. */
const limit = 120_000;

/** Takes an uploaded file in: straight to staging when its columns are known, else to choosing them. */
export async function receiveFile(viewer: Coordinator, sent: Upload, file: Uint8Array) {
  if (file.byteLength > largestFile) return refused("tooBig");
  const headings = headingsOf(file);
  if (typeof headings === "string") return refused(headings);
  const { districtId, personId, now } = viewer;
  const { kind, fileName } = sent;
  const remembered = await rememberedMapping(viewer, kind);
  const columns = guessColumns(kind, headings, remembered.columns);
  const known = missingColumns(kind, columns).length === 0;
  return write(viewer, async (tx) => {
    const { id, fresh } = await once(tx, viewer, "imports.receive", sent.formKey);
    if (!fresh) return done({ id });
    await tx.rosterImport.create({
      data: {
        districtId,
        id,
        kind,
        fileName,
        file: new Uint8Array(file),
        columns: headings,
        mapping: { ...remembered, columns },
        state: known ? "reading" : "mapping",
        uploadedById: personId,
        createdAt: now,
      },
      select: { id: true },
    });
    if (known) await beginStaging(tx, viewer, id);
    await record(tx, viewer, event("received", id, { kind, size: file.byteLength }));
    return done({ id });
  });
}

/** Says which column is which, and which district of the file is ours; remembered for the next file. */
export async function chooseColumns(
  viewer: Coordinator,
  { id, columns, district }: { id: string; columns: Columns; district: string },
) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const waiting = await inHand(tx, viewer, id, ["mapping", "staged", "failed", "cancelled"]);
    if (!waiting) return refused("notWaiting");
    const { kind } = waiting;
    const there = Object.entries(columns).filter(([, column]) => waiting.columns.includes(column));
    const chosen: Mapping = { columns: Object.fromEntries(there), district, same: [] };
    if (new Set(Object.values(chosen.columns)).size < there.length) return refused("chosenTwice");
    if (missingColumns(kind, chosen.columns).length > 0) return refused("columnsMissing");
    await tx.rosterImport.updateMany({ where: { districtId, id }, data: { mapping: chosen } });
    await tx.columnMapping.upsert({
      where: { districtId_kind: { districtId, kind } },
      create: { districtId, kind, mapping: chosen },
      update: { mapping: chosen },
    });
    await beginStaging(tx, viewer, id);
    await record(tx, viewer, event("columnsChosen", id, { kind }));
    return done({ id });
  });
}

/** Compares a file again with the roster as it is now. */
export async function compareAgain(viewer: Coordinator, { id }: { id: string }) {
  return write(viewer, async (tx) => {
    if (!(await inHand(tx, viewer, id, ["staged", "failed", "cancelled"])))
      return refused("notWaiting");
    await beginStaging(tx, viewer, id);
    await record(tx, viewer, event("comparedAgain", id));
    return done({ id });
  });
}

/** Says that rows are about the person on the roster who has their employee id, and compares again. */
export async function confirmSamePeople(viewer: Coordinator, { id, row }: SamePeople) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    if (!(await inHand(tx, viewer, id, ["staged"]))) return refused("notWaiting");
    const theirs = await tx.$queryRaw<{ personId: string }[]>`
      SELECT r."values"->>'id' AS "personId" FROM "ImportRow" r
      WHERE r."districtId" = ${districtId}::uuid AND r."importId" = ${id}::uuid
        AND r.outcome = 'problem' AND r.problems @> '[{"problem": "otherPerson"}]'
        AND (${row ?? null}::int IS NULL OR r."rowNumber" = ${row ?? null})`;
    if (theirs.length === 0) return refused("notWaiting");
    const where = { districtId_id: { districtId, id } };
    const kept = await tx.rosterImport.findUniqueOrThrow({ where, select: { mapping: true } });
    const before = mapping.parse(kept.mapping);
    const same = [...new Set([...before.same, ...theirs.map(({ personId }) => personId)])];
    await tx.rosterImport.updateMany({
      where: { districtId, id },
      data: { mapping: { ...before, same } },
    });
    await beginStaging(tx, viewer, id);
    await record(tx, viewer, event("samePeople", id, { count: theirs.length }));
    return done({ id });
  });
}

/** Stops an import that has not been applied; nothing on the roster has changed. */
export async function cancelImport(viewer: Coordinator, { id }: { id: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const waiting = await inHand(tx, viewer, id, ["reading", "mapping", "staging", "staged"]);
    if (!waiting) return refused("notWaiting");
    await tx.rosterImport.updateMany({ where: { districtId, id }, data: { state: "cancelled" } });
    if (waiting.progressId) await cancelProgress(tx, viewer, waiting.progressId);
    await closeNews(tx, viewer, id);
    await record(tx, viewer, event("cancelled", id));
    return done({ id });
  });
}

/** Writes what was staged, in one transaction; rows with problems are left out. */
export async function applyImport(viewer: Coordinator, { id, absent = "stay", whole }: Applying) {
  const { districtId, now: appliedAt } = viewer;
  return write(
    viewer,
    async (tx) => {
      await patience(tx, viewer);
      const staged = await locked(tx, viewer, id);
      if (staged?.state === "applied") return refused("alreadyApplied");
      if (staged?.state !== "staged") return refused("notReady");
      if (await changedSince(tx, viewer, staged)) return refused("changedSince");
      const leaving = staged.kind === "staff" ? await leavingBy(tx, viewer, id, absent) : noOne;
      if (leaving.many && !whole) return refused("manyMissing");
      await keepChanges(tx, viewer, staged);
      const apply = staged.kind === "staff" ? applyStaff : applySchools;
      const applied = await apply(tx, viewer, id);
      const { people: left, pairs, visits } = await depart(tx, viewer, leaving.people, id);
      const ended = { left, endedPairs: pairs, cancelledVisits: visits };
      await tx.rosterImport.updateMany({
        where: { districtId, id },
        data: {
          state: "applied",
          appliedAt,
          file: null,
          counts: { ...counts.parse(staged.counts), ...ended },
        },
      });
      await closeNews(tx, viewer, id);
      await record(tx, viewer, event("applied", id, { kind: staged.kind, ...applied, left }));
      return done({ ...applied, left });
    },
    { limit, conflict: () => refused("changedSince") },
  );
}

/** Takes an applied import back; what was used since stays and is listed with the import. */
export async function undoImport(viewer: Coordinator, { id }: { id: string }) {
  const { districtId, now: undoneAt } = viewer;
  return write(
    viewer,
    async (tx) => {
      await patience(tx, viewer);
      const applied = await locked(tx, viewer, id);
      if (applied?.state === "undone") return refused("alreadyUndone");
      if (applied?.state !== "applied") return refused("notApplied");
      const returned = await bringBackAfter(tx, viewer, id);
      const undo = applied.kind === "staff" ? undoStaff : undoSchools;
      const { kept, removed, restored } = await undo(tx, viewer, id);
      const numbers: Counts = {
        ...counts.parse(applied.counts),
        kept: kept.slice(0, 500),
        keptInAll: kept.length,
      };
      await tx.rosterImport.updateMany({
        where: { districtId, id },
        data: { state: "undone", undoneAt, counts: numbers },
      });
      const came = { removed, restored, kept: kept.length, returned: returned.people };
      await record(tx, viewer, event("undone", id, { kind: applied.kind, ...came }));
      return done(came);
    },
    { limit, conflict: () => refused("changedSince") },
  );
}

/** Whoever left by this import, and has not come back since, is here again. */
async function bringBackAfter(tx: Tx, viewer: Coordinator, importId: string) {
  const { districtId } = viewer;
  const left = await tx.departure.findMany({
    where: { districtId, importId },
    select: { personId: true },
  });
  return bringBack(
    tx,
    viewer,
    left.map(({ personId }) => personId),
  );
}

function headingsOf(file: Uint8Array) {
  try {
    const headings = readHeadings(file);
    return headings.length === 0 ? ("empty" as const) : headings;
  } catch (error) {
    if (error instanceof CsvTrouble) return error.problem;
    throw error;
  }
}

async function rememberedMapping(viewer: Coordinator, kind: Upload["kind"]): Promise<Mapping> {
  const where = { districtId_kind: { districtId: viewer.districtId, kind } };
  const kept = await read(viewer, (tx) => tx.columnMapping.findUnique({ where }));
  return mapping.parse(kept?.mapping);
}

/** Whoever goes on with an import has seen that it had been read. */
function closeNews(tx: Tx, viewer: Coordinator, importId: string): Promise<void> {
  return closeForOffice(tx, viewer, [{ kinds: ["importFinished"], about: { importId } }]);
}

async function beginStaging(tx: Tx, viewer: Coordinator, id: string): Promise<void> {
  const { districtId, personId } = viewer;
  const progressId = await beginProgress(tx, viewer, "import");
  const data = { state: "reading", progressId, counts: {} } as const;
  await tx.rosterImport.updateMany({ where: { districtId, id }, data });
  await closeNews(tx, viewer, id);
  await enqueue(
    tx,
    "stage-import",
    { districtId, importId: id, personId },
    { jobKey: `import:${id}` },
  );
}

/** The import, locked, if it is in one of these states. */
async function inHand(tx: Tx, viewer: Coordinator, id: string, states: ImportState[]) {
  const { districtId } = viewer;
  await holdImport(tx, viewer, id);
  return tx.rosterImport.findFirst({
    where: { districtId, id, state: { in: states }, file: { not: null } },
    select: { kind: true, columns: true, progressId: true },
  });
}

/** Imports of a district are applied and undone one after the other, and not while one is cancelled or compared again. */
async function locked(tx: Tx, viewer: Coordinator, id: string) {
  await lock(tx, viewer, "roster");
  await holdImport(tx, viewer, id);
  return tx.rosterImport.findUnique({
    where: { districtId_id: { districtId: viewer.districtId, id } },
    select: { id: true, kind: true, state: true, counts: true },
  });
}

async function holdImport(tx: Tx, { districtId }: Coordinator, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id::text FROM "RosterImport"
    WHERE "districtId" = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}

/**
 * Whole sets take longer than a page may. The planner has not counted the rows that were staged and
 * inserted a moment ago, takes them for a handful and would go through one set for each row of the
 * other: minutes for 50 000, seen on PostgreSQL 15. And a connection that has checked references while
 * the roster was small keeps that plan, and would walk through everybody for each new row.
 */
async function patience(tx: Tx, _viewer: Coordinator): Promise<void> {
  await tx.$queryRaw`SELECT set_config('statement_timeout', '60000', true),
    set_config('lock_timeout', '30000', true), set_config('enable_nestloop', 'off', true)`;
  await tx.$executeRaw`DISCARD PLANS`;
}

function event(verb: string, id: string, detail: Record<string, string | number> = {}) {
  return { action: `imports.${verb}`, subject: "RosterImport", subjectId: id, detail };
}
