import type { Assignment } from "./assignment";
import { type Assigned, worthAt } from "./prices";
import { FULL_FIT, type Value } from "./types";
import { compareValues, nothing, valueOfPair } from "./value";

/**
 * Whether the prices prove the assignment digit by digit: no pair is worth more than it costs.
 *
 * Every pair is looked at, so values are compared as two numbers: people matched, poor and weak pairs
 * as the digits of a rank, then points. No digit of a true price exceeds the lesser side's people by
 * more than one, and a rank holds such digits, and the sum of two such, exactly.
 */
export function proves(assigned: Assigned): boolean {
  const { problem, values } = assigned;
  const most = Math.min(problem.mentees, problem.mentors) + 1;
  const worths: Value[] = [];
  for (let i = 0; i < problem.mentees; i += 1) worths.push(worthAt(assigned, i));
  const sound = (value: Value) => compareValues(value, nothing) >= 0 && isWithin(value, most);
  if (!values.every(sound) || !worths.every(sound)) return false;
  const radix = 8 * (most + 1);
  return everyPairCosts(problem, pairRanks(problem, radix), {
    price: ranked(values, radix),
    worth: ranked(worths, radix),
  });
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

function everyPairCosts(
  { mentees, mentors, edges }: Assignment,
  ranks: Float64Array,
  { price, worth }: { price: Ranked; worth: Ranked },
): boolean {
  const lists = edges.kind === "sparse" ? edges : null;
  for (let i = 0; i < mentees; i += 1) {
    const rank = worth.rank[i] ?? 0;
    const points = worth.points[i] ?? 0;
    const start = lists ? (lists.starts[i] ?? 0) : i * mentors;
    const end = lists ? (lists.starts[i + 1] ?? 0) : start + mentors;
    for (let k = start; k < end; k += 1) {
      const fit = edges.fits[k] ?? -1;
      if (fit < 0) continue;
      const j = lists ? (lists.mentor[k] ?? 0) : k - start;
      const paid = rank + (price.rank[j] ?? 0);
      const pair = ranks[fit] ?? 0;
      if (paid < pair || (paid === pair && points + (price.points[j] ?? 0) < fit)) return false;
    }
  }
  return true;
}
