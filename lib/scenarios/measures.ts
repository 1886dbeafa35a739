import type { Totals } from "./compare";

interface Total {
  /** Null where there is nothing to measure. */
  of: (totals: Totals) => number | null;
  /** Whether more of it is better; null where neither is. */
  better: 1 | -1 | null;
  /** Fewer pairs have less of it by themselves: judged between equally many only. */
  perPair?: true;
}

/** What is set side by side of two drafts. */
export const measures = {
  matched: { of: ({ value }) => value.matched, better: 1 },
  unmatched: { of: ({ unmatched }) => unmatched, better: -1 },
  poor: { of: ({ value }) => value.poor, better: -1, perPair: true },
  weak: { of: ({ value }) => value.weak - value.poor, better: -1, perPair: true },
  points: { of: ({ value }) => value.points / 100, better: 1 },
  worst: { of: ({ worst }) => hundredths(worst), better: 1 },
  mean: { of: ({ mean }) => hundredths(mean), better: 1 },
  travel: { of: ({ travel }) => known(travel, travel.sum), better: -1, perPair: true },
  longest: { of: ({ travel }) => known(travel, travel.longest), better: -1, perPair: true },
  most: { of: ({ load }) => load.most, better: -1, perPair: true },
  several: { of: ({ load }) => load.several, better: null },
  levels: { of: ({ levels }) => levels.met, better: 1 },
  languages: { of: ({ languages }) => languages.met, better: 1 },
  pinned: { of: ({ pinned }) => pinned, better: null },
} as const satisfies Record<string, Total>;

export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as Measure[];

export type Judgement = {
  /** The other less the one; null where one of them has nothing to measure. */
  change: number | null;
  verdict: "better" | "worse" | "equal" | "neither";
};

/** Below a tenth nobody sees a difference. */
const SEEN = 0.05;

export function judge(name: Measure, one: Totals, other: Totals): Judgement {
  const { of, better, perPair }: Total = measures[name];
  const [was, is] = [of(one), of(other)];
  if (was === null || is === null) return { change: null, verdict: "neither" };
  const change = is - was;
  if (Math.abs(change) < SEEN) return { change, verdict: "equal" };
  const uneven = one.value.matched !== other.value.matched || !sameKnown(name, one, other);
  if (better === null || (perPair && uneven)) return { change, verdict: "neither" };
  return { change, verdict: change > 0 === better > 0 ? "better" : "worse" };
}

const hundredths = (fit: number | null) => (fit === null ? null : fit / 100);

const known = ({ pairs }: Totals["travel"], way: number) => (pairs > 0 ? way : null);

const sameKnown = (name: Measure, one: Totals, other: Totals) =>
  (name !== "travel" && name !== "longest") || one.travel.pairs === other.travel.pairs;
