import { assign } from "@/lib/matching/assign";
import type { Assignment } from "@/lib/matching/assignment";
import { type Assigned, worthAt } from "@/lib/matching/prices";
import type { Price, Prices, Value } from "@/lib/matching/types";
import { minus, nothing, plus, valueOfPair } from "@/lib/matching/value";
import { freePlaces, type ListedMentor, type ListSettings, type PairLists, scoreOf } from "./lists";

export interface ListResult {
  pairs: ListedPair[];
  unmatched: { mentee: string; reason: ListReason }[];
  value: Value;
  prices: Prices;
}

export interface ListedPair {
  mentee: string;
  mentor: string;
  score: number;
  pinned: boolean;
}

/** `mentors-full`: every possible mentor has others, and no exchange makes room for one more. */
export type ListReason = "no-possible-mentor" | "no-places" | "mentors-full";

/** The best matching of the lists, exact for the objective, with its prices. */
export function solveLists(lists: PairLists, settings: ListSettings): ListResult {
  const free = [...lists.mentees.keys()].filter((i) => lists.pins[i] === -1);
  const assignment = assignmentOf(lists, settings, free);
  const assigned = assign(assignment);

  const mentorOf = lists.pins.slice();
  for (const [k, i] of free.entries()) mentorOf[i] = assigned.mentorOf[k] ?? -1;
  const pairs = pairsOf(lists, mentorOf);
  return {
    pairs,
    unmatched: free
      .filter((i) => mentorOf[i] === -1)
      .map((i) => ({ mentee: lists.mentees[i] ?? "", reason: reasonFor(lists, i) })),
    value: worthOfAll(lists, settings, pairs, mentorOf),
    prices: pricesOf(lists, free, assigned),
  };
}

/** Pins taken out: their mentors have so many fewer places and so much more to do. */
function assignmentOf(lists: PairLists, settings: ListSettings, free: number[]): Assignment {
  const { mentors, pins } = lists;
  const pinned = new Int32Array(mentors.length);
  for (const j of pins) if (j >= 0) pinned[j] = (pinned[j] ?? 0) + 1;
  return {
    mentees: free.length,
    mentors: mentors.length,
    edges: edgesOf(lists, free),
    places: Int32Array.from(mentors, (mentor, j) =>
      Math.min(freePlaces(mentor) - (pinned[j] ?? 0), free.length),
    ),
    busy: Int32Array.from(mentors, ({ busy }, j) => busy + (pinned[j] ?? 0)),
    thresholds: { poor: settings.poor, weak: settings.weak },
    loadStep: settings.loadStep,
  };
}

function edgesOf(lists: PairLists, free: number[]): Assignment["edges"] {
  const { starts, mentor, score, mentees } = lists;
  if (free.length === mentees.length) return { kind: "sparse", starts, mentor, fits: score };
  const begins = new Int32Array(free.length + 1);
  const keptMentors = new Int32Array(mentor.length);
  const keptScores = new Int16Array(score.length);
  let count = 0;
  for (const [k, i] of free.entries()) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    keptMentors.set(mentor.subarray(from, to), count);
    keptScores.set(score.subarray(from, to), count);
    count += to - from;
    begins[k + 1] = count;
  }
  return {
    kind: "sparse",
    starts: begins,
    mentor: keptMentors.subarray(0, count),
    fits: keptScores.subarray(0, count),
  };
}

function pairsOf(lists: PairLists, mentorOf: Int32Array): ListedPair[] {
  const { mentees, mentors, pins } = lists;
  return mentees.flatMap((mentee, i) => {
    const j = mentorOf[i] ?? -1;
    const mentor = mentors[j]?.id;
    if (mentor === undefined) return [];
    return [{ mentee, mentor, score: scoreOf(lists, i, j), pinned: pins[i] !== -1 }];
  });
}

function reasonFor({ starts, mentor, mentors }: PairLists, i: number): ListReason {
  const possible = mentor.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
  return reasonAmong(Array.from(possible, (j) => freePlaces(mentors[j] as ListedMentor)));
}

/**
 * Why somebody goes without.
 * @param free the free places of each mentor who is possible for them
 */
export function reasonAmong(free: readonly number[]): ListReason {
  if (free.length === 0) return "no-possible-mentor";
  return free.some((places) => places > 0) ? "mentors-full" : "no-places";
}

function worthOfAll(
  { mentors }: PairLists,
  { loadStep, ...thresholds }: ListSettings,
  pairs: readonly ListedPair[],
  mentorOf: Int32Array,
): Value {
  let value = nothing;
  for (const { score } of pairs) value = plus(value, valueOfPair(score, thresholds));
  const load = mentors.map(({ busy }) => busy);
  let cost = 0;
  for (const j of mentorOf) {
    if (j < 0) continue;
    const before = load[j] ?? 0;
    load[j] = before + 1;
    if (before > 0) cost += loadStep;
  }
  return minus(value, { ...nothing, points: cost });
}

function pricesOf({ mentees, mentors }: PairLists, free: number[], assigned: Assigned): Prices {
  return {
    mentors: mentors.map(({ id }, j): Price => ({ id, ...(assigned.values[j] ?? nothing) })),
    mentees: free.map((i, k): Price => ({ id: mentees[i] ?? "", ...worthAt(assigned, k) })),
  };
}
