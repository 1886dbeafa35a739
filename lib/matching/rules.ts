import { type ReadyMentee, type ReadyMentor, scorers } from "./parts";
import { type Mentee, type Mentor, NEUTRAL, type PairIds, type Problem, type Rule } from "./types";

/** Places that are left with a mentor. */
export const placesOf = (mentor: Mentor) => Math.max(0, mentor.capacity - mentor.taken);

/** The hard rules of a problem: for a mentee, which rule excludes a mentor, or null. */
export function ruleBook(problem: Problem) {
  const paired = mentorsByMentee(problem.alreadyPaired);
  const forbidden = mentorsByMentee(problem.forbidden);
  const ruledOut = new Map<string, Set<string>>();
  for (const { fromId, aboutId } of problem.vetoes) {
    add(ruledOut, fromId, aboutId);
    add(ruledOut, aboutId, fromId);
  }

  return (mentee: Mentee) => {
    const running = paired.get(mentee.id);
    const refused = forbidden.get(mentee.id);
    const unwished = ruledOut.get(mentee.id);
    return (mentor: Mentor): Rule | null => {
      if (mentor.id === mentee.id) return "samePerson";
      if (running?.has(mentor.id)) return "alreadyPaired";
      if (refused?.has(mentor.id)) return "forbidden";
      if (placesOf(mentor) === 0) return "noCapacity";
      if (unwished?.has(mentor.id) || mentee.supervisorIds.includes(mentor.id)) return "apart";
      return mentor.supervisorIds.includes(mentee.id) ? "apart" : null;
    };
  };
}

/** What the coordinator asks of every pair of the round; one that they pin stands above it. */
export type Standard = Extract<Rule, "mustHave" | "belowFloor">;

export const isStandard = (rule: Rule): rule is Standard =>
  rule === "mustHave" || rule === "belowFloor";

/**
 * The standards of a problem: which one a pair of this fit falls short of, or null. What is not
 * known is neutral, and no reason against anybody.
 */
export function standardsOf({ mustHave, floor }: Pick<Problem, "mustHave" | "floor">) {
  const asked = mustHave.map((name) => scorers[name].value);
  return (mentee: ReadyMentee, mentor: ReadyMentor, fit: number): Standard | null => {
    for (let k = 0; k < asked.length; k += 1) {
      if ((asked[k]?.(mentee, mentor) ?? NEUTRAL) < NEUTRAL) return "mustHave";
    }
    return fit < floor ? "belowFloor" : null;
  };
}

function mentorsByMentee(pairs: readonly PairIds[]) {
  const mentors = new Map<string, Set<string>>();
  for (const { menteeId, mentorId } of pairs) add(mentors, menteeId, mentorId);
  return mentors;
}

function add(sets: Map<string, Set<string>>, key: string, value: string) {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
