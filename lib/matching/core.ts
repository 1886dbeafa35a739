import type { Assignment } from "./assignment";

/**
 * The pairs that a search looks at: of each mentee a list, in one array. A round that comes as lists
 * is its own core. From a table each mentee has first their few cheapest mentors, and `bound`: no
 * pair left out costs less, price included. Prices only rise, so a bound holds until the list is
 * made anew; whoever would need more than the bound lets `widen` look again, at more of them
 * (Volgenant 1996). Nothing is ever left out for good.
 */
export interface Core {
  start: Int32Array;
  end: Int32Array;
  mentor: Int32Array;
  fit: Int16Array;
  /** Endless when the list is whole. */
  bound: Float64Array;
  widen(i: number): void;
  /** Forgets every list: prices have changed so much that others are the cheapest. */
  renew(): void;
}

const FIRST = 16;
/** Longer lists cost more to keep in order than they save. */
const LONGEST = 64;

export function coreOf(problem: Assignment, cost: Float64Array, price: Float64Array): Core {
  const { mentees, edges } = problem;
  if (edges.kind === "dense") return new Selection(problem, edges.fits, cost, price);
  return {
    start: edges.starts,
    end: edges.starts.subarray(1),
    mentor: edges.mentor,
    fit: edges.fits,
    bound: new Float64Array(mentees).fill(Number.POSITIVE_INFINITY),
    widen: () => {},
    renew: () => {},
  };
}

class Selection implements Core {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly bound: Float64Array;
  mentor: Int32Array;
  fit: Int16Array;
  private readonly room: Int32Array;
  private used = 0;
  private readonly mentors: number;
  /** The cheapest found so far in a row, and what they cost, in order. */
  private keys: Float64Array;
  private ids: Int32Array;

  constructor(
    { mentees, mentors }: Assignment,
    private readonly fits: Int16Array,
    private readonly cost: Float64Array,
    private readonly price: Float64Array,
  ) {
    this.mentors = mentors;
    this.start = new Int32Array(mentees);
    this.end = new Int32Array(mentees);
    this.room = new Int32Array(mentees);
    this.bound = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY);
    const pool = Math.ceil(1.5 * mentees * Math.min(FIRST, mentors)) + FIRST;
    this.mentor = new Int32Array(pool);
    this.fit = new Int16Array(pool);
    this.keys = new Float64Array(FIRST);
    this.ids = new Int32Array(FIRST);
  }

  /** Lists the cheapest mentors at today's prices: a few, then four times as many, then all. */
  widen(i: number): void {
    const wanted = 4 * (this.room[i] ?? 0) || FIRST;
    const most = wanted > LONGEST || 2 * wanted > this.mentors ? this.mentors : wanted;
    const count = this.select(i, most);
    if (most > (this.room[i] ?? 0)) this.makeRoom(i, most);
    const start = this.start[i] ?? 0;
    const row = i * this.mentors;
    for (let k = 0; k < count; k += 1) {
      const j = this.ids[k] ?? 0;
      this.mentor[start + k] = j;
      this.fit[start + k] = this.fits[row + j] ?? 0;
    }
    this.end[i] = start + count;
  }

  renew(): void {
    this.used = 0;
    this.end.set(this.start.fill(0));
    this.room.fill(0);
    this.bound.fill(Number.NEGATIVE_INFINITY);
  }

  private selectAll(i: number): number {
    const { ids, fits, mentors } = this;
    const row = i * mentors;
    let count = 0;
    for (let j = 0; j < mentors; j += 1) {
      if ((fits[row + j] ?? -1) < 0) continue;
      ids[count] = j;
      count += 1;
    }
    this.bound[i] = Number.POSITIVE_INFINITY;
    return count;
  }

  /** Keeps the `most` cheapest of a row, and the cheapest of the rest as the bound. */
  private select(i: number, most: number): number {
    if (this.keys.length < most) {
      this.keys = new Float64Array(2 * most);
      this.ids = new Int32Array(2 * most);
    }
    if (most === this.mentors) return this.selectAll(i);
    const { keys, ids, fits, cost, price, mentors } = this;
    const row = i * mentors;
    // Everyone begins elsewhere, so that equals are not all sent to the same few.
    let j = (i * 7919) % mentors;
    let count = 0;
    let worst = Number.POSITIVE_INFINITY;
    let rest = Number.POSITIVE_INFINITY;
    for (let seen = 0; seen < mentors; seen += 1) {
      const fit = fits[row + j] ?? -1;
      if (fit >= 0) {
        const key = (cost[fit] ?? 0) + (price[j] ?? 0);
        if (key < worst) {
          if (count === most) rest = worst;
          else count += 1;
          let at = count - 1;
          for (; at > 0 && (keys[at - 1] ?? 0) > key; at -= 1) {
            keys[at] = keys[at - 1] ?? 0;
            ids[at] = ids[at - 1] ?? 0;
          }
          keys[at] = key;
          ids[at] = j;
          if (count === most) worst = keys[most - 1] ?? 0;
        } else if (key < rest) rest = key;
      }
      j += 1;
      if (j === mentors) j = 0;
    }
    this.bound[i] = rest;
    return count;
  }

  private makeRoom(i: number, most: number): void {
    if (this.used + most > this.mentor.length) {
      const length = 2 * (this.used + most);
      this.mentor = grown(this.mentor, new Int32Array(length));
      this.fit = grown(this.fit, new Int16Array(length));
    }
    this.start[i] = this.used;
    this.room[i] = most;
    this.used += most;
  }
}

function grown<List extends Int32Array | Int16Array>(from: List, into: List): List {
  into.set(from);
  return into;
}
