import { ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor } from "./score";
import type { Mentee, Mentor, PairIds, Problem, Rule } from "./types";

export interface Forbidden {
  /** Everyone with everyone. */
  pairs: number;
  /** How many of them each rule excludes; a pair counts for the first rule that holds. */
  by: Readonly<Partial<Record<Rule, number>>>;
}

/** How many pairs each rule makes impossible. */
export function countForbidden(problem: Problem): Forbidden {
  const by: Partial<Record<Rule, number>> = {};
  for (const { rule } of forbiddenPairs(problem)) by[rule] = (by[rule] ?? 0) + 1;
  return { pairs: problem.mentees.length * problem.mentors.length, by };
}

/** Some of the pairs that a rule makes impossible, in the order in which the problem has people. */
export function listForbidden(
  problem: Problem,
  rule: Rule,
  { from, most }: { from: number; most: number },
): PairIds[] {
  const found: PairIds[] = [];
  let passed = 0;
  for (const pair of forbiddenPairs(problem)) {
    if (pair.rule !== rule) continue;
    passed += 1;
    if (passed > from) found.push({ menteeId: pair.mentee.id, mentorId: pair.mentor.id });
    if (found.length === most) break;
  }
  return found;
}

function* forbiddenPairs(
  problem: Problem,
): Iterable<{ mentee: Mentee; mentor: Mentor; rule: Rule }> {
  const rulesFor = ruleBook(problem);
  const shortOf = standardBook(problem);
  for (const mentee of problem.mentees) {
    const ruleFor = rulesFor(mentee);
    const short = shortOf(mentee);
    for (const [j, mentor] of problem.mentors.entries()) {
      const rule = ruleFor(mentor) ?? short(j);
      if (rule) yield { mentee, mentor, rule };
    }
  }
}

/** Which standard a pair falls short of; scores nobody where the round has none. */
function standardBook(problem: Problem) {
  const { mustHave, floor, pinned, weights } = problem;
  if (mustHave.length === 0 && floor === 0) return () => () => null;
  const standard = standardsOf(problem);
  const score = fitScorer(weights);
  const mentors = problem.mentors.map(readyMentor);
  const pins = new Map(pinned.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return (person: Mentee) => {
    const mentee = readyMentee(person);
    return (j: number) => {
      const mentor = mentors[j];
      if (!mentor || pins.get(person.id) === mentor.person.id) return null;
      return standard(mentee, mentor, score(mentee, mentor));
    };
  };
}
