import { placesOf, ruleBook } from "@/lib/matching/rules";
import { fitOf, fitScorer, readyMentee, readyMentor, tierOf } from "@/lib/matching/score";
import type { MatchResult, PairIds, Problem, Tier, Value } from "@/lib/matching/types";
import { minus, nothing, plus, valueOfPair } from "@/lib/matching/value";

/** A pair of the draft. One chosen by hand is pinned: it stays when the rest is worked out anew. */
export interface DraftedPair extends PairIds {
  fit: number;
  origin: "solver" | "hand";
}

/** A place for a mentee; null leaves them without a mentor. */
export interface Placing {
  menteeId: string;
  mentorId: string | null;
  origin: "solver" | "hand";
}

/** What binds the matcher beyond the rules. */
export type Bound = Pick<Problem, "pinned" | "forbidden">;

export type PlacingRefusal = "not-in-round" | "not-possible" | "mentor-full";

/** The draft with some people placed otherwise, or why that cannot be. */
export function rearranged(
  problem: Problem,
  pairs: readonly DraftedPair[],
  placings: readonly Placing[],
): { pairs: DraftedPair[] } | { refusal: PlacingRefusal } {
  const rulesFor = ruleBook(problem);
  const moved = new Set(placings.map(({ menteeId }) => menteeId));
  if (moved.size < placings.length) return { refusal: "not-possible" };
  const menteeOf = byId(problem.mentees);
  const mentorOf = byId(problem.mentors);
  const next = pairs.filter(({ menteeId }) => !moved.has(menteeId));
  for (const { menteeId, mentorId, origin } of placings) {
    const mentee = menteeOf.get(menteeId);
    if (!mentee) return { refusal: "not-in-round" };
    if (mentorId === null) continue;
    const mentor = mentorOf.get(mentorId);
    if (!mentor) return { refusal: "not-in-round" };
    const rule = rulesFor(mentee)(mentor);
    if (rule) return { refusal: rule === "noCapacity" ? "mentor-full" : "not-possible" };
    const { fit } = fitOf(mentee, mentor, problem.weights);
    next.push({ menteeId, mentorId, fit, origin });
  }
  const full = [...placesLeft(problem, next).values()].some((left) => left < 0);
  return full ? { refusal: "mentor-full" } : { pairs: next };
}

/** What turns one draft into the other. */
export function placingsBetween(
  before: readonly Placing[],
  after: readonly Placing[],
): { before: Placing[]; after: Placing[] } {
  const was = new Map(before.map((one) => [one.menteeId, one]));
  const is = new Map(after.map((one) => [one.menteeId, one]));
  const nobody = (menteeId: string): Placing => ({ menteeId, mentorId: null, origin: "solver" });
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((menteeId) => {
    const [old, now] = [was.get(menteeId), is.get(menteeId)];
    return old?.mentorId !== now?.mentorId || old?.origin !== now?.origin;
  });
  return {
    before: changed.map((id) => placingOf(was.get(id) ?? nobody(id))),
    after: changed.map((id) => placingOf(is.get(id) ?? nobody(id))),
  };
}

const placingOf = ({ menteeId, mentorId, origin }: Placing) => ({ menteeId, mentorId, origin });

/** Of each mentor: places that running pairs and the draft leave. */
export function placesLeft(problem: Problem, pairs: readonly PairIds[]): Map<string, number> {
  const left = new Map(problem.mentors.map((mentor) => [mentor.id, placesOf(mentor)]));
  for (const { mentorId } of pairs) left.set(mentorId, (left.get(mentorId) ?? 0) - 1);
  return left;
}

/** What the pairs are worth together, counted as the matcher counts. */
export function valueOfPairs(
  { mentors, thresholds, loadStep }: Pick<Problem, "mentors" | "thresholds" | "loadStep">,
  pairs: readonly { mentorId: string; fit: number }[],
): Value {
  const load = new Map(mentors.map(({ id, taken }) => [id, taken]));
  let value = nothing;
  for (const { mentorId, fit } of pairs) {
    const busy = load.get(mentorId) ?? 0;
    load.set(mentorId, busy + 1);
    value = plus(value, valueOfPair(fit, thresholds));
    if (busy > 0) value = minus(value, { ...nothing, points: loadStep });
  }
  return value;
}

/** Whether both hold the same pairs, whoever chose them. */
export function samePairs(one: readonly PairIds[], other: readonly PairIds[]): boolean {
  if (one.length !== other.length) return false;
  const mentorOf = new Map(one.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return other.every(({ menteeId, mentorId }) => mentorOf.get(menteeId) === mentorId);
}

/** How far the draft has gone from the proven best; null while it is that. */
export function differenceFromBest(
  problem: Problem,
  result: MatchResult,
  pairs: readonly DraftedPair[],
): Value | null {
  if (samePairs(result.pairs, pairs)) return null;
  return minus(valueOfPairs(problem, pairs), result.value);
}

export interface Opening {
  mentorId: string;
  fit: number;
  tier: Tier;
  /** 0 or less: someone else would have to move. */
  placesLeft: number;
}

/** The mentors possible for a mentee, those with room first, then by fit. */
export function openingsFor(
  problem: Problem,
  pairs: readonly PairIds[],
  menteeId: string,
): Opening[] {
  const mentee = problem.mentees.find(({ id }) => id === menteeId);
  if (!mentee) return [];
  const ruleFor = ruleBook(problem)(mentee);
  const left = placesLeft(problem, pairs);
  const score = fitScorer(problem.weights);
  const ready = readyMentee(mentee);
  return problem.mentors
    .filter((mentor) => ruleFor(mentor) === null)
    .map((mentor) => {
      const fit = score(ready, readyMentor(mentor));
      const tier = tierOf(fit, problem.thresholds);
      return { mentorId: mentor.id, fit, tier, placesLeft: left.get(mentor.id) ?? 0 };
    })
    .sort(
      (a, b) =>
        Number(b.placesLeft > 0) - Number(a.placesLeft > 0) ||
        b.fit - a.fit ||
        (a.mentorId < b.mentorId ? -1 : 1),
    );
}

export function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}
