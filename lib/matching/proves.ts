import type { Assignment } from "./assignment";
import type { Assigned } from "./prices";
import { FULL_FIT, type Value } from "./types";
import { compareValues, nothing, valueOfPair } from "./value";

/**
 * Whether the prices prove the assignment digit by digit: no pair is worth more than it costs.
 *
 * Values are compared as two numbers: people matched, poor and weak pairs as the digits of a rank,
 * then points. No digit of a true price exceeds the lesser side's people by more than one, and a rank
 * holds such digits, and the sums of two such and of a pair's, exactly.
 */
export function proves({ problem, mentorOf, fitOf, values }: Assigned): boolean {
  const most = Math.min(problem.mentees, problem.mentors) + 1;
  const radix = 8 * (most + 1);
  const prices = ranked(values, radix);
  const ranks = pairRanks(problem, radix);
  if (!values.every((value) => compareValues(value, nothing) >= 0 && isWithin(value, most))) {
    return false;
  }
  for (let i = 0; i < problem.mentees; i += 1) {
    const j = mentorOf[i] ?? -1;
    const fit = fitOf[i] ?? -1;
    const rank = j < 0 ? 0 : (ranks[fit] ?? 0) - (prices.rank[j] ?? 0);
    const points = j < 0 ? 0 : fit - (prices.points[j] ?? 0);
    if (rank < 0 || (rank === 0 && points < 0)) return false;
    if (!eachPairCosts(problem, i, { fit, rank, points }, ranks, prices)) return false;
  }
  return true;
}

/** What a mentee adds to the whole with the fit they have; nothing without one, which is −1. */
interface Worth {
  fit: number;
  rank: number;
  points: number;
}

const isWithin = ({ matched, poor, weak }: Value, most: number) =>
  Math.max(Math.abs(matched), Math.abs(poor), Math.abs(weak)) <= most;

interface Ranked {
  rank: Float64Array;
  points: Float64Array;
}

const rankOf = ({ matched, poor, weak }: Value, radix: number) =>
  (matched * radix - poor) * radix - weak;

function ranked(values: readonly Value[], radix: number): Ranked {
  const rank = new Float64Array(values.length);
  const points = new Float64Array(values.length);
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k] ?? nothing;
    rank[k] = rankOf(value, radix);
    points[k] = value.points;
  }
  return { rank, points };
}

/** By fit. */
function pairRanks({ thresholds }: Assignment, radix: number): Float64Array {
  const ranks = new Float64Array(FULL_FIT + 1);
  for (let fit = 0; fit <= FULL_FIT; fit += 1) {
    ranks[fit] = rankOf(valueOfPair(fit, thresholds), radix);
  }
  return ranks;
}

function eachPairCosts(
  { mentors, edges }: Assignment,
  i: number,
  worth: Worth,
  ranks: Float64Array,
  prices: Ranked,
): boolean {
  const lists = edges.kind === "sparse" ? edges : null;
  const start = lists ? (lists.starts[i] ?? 0) : i * mentors;
  const end = lists ? (lists.starts[i + 1] ?? 0) : start + mentors;
  const most = greatestPaid(worth, ranks);
  for (let k = start; k < end; k += 1) {
    const fit = edges.fits[k] ?? -1;
    // No price is below nothing: most pairs need no look at the mentor.
    if (fit <= most) continue;
    const j = lists ? (lists.mentor[k] ?? 0) : k - start;
    const paid = worth.rank + (prices.rank[j] ?? 0);
    const pair = ranks[fit] ?? 0;
    const points = worth.points + (prices.points[j] ?? 0);
    if (paid < pair || (paid === pair && points < fit)) return false;
  }
  return true;
}

/** The greatest fit that is worth no more than this; −1 for none. A greater fit is worth more. */
function greatestPaid({ fit, rank, points }: Worth, ranks: Float64Array): number {
  let low = -1;
  let high = fit;
  // At no price it is the one they have.
  for (let middle = fit; low < high; middle = (low + high + 1) >> 1) {
    const pair = ranks[middle] ?? 0;
    if (pair < rank || (pair === rank && middle <= points)) low = middle;
    else high = middle - 1;
  }
  return low;
}
