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

/** @returns false when somebody has cancelled the work: then stop, and roll back this step */
export async function moveProgress(
  tx: Tx,
  { districtId, now }: AnyViewer,
  id: string,
  news: { stage: string; done: number; total: number },
): Promise<boolean> {
  const mine = { districtId, id, cancelledAt: null };
  const { count } = await tx.progress.updateMany({ where: mine, data: news });
  await tx.progress.updateMany({ where: { ...mine, startedAt: null }, data: { startedAt: now } });
  return count === 1;
}

export async function finishProgress(
  tx: Tx,
  { districtId, now }: AnyViewer,
  id: string,
  failure: string | null = null,
): Promise<void> {
  const data = { finishedAt: now, failure };
  await tx.progress.updateMany({ where: { districtId, id }, data });
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
  const { stage, done, total, startedAt, finishedAt, cancelledAt } = row;
  const spent = startedAt ? now.getTime() - startedAt.getTime() : 0;
  const known = done > 0 && total > done && spent > 2000;
  return {
    stage,
    done,
    total: total || null,
    secondsLeft: known ? Math.ceil(((spent / done) * (total - done)) / 1000) : null,
    finished: finishedAt !== null || cancelledAt !== null,
  };
}
