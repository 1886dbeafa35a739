import type { Problem } from "@/lib/matching/types";
import { valueOfPairs } from "./draft";
import { type Bin, fitBins } from "./pictures";

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
  bins: Bin[];
};

type Counted = Pick<Problem, "mentors" | "thresholds" | "loadStep">;

export function figuresOf(
  problem: Counted,
  pairs: readonly { mentorId: string; fit: number }[],
  mentees: number,
): Figures {
  const { matched, poor, weak, points } = valueOfPairs(problem, pairs);
  const bins = fitBins(pairs, problem.thresholds);
  const worst = pairs.reduce<number | null>((low, { fit }) => Math.min(low ?? fit, fit), null);
  const sum = pairs.reduce((all, { fit }) => all + fit, 0);
  const mean = pairs.length > 0 ? Math.round(sum / pairs.length) : null;
  return { mentees, matched, poor, weak: weak - poor, points, worst, mean, bins };
}
