import type { Thresholds } from "./types";

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
