import type { Tx } from "@/lib/db";
import type { AnyViewer, PersonViewer } from "@/lib/viewer";

/** How far long work has come. `stage` is a name; the page has the words. */
export type Progress = {
  stage: string;
  done: number;
  /** Null while it is being counted. */
  total: number | null;
  secondsLeft: number | null;
  finished: boolean;
  /** A name of the kind of work; the page has the sentence. */
  failure: string | null;
};

/** Begins a line of progress, in the command that enqueues the work. */
export async function beginProgress(tx: Tx, viewer: PersonViewer, kind: string): Promise<string> {
  const { districtId, personId: startedById, now: createdAt } = viewer;
  const { id } = await tx.progress.create({
    data: { districtId, kind, startedById, createdAt },
    select: { id: true },
  });
  return id;
}

/** @returns false when the work is over, or somebody has cancelled it: then stop, and roll back this step */
export async function moveProgress(
  tx: Tx,
  { districtId, now }: AnyViewer,
  id: string,
  { stage, done, total }: { stage: string; done: number; total: number },
): Promise<boolean> {
  const moved = await tx.$executeRaw`
    UPDATE "Progress" SET stage = ${stage}, done = ${done}, total = ${total},
      "startedAt" = coalesce("startedAt", ${now})
    WHERE "districtId" = ${districtId}::uuid AND id = ${id}::uuid
      AND "finishedAt" IS NULL AND "cancelledAt" IS NULL`;
  return moved === 1;
}

/** Ends the work; without a failure all of it is done. */
export async function finishProgress(
  tx: Tx,
  { districtId, now }: AnyViewer,
  id: string,
  failure: string | null = null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Progress" SET "finishedAt" = ${now}, failure = ${failure},
      done = CASE WHEN ${failure === null} THEN total ELSE done END
    WHERE "districtId" = ${districtId}::uuid AND id = ${id}::uuid`;
}

export async function cancelProgress(tx: Tx, { districtId, now }: AnyViewer, id: string) {
  const where = { districtId, id, finishedAt: null, cancelledAt: null };
  await tx.progress.updateMany({ where, data: { cancelledAt: now } });
}

export async function findProgress(
  tx: Tx,
  { districtId, now }: AnyViewer,
  id: string,
): Promise<Progress | null> {
  const row = await tx.progress.findUnique({ where: { districtId_id: { districtId, id } } });
  if (!row) return null;
  const { stage, done, total, startedAt, finishedAt, cancelledAt, failure } = row;
  const spent = startedAt ? now.getTime() - startedAt.getTime() : 0;
  const known = done > 0 && total > done && spent > 2000;
  return {
    stage,
    done,
    total: total || null,
    secondsLeft: known ? Math.ceil(((spent / done) * (total - done)) / 1000) : null,
    finished: finishedAt !== null || cancelledAt !== null,
    failure,
  };
}
