import { placesOf, ruleBook, standardsOf } from "./rules";
import { readyMentee, readyMentor } from "./score";
import { eachFitRow } from "./scoring/fits";
import type {
  Mentee,
  Mentor,
  PairIds,
  Problem,
  ProfileGap,
  Rule,
  Unmatched,
  UnmatchedReason,
} from "./types";

/**
 * Why each of these has no mentor while these pairs stand. Of a best matching every mentor who was
 * possible is full: one with a free place would have been theirs.
 */
export function reasonsWhy(
  problem: Problem,
  mentees: readonly Mentee[],
  pairs: readonly PairIds[],
): Unmatched[] {
  const reasons: Unmatched[] = [];
  if (mentees.length === 0) return reasons;
  const rulesFor = ruleBook(problem);
  const standardFor = standardBook(problem);
  const hasRoom = roomBeside(problem, pairs);
  eachFitRow(mentees, problem.mentors, problem.weights, (i, fits) => {
    const mentee = mentees[i];
    if (!mentee) return;
    const ruleFor = rulesFor(mentee);
    const standard = standardFor(mentee);
    const ruledOut: Partial<Record<Rule, number>> = {};
    let [fullMentors, openMentors] = [0, 0];
    let bestBelowFloor: number | null = null;
    for (const [j, mentor] of problem.mentors.entries()) {
      const fit = fits[j] ?? 0;
      const rule = ruleFor(mentor) ?? standard(mentor, fit);
      if (rule) ruledOut[rule] = (ruledOut[rule] ?? 0) + 1;
      else if (hasRoom(mentor)) openMentors += 1;
      else fullMentors += 1;
      if (rule === "belowFloor") bestBelowFloor = Math.max(bestBelowFloor ?? 0, fit);
    }
    reasons[i] = {
      menteeId: mentee.id,
      reason: openMentors > 0 ? "roomLeft" : reasonFor(problem, ruledOut, fullMentors),
      ruledOut,
      fullMentors,
      openMentors,
      bestBelowFloor,
      missing: profileGaps(mentee),
    };
  });
  return reasons;
}

/** Whether running pairs and these leave a mentor a place. */
function roomBeside({ mentors }: Problem, pairs: readonly PairIds[]) {
  const left = new Map(mentors.map((mentor) => [mentor.id, placesOf(mentor)]));
  for (const { mentorId } of pairs) left.set(mentorId, (left.get(mentorId) ?? 0) - 1);
  return ({ id }: Mentor) => (left.get(id) ?? 0) > 0;
}

/** People are made ready only for a must: a floor needs no more than the fit. */
function standardBook(problem: Problem) {
  const { mustHave, floor } = problem;
  if (mustHave.length === 0) {
    return () => (_: Mentor, fit: number) => (fit < floor ? ("belowFloor" as const) : null);
  }
  const standard = standardsOf(problem);
  const ready = new Map(problem.mentors.map((mentor) => [mentor, readyMentor(mentor)]));
  return (person: Mentee) => {
    const mentee = readyMentee(person);
    return (mentor: Mentor, fit: number) =>
      standard(mentee, ready.get(mentor) ?? readyMentor(mentor), fit);
  };
}

function reasonFor(
  { mentors }: Problem,
  ruledOut: Partial<Record<Rule, number>>,
  full: number,
): UnmatchedReason {
  if (mentors.length === 0) return "noMentors";
  const { noCapacity = 0, belowFloor = 0, mustHave = 0 } = ruledOut;
  if (full > 0 || noCapacity === mentors.length) return "noCapacityLeft";
  if (belowFloor > 0) return "belowFloor";
  if (mustHave > 0) return "mustHave";
  return "everyoneRuledOut";
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
