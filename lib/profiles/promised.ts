import type { Mentee, Mentor, PairIds, Veto } from "@/lib/matching/types";
import type { MatchingFacts } from "./facts";

/** What the matcher may still give: people and rules, without what is promised already. */
export type Givable = {
  mentees: Mentee[];
  mentors: Mentor[];
  vetoes: Veto[];
  alreadyPaired: PairIds[];
};

/**
 * The facts around what people have settled between themselves: an accepted request holds its place
 * and its mentee, and two of whom one said no are not proposed to each other again.
 */
export function aroundPromised({
  promised,
  saidNo,
  ...facts
}: Omit<MatchingFacts, "names" | "lifted">): Givable {
  const held = new Map<string, number>();
  for (const { mentorId } of promised) held.set(mentorId, (held.get(mentorId) ?? 0) + 1);
  const spoken = new Set(promised.map(({ menteeId }) => menteeId));
  const no = saidNo.map(({ menteeId: fromId, mentorId: aboutId }) => ({ fromId, aboutId }));
  return {
    mentees: facts.mentees.filter(({ id }) => !spoken.has(id)),
    mentors: facts.mentors.map((mentor) => {
      return { ...mentor, taken: mentor.taken + (held.get(mentor.id) ?? 0) };
    }),
    vetoes: [...facts.vetoes, ...no],
    alreadyPaired: facts.alreadyPaired,
  };
}
