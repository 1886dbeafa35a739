import type { PairSummary } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import type { CheckInEntry } from "./queries";

/** `open`: both have said yes to the pair; before that the database keeps everything shared closed. */
export type Mentor = { pairId: string; name: string; firstName: string; open: boolean };

/** Whom somebody can share a check-in with, of their running pairs. */
export function mentorsIn(pairs: readonly PairSummary[]): Mentor[] {
  return pairs
    .filter(({ side }) => side === "mentee")
    .map((pair) => {
      const { name, firstName } = pair.partner;
      return { pairId: pair.id, name, firstName, open: hasBegun(pair) };
    });
}

/**
 * Who reads this week's check-in besides its author: the mentors it is shared with, those of them who
 * will once their pair is open, nobody until it is shared, or nobody at all where there is no mentor.
 * What a page says of it, it says by this.
 * @param mentors those of running pairs
 */
export function whoReads<M extends Pick<Mentor, "pairId" | "open">>(
  entry: Pick<CheckInEntry, "sharedWith"> | null,
  mentors: readonly M[],
): {
  by: "shared" | "later" | "notYet" | "never";
  readers: M[];
  /** Everyone whom it is shared with, open or not. */
  chosen: M[];
} {
  const chosen = mentors.filter(({ pairId }) => entry?.sharedWith.includes(pairId));
  const now = chosen.filter(({ open }) => open);
  if (now.length > 0) return { by: "shared", readers: now, chosen };
  if (chosen.length > 0) return { by: "later", readers: chosen, chosen };
  return { by: mentors.length > 0 ? "notYet" : "never", readers: [], chosen };
}

/** Who could read it as soon as it is shared with them; where no pair is open yet, who will. */
export function whoWouldRead<M extends Pick<Mentor, "open">>(
  mentors: readonly M[],
): { hint: "hint" | "hintLater"; readers: readonly M[] } {
  const now = mentors.filter(({ open }) => open);
  return now.length > 0 ? { hint: "hint", readers: now } : { hint: "hintLater", readers: mentors };
}
