import type { Thresholds, Tier, Value } from "./types";

/** The reckoning of proofs, digit by digit: the solver has its own. */
export const zero: Value = { matched: 0, poor: 0, weak: 0, points: 0 };

export const sum = (a: Value, b: Value): Value => ({
  matched: a.matched + b.matched,
  poor: a.poor + b.poor,
  weak: a.weak + b.weak,
  points: a.points + b.points,
});

export function total(values: readonly (Value | undefined)[]): Value {
  let [matched, poor, weak, points] = [0, 0, 0, 0];
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k];
    if (!value) continue;
    matched += value.matched;
    poor += value.poor;
    weak += value.weak;
    points += value.points;
  }
  return { matched, poor, weak, points };
}

/** Above 0 when `a` is better: more matched, fewer poor, fewer weak, more points. */
export function compare(a: Value, b: Value): number {
  if (a.matched !== b.matched) return a.matched - b.matched;
  if (a.poor !== b.poor) return b.poor - a.poor;
  return a.weak === b.weak ? a.points - b.points : b.weak - a.weak;
}

export const isWhole = ({ matched, poor, weak, points }: Value) =>
  Number.isSafeInteger(matched) &&
  Number.isSafeInteger(poor) &&
  Number.isSafeInteger(weak) &&
  Number.isSafeInteger(points);

export const tierAt = (fit: number, { poor, weak }: Thresholds): Tier =>
  fit < poor ? "poor" : fit < weak ? "weak" : "good";

export function worthOf(fit: number, thresholds: Thresholds): Value {
  const tier = tierAt(fit, thresholds);
  const poor = tier === "poor" ? 1 : 0;
  return { matched: 1, poor, weak: tier === "good" ? 0 : 1, points: fit };
}

/** The points that one more mentee costs somebody who has `load`. */
export const loadPoints = (load: number, loadStep: number) => (load === 0 ? 0 : loadStep);

/** What is left of a value without so many points. */
export const lessPoints = (value: Value, points: number): Value =>
  points === 0 ? value : { ...value, points: value.points - points };
