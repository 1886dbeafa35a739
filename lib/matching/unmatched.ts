import { ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor } from "./score";
import type { Mentee, Problem, ProfileGap, Rule, Unmatched, UnmatchedReason } from "./types";

const NEAREST = 5;

/**
 * Why somebody has no mentor in a best matching. Every mentor who was possible is full then: one
 * with a free place would have been theirs.
 */
export function reasonsWhy(problem: Problem) {
  const rulesFor = ruleBook(problem);
  const score = fitScorer(problem.weights);
  const standard = standardsOf(problem);
  const mentors = problem.mentors.map(readyMentor);
  return (mentee: Mentee): Unmatched => {
    const ruleFor = rulesFor(mentee);
    const ready = readyMentee(mentee);
    const ruledOut: Partial<Record<Rule, number>> = {};
    const full: { id: string; fit: number }[] = [];
    let bestBelowFloor: number | null = null;
    for (const mentor of mentors) {
      const fit = score(ready, mentor);
      const rule = ruleFor(mentor.person) ?? standard(ready, mentor, fit);
      if (rule) ruledOut[rule] = (ruledOut[rule] ?? 0) + 1;
      else full.push({ id: mentor.person.id, fit });
      if (rule === "belowFloor") bestBelowFloor = Math.max(bestBelowFloor ?? 0, fit);
    }
    full.sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1));
    return {
      menteeId: mentee.id,
      reason: reasonFor(problem, ruledOut, full.length),
      ruledOut,
      fullMentors: full.length,
      fullMentorIds: full.slice(0, NEAREST).map(({ id }) => id),
      bestBelowFloor,
      missing: profileGaps(mentee),
    };
  };
}

function reasonFor(
  { mentors }: Problem,
  ruledOut: Partial<Record<Rule, number>>,
  full: number,
): UnmatchedReason {
  if (mentors.length === 0) return "noMentors";
  const { noCapacity = 0, belowFloor = 0, mustHave = 0, wish = 0 } = ruledOut;
  if (full > 0 || noCapacity === mentors.length) return "noCapacityLeft";
  if (belowFloor > 0) return "belowFloor";
  if (mustHave > 0) return "mustHave";
  return wish === mentors.length ? "ruledOutByWish" : "everyoneRuledOut";
}

export function profileGaps(mentee: Mentee): ProfileGap[] {
  const gaps: [ProfileGap, boolean][] = [
    ["growthAreas", mentee.growthAreas.length === 0],
    ["level", mentee.level === null],
    ["schedule", mentee.schedule === null],
    ["place", !mentee.school?.place],
    ["windows", mentee.windows.length === 0],
    ["ways", mentee.ways.length === 0],
  ];
  return gaps.filter(([, empty]) => empty).map(([gap]) => gap);
}
