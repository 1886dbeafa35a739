import type { Thresholds, Value } from "./types";

/** Where a new programme begins, and the command for lists; whoever matches sees them and can move them. */
export const defaultThresholds: Thresholds = { poor: 3_000, weak: 4_500 };

export const nothing: Value = { matched: 0, poor: 0, weak: 0, points: 0 };

export const plus = (a: Value, b: Value): Value => ({
  matched: a.matched + b.matched,
  poor: a.poor + b.poor,
  weak: a.weak + b.weak,
  points: a.points + b.points,
});

/** The same, put into the first. */
export function add(sum: Value, { matched, poor, weak, points }: Value): void {
  sum.matched += matched;
  sum.poor += poor;
  sum.weak += weak;
  sum.points += points;
}

export const minus = (a: Value, b: Value): Value => ({
  matched: a.matched - b.matched,
  poor: a.poor - b.poor,
  weak: a.weak - b.weak,
  points: a.points - b.points,
});

/** Above 0 when `a` is better, below when `b` is: the objective, in its order. */
export function compareValues(a: Value, b: Value): number {
  return a.matched - b.matched || b.poor - a.poor || b.weak - a.weak || a.points - b.points;
}

export const valueOfPair = (fit: number, { poor, weak }: Thresholds): Value => ({
  matched: 1,
  poor: fit < poor ? 1 : 0,
  weak: fit < weak ? 1 : 0,
  points: fit,
});
