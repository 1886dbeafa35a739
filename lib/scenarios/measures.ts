import type { Totals } from "./compare";

export interface Total {
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

const hundredths = (fit: number | null) => (fit === null ? null : fit / 100);

const known = ({ pairs }: Totals["travel"], way: number) => (pairs > 0 ? way : null);
