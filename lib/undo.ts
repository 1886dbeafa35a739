/** Seconds in which the page offers to take back what was just done. */
export const undoOffered = 10;
/**
 * Whether a page still offers to take back what its address says was just done: for some seconds,
 * and not when the page is opened again later.
 * @param at of the address: the moment it was done
 */
export function isOffered(at: unknown, { now }: { now: Date }): boolean {
  const doneAt = typeof at === "string" ? Date.parse(at) : Number.NaN;
  return now.getTime() - doneAt < undoOffered * 1000;
}

/** A click in the last moment is on its way; until it has come, nobody is told by mail. */
const undoSeconds = 15;

/** Whether what was done then may still be taken back. */
export function mayUndo(doneAt: Date, { now }: { now: Date }): boolean {
  return now.getTime() - doneAt.getTime() <= undoSeconds * 1000;
}

/** The earliest moment whose doings may still be taken back. */
export function undoableSince({ now }: { now: Date }): Date {
  return new Date(now.getTime() - undoSeconds * 1000);
}

/** When mails about something that can be taken back leave. */
export function mailAfterUndo({ now }: { now: Date }): Date {
  return new Date(now.getTime() + undoSeconds * 1000);
}
