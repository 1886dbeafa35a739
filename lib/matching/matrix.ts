import { ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor, tierOf } from "./score";
import { eachPossibleRow } from "./scoring/possible";
import type { Mentee, Mentor, PairIds, Problem, Rule, Tier } from "./types";

export interface Cell {
  mentorId: string;
  chosen: boolean;
  pinned: boolean;
  fit: number;
  tier: Tier;
  /** Why it is not possible; null when it is. `own`: the reader is one of the two. */
  rule: Rule | "own" | null;
}

export interface Matrix {
  mentorIds: string[];
  rows: { menteeId: string; cells: Cell[] }[];
  pairs: number;
  /** How many pairs each rule excludes. */
  impossible: Partial<Record<Rule, number>>;
}

/**
 * Every pair of these people with its fit, or why it cannot be.
 * @param own who reads it: of their own pairs nothing is shown but what is drafted, because what
 * the other wished could be told from it
 */
export function matrixOf(
  problem: Problem,
  drafted: readonly (PairIds & { pinned: boolean })[],
  { mentees, mentors }: { mentees: readonly Mentee[]; mentors: readonly Mentor[] },
  own?: string,
): Matrix {
  const chosen = new Map(drafted.map((pair) => [pair.menteeId, pair]));
  const rulesFor = ruleBook(problem);
  const score = fitScorer(problem.weights);
  const standard = standardsOf(problem);
  const ready = mentors.map(readyMentor);
  const impossible: Matrix["impossible"] = {};
  const rows = mentees.map((mentee) => {
    const ruleFor = rulesFor(mentee);
    const person = readyMentee(mentee);
    const pair = chosen.get(mentee.id);
    const cells = ready.map((mentor): Cell => {
      const { id: mentorId } = mentor.person;
      const isChosen = pair?.mentorId === mentorId;
      if (!isChosen && (mentee.id === own || mentorId === own)) return hidden(mentorId);
      const fit = score(person, mentor);
      const short = isChosen ? null : standard(person, mentor, fit);
      const rule = ruleFor(mentor.person) ?? short;
      if (rule) impossible[rule] = (impossible[rule] ?? 0) + 1;
      const tier = tierOf(fit, problem.thresholds);
      return { mentorId, chosen: isChosen, pinned: isChosen && pair.pinned, fit, tier, rule };
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

/**
 * The fits alone of whole rounds, scored all at once: null where a pair is not possible, or is one
 * of the reader's own. Nothing of a draft is in it.
 */
export function fitMatrix(
  problem: Problem,
  { mentees, mentors }: { mentees: readonly Mentee[]; mentors: readonly Mentor[] },
  own?: string,
): (number | null)[][] {
  const rows: (number | null)[][] = mentees.map(() => []);
  const ownColumn = mentors.findIndex(({ id }) => id === own);
  eachPossibleRow(problem, mentees, mentors, (i, fits) => {
    const isOwn = mentees[i]?.id === own;
    rows[i] = Array.from(fits, (fit, j) => (isOwn || j === ownColumn || fit < 0 ? null : fit));
  });
  return rows;
}

const hidden = (mentorId: string): Cell => ({
  ...{ mentorId, chosen: false, pinned: false },
  ...{ fit: 0, tier: "good", rule: "own" },
});
