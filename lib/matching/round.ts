import type { Assignment } from "./assignment";
import { placesOf } from "./rules";
import { fitOf, tierOf } from "./score";
import { eachPossibleRow } from "./scoring/possible";
import { newTable } from "./search";
import type { MatchedPair, Mentee, Mentor, Problem } from "./types";

/** A problem made ready for numbers: everyone in the order of their ids, pins taken out. */
export interface Round {
  problem: Problem;
  mentors: readonly Mentor[];
  /** Mentees without a pin, in order. */
  free: readonly Mentee[];
  pinnedPairs: readonly MatchedPair[];
  assignment: Assignment;
}

/** By code unit: the same on every machine, whatever its language. */
export const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }) => inOrder(a.id, b.id);

export function prepareRound(problem: Problem): Round {
  const mentors = [...problem.mentors].sort(byId);
  const mentorById = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const pinOf = new Map(problem.pinned.map((pair) => [pair.menteeId, pair.mentorId]));
  const mentees = [...problem.mentees].sort(byId);
  const free = mentees.filter((mentee) => !pinOf.has(mentee.id));

  const pinnedPairs: MatchedPair[] = [];
  const pinsOf = new Map<string, number>();
  for (const mentee of mentees) {
    const mentor = mentorById.get(pinOf.get(mentee.id) ?? "");
    if (!mentor) continue;
    const { fit } = fitOf(mentee, mentor, problem.weights);
    pinnedPairs.push(matchedPair(problem, mentee, mentor, { fit, pinned: true }));
    pinsOf.set(mentor.id, (pinsOf.get(mentor.id) ?? 0) + 1);
  }
  const pins = (mentor: Mentor) => pinsOf.get(mentor.id) ?? 0;
  const places = mentors.map((mentor) => Math.min(placesOf(mentor) - pins(mentor), free.length));
  const assignment = {
    mentees: free.length,
    mentors: mentors.length,
    edges: { kind: "dense" as const, fits: fitsOf(problem, free, mentors) },
    places: Int32Array.from(places),
    busy: Int32Array.from(mentors, (mentor) => mentor.taken + pins(mentor)),
    thresholds: problem.thresholds,
    loadStep: problem.loadStep,
  };
  return { problem, mentors, free, pinnedPairs, assignment };
}

function fitsOf(problem: Problem, mentees: readonly Mentee[], mentors: readonly Mentor[]) {
  const fits = newTable(mentees.length, mentors.length);
  eachPossibleRow(problem, mentees, mentors, (i, row) => fits.set(row, i * mentors.length));
  return fits;
}

export function matchedPair(
  { thresholds }: Problem,
  { id: menteeId }: Mentee,
  { id: mentorId }: Mentor,
  { fit, pinned }: Pick<MatchedPair, "fit" | "pinned">,
): MatchedPair {
  return { menteeId, mentorId, fit, tier: tierOf(fit, thresholds), pinned };
}
