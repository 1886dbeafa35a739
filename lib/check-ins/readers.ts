import type { CheckInEntry } from "./queries";

/**
 * Who reads this week's check-in besides its author: the mentors it is shared with, nobody until it
 * is shared, or nobody at all where there is no mentor. What a page says of it, it says by this.
 * @param mentors those of running pairs
 */
export function whoReads<M extends { pairId: string }>(
  entry: Pick<CheckInEntry, "sharedWith"> | null,
  mentors: readonly M[],
): { by: "shared" | "notYet" | "never"; readers: M[] } {
  const readers = mentors.filter(({ pairId }) => entry?.sharedWith.includes(pairId));
  if (readers.length > 0) return { by: "shared", readers };
  return { by: mentors.length > 0 ? "notYet" : "never", readers };
}
