import { ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor } from "./score";
import { eachPossibleRow } from "./scoring/possible";
import { type Mentee, type Mentor, type PairIds, type Problem, type Rule, rules } from "./types";

export interface Forbidden {
  /** Everyone with everyone. */
  pairs: number;
  /** How many of them each rule excludes; a pair counts for the first rule that holds. */
  by: Readonly<Partial<Record<Rule, number>>>;
}

/** Rules whose pairs may be listed: whom a wish may keep apart stands in no list. */
export type ListedRule = Exclude<Rule, "apart">;
export const listedRules = rules.filter((rule): rule is ListedRule => rule !== "apart");

const FEWEST_COUNTED = 5;

/** Whether a rule's count may stand by itself: few people kept apart are in the whole only. */
export function mayCount(rule: Rule, count = 0): boolean {
  return rule === "apart" ? count >= FEWEST_COUNTED : count > 0;
}

/** How many pairs each rule makes impossible. */
export function countForbidden(problem: Problem): Forbidden {
  const by: Partial<Record<Rule, number>> = {};
  eachCount(problem, (_, rule, count) => {
    by[rule] = (by[rule] ?? 0) + count;
  });
  return { pairs: problem.mentees.length * problem.mentors.length, by };
}

/** Some of the pairs that a rule makes impossible, in the order in which the problem has people. */
export function listForbidden(
  problem: Problem,
  rule: ListedRule,
  { from, most }: { from: number; most: number },
): PairIds[] {
  const counts = new Int32Array(problem.mentees.length);
  eachCount(problem, (i, which, count) => {
    if (which === rule) counts[i] = count;
  });
  const ruleFor = anyRule(problem);
  const found: PairIds[] = [];
  let before = 0;
  for (const [i, mentee] of problem.mentees.entries()) {
    const count = counts[i] ?? 0;
    if (count > 0 && before + count > from) {
      const mentors = problem.mentors.filter(ruleFor(mentee, rule));
      const listed = mentors.slice(Math.max(0, from - before), from + most - before);
      found.push(...listed.map(({ id }) => ({ menteeId: mentee.id, mentorId: id })));
    }
    before += count;
    if (before >= from + most) break;
  }
  return found;
}

/**
 * How many mentors each rule excludes for each mentee, in no order of mentees. Everyone is scored at
 * once, first without standards: only pairs that a rule of the two people excludes are looked at one
 * by one.
 */
function eachCount(
  problem: Problem,
  tell: (mentee: number, rule: Rule, count: number) => void,
): void {
  const { mentees, mentors, mustHave, floor } = problem;
  const rulesFor = ruleBook(problem);
  const pins = pinsOf(problem);
  const numberOf = new Map(mentors.map(({ id }, j) => [id, j]));
  // A pinned pair stands above the standards; that of a mentee without one is nowhere.
  const pinned = mentees.map(({ id }) => numberOf.get(pins.get(id) ?? "") ?? -1);
  const out = new Int32Array(mentees.length);
  const without = { ...problem, mustHave: [], floor: 0 };
  eachPossibleRow(without, mentees, mentors, (i, fits) => {
    const ruleFor = rulesFor(mentees[i] as Mentee);
    const by = new Map<Rule, number>();
    for (let j = 0; j < fits.length; j += 1) {
      const rule = (fits[j] ?? 0) < 0 ? ruleFor(mentors[j] as Mentor) : null;
      if (rule) by.set(rule, (by.get(rule) ?? 0) + 1);
    }
    for (const [rule, count] of by) {
      tell(i, rule, count);
      out[i] = (out[i] ?? 0) + count;
    }
    if ((fits[pinned[i] ?? -1] ?? 0) < 0) pinned[i] = -1;
  });
  const beyond = (standards: Pick<Problem, "mustHave" | "floor">, rule: Rule) => {
    eachPossibleRow({ ...problem, ...standards }, mentees, mentors, (i, fits) => {
      let short = -(out[i] ?? 0);
      for (let j = 0; j < fits.length; j += 1) if ((fits[j] ?? 0) < 0) short += 1;
      if ((fits[pinned[i] ?? -1] ?? 0) < 0) short -= 1;
      if (short > 0) tell(i, rule, short);
      out[i] = (out[i] ?? 0) + short;
    });
  };
  if (mustHave.length > 0) beyond({ mustHave, floor: 0 }, "mustHave");
  if (floor > 0) beyond({ mustHave, floor }, "belowFloor");
}

/** Whether it is this rule that excludes a mentor, one pair at a time. */
function anyRule(problem: Problem) {
  const rulesFor = ruleBook(problem);
  const standard = standardsOf(problem);
  const score = fitScorer(problem.weights);
  const pins = pinsOf(problem);
  return (person: Mentee, rule: Rule) => {
    const ruleFor = rulesFor(person);
    const mentee = readyMentee(person);
    return (one: Mentor): boolean => {
      const hard = ruleFor(one);
      if (hard || pins.get(person.id) === one.id) return hard === rule;
      const mentor = readyMentor(one);
      return standard(mentee, mentor, score(mentee, mentor)) === rule;
    };
  };
}

const pinsOf = ({ pinned }: Problem) =>
  new Map(pinned.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
