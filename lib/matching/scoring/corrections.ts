import type { Mentee, Mentor, Weights } from "../types";
import { FULL_FIT, NEUTRAL } from "../types";
import { NOT_WISHED, wished } from "../values";
import type { Directory } from "./people";

/** Points that single pairs have beyond what the tables say: wishes and earlier pairs. */
export interface Corrections {
  /** Puts those of a mentee into a row that begins here, or takes them out again. */
  put(row: Int32Array, at: number, mentee: number): void;
  takeOut(row: Int32Array, at: number, mentee: number): void;
}

export function correctionsFor(
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  weights: Weights,
  directory: Directory,
): Corrections {
  // Of each mentee the first, −1 for none, and of each the one that follows.
  const first = new Int32Array(mentees.length).fill(-1);
  const next: number[] = [];
  const mentor: number[] = [];
  const by: number[] = [];
  const add = (i: number | undefined, j: number | undefined, points: number) => {
    if (i === undefined || j === undefined || points === 0) return;
    next.push(first[i] ?? -1);
    mentor.push(j);
    first[i] = by.push(points) - 1;
  };
  const wish = (place: number) => (weights.wishes * (wished(place) - NOT_WISHED)) / 2;
  const again = weights.continuity * (FULL_FIT - NEUTRAL);
  for (let i = 0; i < mentees.length; i += 1) {
    const { wishes, earlierMentorIds: earlier } = mentees[i] as Mentee;
    for (let k = 0; k < wishes.length; k += 1) {
      if (isFirst(wishes, k)) add(i, directory.mentor(wishes[k] as string), wish(k));
    }
    for (let k = 0; k < earlier.length; k += 1) {
      if (isFirst(earlier, k)) add(i, directory.mentor(earlier[k] as string), again);
    }
  }
  for (let j = 0; j < mentors.length; j += 1) {
    const { wishes } = mentors[j] as Mentor;
    for (let k = 0; k < wishes.length; k += 1) {
      if (isFirst(wishes, k)) add(directory.mentee(wishes[k] as string), j, wish(k));
    }
  }
  const correct = (row: Int32Array, at: number, mentee: number, sign: 1 | -1) => {
    for (let k = first[mentee] ?? -1; k >= 0; k = next[k] ?? -1) {
      const cell = at + (mentor[k] ?? 0);
      row[cell] = (row[cell] ?? 0) + sign * (by[k] ?? 0);
    }
  };
  return {
    put: (row, at, mentee) => correct(row, at, mentee, 1),
    takeOut: (row, at, mentee) => correct(row, at, mentee, -1),
  };
}

/** Named twice, the better place counts. */
const isFirst = (ids: readonly string[], place: number) => ids.indexOf(ids[place] ?? "") === place;
