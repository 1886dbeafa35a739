import { FULL_FIT, type Thresholds } from "./types";

/** People as numbers 0…n−1, in the order of their ids. */
export interface Assignment {
  mentees: number;
  mentors: number;
  edges: Edges;
  /** Free places of each mentor. */
  places: Int32Array;
  /** Mentees each mentor has before this begins. */
  busy: Int32Array;
  thresholds: Thresholds;
  loadStep: number;
}

/** The fits of the possible pairs: every pair in a table, or each mentee's own in a list. */
export type Edges =
  | {
      kind: "dense";
      /** Fit of mentee `i` and mentor `j` at `i * mentors + j`; negative when impossible. */
      fits: Int16Array;
    }
  | {
      kind: "sparse";
      /** Mentee `i` has the pairs from `starts[i]` to before `starts[i + 1]`, no mentor twice. */
      starts: Int32Array;
      mentor: Int32Array;
      fits: Int16Array;
    };

/** Costs are pairs of numbers, compared first by `rank`, then by `points`. */
export interface Costs {
  rank: Float64Array;
  points: Float64Array;
}

export interface Assigned {
  /** The mentor of each mentee, −1 for nobody. */
  mentorOf: Int32Array;
  /** How many mentees each mentor is given. */
  given: Int32Array;
  /** What a place with a mentor costs. */
  prices: Costs;
  /** What a mentee's cheapest way costs, the mentor's price included. */
  paid: Costs;
  scale: Scale;
  /** The rank of each fit. */
  rankOf: Float64Array;
}

/**
 * The rank counts people without a mentor, poor and weak pairs as the digits of one number in base
 * `radix`; points lost stand beside it, not inside it.
 *
 * Exact: two matchings differ by simple cycles, and a simple cycle changes at most
 * k = min(mentees, mentors) + 1 pairs, so that no digit of a difference, nor of a path or a price,
 * leaves ±k. With radix ≥ 2k + 3 digits never carry: comparing the numbers is comparing the digits.
 * The largest number is a few times radix² in `rank` and k · 10 000 in `points`: for 10 000 × 10 000
 * about 4 · 10⁸ and 10⁸, for 100 000 × 100 000 4 · 10¹⁰ and 10⁹, against 2⁵³ ≈ 9 · 10¹⁵.
 */
export interface Scale {
  radix: number;
  /** Having no mentor: ranks above everything, and forgoes the points of a full fit. */
  unmatched: number;
  poor: number;
  weak: number;
}

export function scaleFor({ mentees, mentors }: Assignment): Scale {
  const radix = 2 * (Math.min(mentees, mentors) + 1) + 3;
  // A poor pair is a weak one as well: it counts in both digits.
  return { radix, unmatched: radix * radix, poor: radix + 1, weak: 1 };
}

export function rankTable({ thresholds }: Assignment, { poor, weak }: Scale): Float64Array {
  return Float64Array.from({ length: FULL_FIT + 1 }, (_, fit) => {
    if (fit < thresholds.poor) return poor;
    return fit < thresholds.weak ? weak : 0;
  });
}

export const costs = (length: number): Costs => ({
  rank: new Float64Array(length),
  points: new Float64Array(length),
});

/** Every possible pair of mentee `i`. */
export function eachPair(
  { mentors, edges }: Assignment,
  i: number,
  visit: (j: number, fit: number) => void,
): void {
  const { fits } = edges;
  if (edges.kind === "dense") {
    const row = i * mentors;
    for (let j = 0; j < mentors; j += 1) {
      const fit = fits[row + j] ?? -1;
      if (fit >= 0) visit(j, fit);
    }
    return;
  }
  const end = edges.starts[i + 1] ?? 0;
  for (let at = edges.starts[i] ?? 0; at < end; at += 1) {
    visit(edges.mentor[at] ?? 0, fits[at] ?? 0);
  }
}

/** What the next mentee of somebody who has `load` costs; never falls as the load grows. */
export const stepOf = (load: number, loadStep: number) => (load > 0 ? loadStep : 0);
