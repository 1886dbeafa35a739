/**
 * A round as lists of ids and scores, nobody's data in them: what an auditor is given, and what
 * other programmes can bring. People stand in the order of their ids.
 */
export interface PairLists {
  mentees: readonly string[];
  mentors: readonly ListedMentor[];
  /** Possible pairs, by mentee: those of mentee `i` from `starts[i]` to before `starts[i + 1]`. */
  starts: Int32Array;
  /** The place of each pair's mentor in `mentors`. */
  mentor: Int32Array;
  /** 0..10 000 */
  score: Int16Array;
  /** The mentor pinned to each mentee, by place; −1 for nobody. */
  pins: Int32Array;
}

export interface ListedMentor {
  id: string;
  /** Mentees at most, those of running pairs included. */
  capacity: number;
  /** Mentees in running pairs. */
  busy: number;
}

export interface ListSettings {
  /** A score below `poor` is poor, below `weak` is weak, poor ones included. 0..10 000. */
  poor: number;
  weak: number;
  /** Points that each mentee of a mentor beyond the first costs. */
  loadStep: number;
}

/** The score of a pair, −1 when it is not possible. */
export function scoreOf({ starts, mentor, score }: PairLists, i: number, j: number): number {
  const end = starts[i + 1] ?? 0;
  for (let at = starts[i] ?? 0; at < end; at += 1) if (mentor[at] === j) return score[at] ?? -1;
  return -1;
}

export const freePlaces = ({ capacity, busy }: ListedMentor) => Math.max(0, capacity - busy);
