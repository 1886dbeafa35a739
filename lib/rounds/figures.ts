import { tierOf } from "@/lib/matching/score";
import type { Problem, Tier } from "@/lib/matching/types";
import { valueOfPairs } from "./draft";

/** Bars of a histogram: fits 0 to 100 in steps of five. */
export const BARS = 20;

/** A round's pairs in numbers, as people compare them. */
export type Figures = {
  mentees: number;
  matched: number;
  poor: number;
  /** Poor ones not included. */
  weak: number;
  /** Fits of all pairs less the points that load costs, 0..10 000 each. */
  points: number;
  /** The lowest fit and the average; null without a pair. */
  worst: number | null;
  mean: number | null;
  bars: Record<Tier, number>[];
};

type Counted = Pick<Problem, "mentors" | "thresholds" | "loadStep">;

export function figuresOf(
  problem: Counted,
  pairs: readonly { mentorId: string; fit: number }[],
  mentees: number,
): Figures {
  const { matched, poor, weak, points } = valueOfPairs(problem, pairs);
  const bars = Array.from({ length: BARS }, () => ({ poor: 0, weak: 0, good: 0 }));
  for (const { fit } of pairs) {
    const bar = bars[Math.min(BARS - 1, Math.floor((fit * BARS) / 10_000))];
    if (bar) bar[tierOf(fit, problem.thresholds)] += 1;
  }
  const worst = pairs.reduce<number | null>((low, { fit }) => Math.min(low ?? fit, fit), null);
  const sum = pairs.reduce((all, { fit }) => all + fit, 0);
  const mean = pairs.length > 0 ? Math.round(sum / pairs.length) : null;
  return { mentees, matched, poor, weak: weak - poor, points, worst, mean, bars };
}
