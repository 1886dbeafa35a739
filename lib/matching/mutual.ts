import type { Fact } from "./facts";
import { inOrder } from "./round";
import { ruleBook } from "./rules";
import type { PairIds, Problem, Rule } from "./types";

export interface MutualWish {
  pair: PairIds;
  /** Which choice each is of the other, in words for the page. */
  wish: Fact;
  /** Why they can never be a pair; null when they could be, at a price. */
  rule: Rule | null;
}

/**
 * Pairs who both wished for each other and did not get each other, those first whose choices lie
 * nearest to the top.
 */
export function mutualWishes(problem: Problem, pairs: readonly PairIds[]): MutualWish[] {
  const mentorById = new Map(problem.mentors.map((mentor) => [mentor.id, mentor]));
  const mentorOf = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const rulesFor = ruleBook(problem);
  const found = problem.mentees.flatMap((mentee) => {
    const ruleFor = rulesFor(mentee);
    return [...new Set(mentee.wishes)].flatMap((mentorId) => {
      const mentor = mentorById.get(mentorId);
      const byMentor = (mentor?.wishes.indexOf(mentee.id) ?? -1) + 1;
      if (!mentor || byMentor === 0 || mentorOf.get(mentee.id) === mentorId) return [];
      const byMentee = mentee.wishes.indexOf(mentorId) + 1;
      const wish: Fact = { key: "part.wishes.both", values: { byMentee, byMentor } };
      const pair = { menteeId: mentee.id, mentorId };
      return [{ pair, wish, rule: ruleFor(mentor), choices: byMentee + byMentor }];
    });
  });
  return found
    .sort(
      (a, b) =>
        a.choices - b.choices ||
        inOrder(a.pair.menteeId, b.pair.menteeId) ||
        inOrder(a.pair.mentorId, b.pair.mentorId),
    )
    .map(({ choices: _, ...wish }) => wish);
}
