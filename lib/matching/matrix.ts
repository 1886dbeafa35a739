import { placesOf, ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor, tierOf } from "./score";
import type { PairIds, Problem, Rule, Tier } from "./types";

/** People beyond which a picture of every pair says less than a list. */
export const MATRIX_AT_MOST = 40;

export type Cell = { mentorId: string; chosen: boolean } & (
  | { rule: Rule }
  | { rule: null; fit: number; tier: Tier }
);

export interface Matrix {
  mentorIds: string[];
  rows: { menteeId: string; cells: Cell[] }[];
  pairs: number;
  /** How many pairs each rule excludes. */
  impossible: Partial<Record<Rule, number>>;
}

/**
 * Every pair of the round with its fit or its rule; null when there are too many people to see.
 * @param inOrder of two ids, as people look for names
 */
export function matrixOf(
  problem: Problem,
  drafted: readonly PairIds[],
  inOrder: (a: string, b: string) => number,
): Matrix | null {
  const byId = (a: { id: string }, b: { id: string }) => inOrder(a.id, b.id);
  const mentors = problem.mentors.filter((mentor) => placesOf(mentor) > 0).sort(byId);
  const mentees = [...problem.mentees].sort(byId);
  if (mentees.length > MATRIX_AT_MOST || mentors.length > MATRIX_AT_MOST) return null;
  const chosen = new Map(drafted.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const rulesFor = ruleBook(problem);
  const score = fitScorer(problem.weights);
  const standard = standardsOf(problem);
  const ready = mentors.map(readyMentor);
  const impossible: Matrix["impossible"] = {};
  const rows = mentees.map((mentee) => {
    const ruleFor = rulesFor(mentee);
    const person = readyMentee(mentee);
    const cells = ready.map((mentor): Cell => {
      const { id: mentorId } = mentor.person;
      const isChosen = chosen.get(mentee.id) === mentorId;
      const fit = score(person, mentor);
      const short = isChosen ? null : standard(person, mentor, fit);
      const rule = ruleFor(mentor.person) ?? short;
      if (rule) impossible[rule] = (impossible[rule] ?? 0) + 1;
      const cell = { mentorId, chosen: isChosen };
      return rule
        ? { ...cell, rule }
        : { ...cell, rule: null, fit, tier: tierOf(fit, problem.thresholds) };
    });
    return { menteeId: mentee.id, cells };
  });
  return {
    mentorIds: mentors.map(({ id }) => id),
    rows,
    pairs: mentees.length * mentors.length,
    impossible,
  };
}
