import { asSystem } from "@/lib/auth/viewer";
import { CsvTrouble } from "@/lib/csv";
import { read, type Tx, write } from "@/lib/db";
import { DatabaseAway } from "@/lib/db-errors";
import { describeFailure } from "@/lib/failures";
import { finishProgress } from "@/lib/jobs/progress";
import type { JobPayloads } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { tell } from "@/lib/notifications/commands";
import { done, refused } from "@/lib/result";
import type { SystemViewer } from "@/lib/viewer";
import type { ImportState } from "@/prisma/generated/enums";
import { missingPeople } from "./missing";
import { type Counts, counts, mapping } from "./schema";
import { stageSchools } from "./stage-schools";
import { stageStaff } from "./stage-staff";
import { type Staging, Stopped, Unstageable } from "./staging";

type Job = JobPayloads["stage-import"];

/**
 * Reads an uploaded file, compares it with the roster and keeps what it would do, in batches with
 * progress; nothing on the roster changes. Begins anew when it is started again.
 */
export async function stageImport({ districtId, importId, personId }: Job): Promise<void> {
  const viewer = () => asSystem(districtId, "stage-import");
  const begun = await begin(viewer(), importId);
  if (!begun) return;
  const work: Staging = { ...begun, viewer, importId };
  const end = (state: ImportState, found: Partial<Counts>) =>
    finish(viewer(), { ...work, personId }, state, found);
  try {
    if (begun.kind === "staff") return await end("staged", await stageStaff(work));
    const found = await stageSchools(work);
    await end("districts" in found ? "mapping" : "staged", found);
  } catch (error) {
    if (error instanceof Stopped) return;
    if (error instanceof CsvTrouble)
      return end("failed", { failure: error.problem, failedRow: error.row });
    if (error instanceof Unstageable) return end("failed", { failure: error.failure });
    if (error instanceof DatabaseAway) throw error; // tried again later
    log.error({ importId, ...describeFailure(error) }, "an import could not be staged");
    await end("failed", { failure: "unexpected" });
  }
}

/** Takes the import in hand, without what an earlier attempt has left. */
async function begin(viewer: SystemViewer, importId: string) {
  const { districtId } = viewer;
  const where = { districtId_id: { districtId, id: importId } };
  const begun = await write(viewer, async (tx) => {
    const { count } = await tx.rosterImport.updateMany({
      where: { districtId, id: importId, state: { in: ["reading", "staging"] } },
      data: { state: "staging" },
    });
    if (count === 0) return refused("notWaiting");
    await tx.importRow.deleteMany({ where: { districtId, importId } });
    return done();
  });
  if (!begun.ok) return null;
  const row = await read(viewer, (tx) => tx.rosterImport.findUnique({ where }));
  if (!row?.file || !row.progressId) return null;
  const { kind, file, progressId } = row;
  return { kind, file, progressId, mapping: mapping.parse(row.mapping) };
}

async function finish(
  viewer: SystemViewer,
  work: { importId: string; progressId: string; personId: string },
  state: ImportState,
  found: Partial<Counts>,
): Promise<void> {
  const { districtId } = viewer;
  const { importId, progressId, personId } = work;
  await write(
    viewer,
    async (tx) => {
      const numbers = { ...(await outcomes(tx, viewer, importId)), ...found };
      const { count } = await tx.rosterImport.updateMany({
        where: { districtId, id: importId, state: "staging" },
        data: { state, counts: counts.parse(numbers) },
      });
      if (count === 0) return refused("cancelled");
      await finishProgress(tx, viewer, progressId, found.failure ?? null);
      const { fileName } = await tx.rosterImport.findUniqueOrThrow({
        where: { districtId_id: { districtId, id: importId } },
        select: { fileName: true },
      });
      await tell(tx, viewer, { kind: "importFinished", to: [personId], importId, fileName });
      return done();
    },
    { limit: 30_000 },
  );
}

async function outcomes(tx: Tx, viewer: SystemViewer, importId: string) {
  const { districtId } = viewer;
  const grouped = await tx.importRow.groupBy({
    by: ["outcome"],
    where: { districtId, importId },
    _count: true,
  });
  const { kind } = await tx.rosterImport.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: importId } },
    select: { kind: true },
  });
  const [away] = await (kind === "staff"
    ? tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int FROM (${missingPeople(viewer, importId)}) missing`
    : tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM "School" s
        WHERE s."districtId" = ${districtId}::uuid AND s."closedAt" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "ImportRow" r WHERE r."districtId" = s."districtId"
            AND r."importId" = ${importId}::uuid AND r."values"->>'id' = s.id::text)`);
  return {
    ...Object.fromEntries(grouped.map(({ outcome, _count }) => [outcome, _count])),
    leaving: away?.count ?? 0,
  };
}
