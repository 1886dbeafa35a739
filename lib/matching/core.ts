import type { Assignment } from "./assignment";
import { Table } from "./table";

/**
 * The pairs that a search looks at: of each mentee a list, in one array. A round that comes as lists
 * is its own core. From a table each mentee has their few cheapest mentors, and `bound`: no pair left
 * out costs less, price included. Prices only rise, so a bound holds until the list is made anew;
 * whoever needs more than the bound asks for that, or for the row (Volgenant 1996). Nothing is left
 * out for good.
 */
export interface Core {
  start: Int32Array;
  end: Int32Array;
  mentor: Int32Array;
  fit: Int16Array;
  /** Endless when the list is whole. */
  bound: Float64Array;
  /** Null when all lists are whole. */
  table: Table | null;
  /** Makes the list of a mentee at today's prices. */
  renew(i: number): void;
}

const LENGTH = 16;

export function coreOf(problem: Assignment, cost: Float64Array, price: Float64Array): Core {
  const { mentees, edges } = problem;
  if (edges.kind === "dense") return new Selection(problem, edges.fits, cost, price);
  return {
    start: edges.starts,
    end: edges.starts.subarray(1),
    mentor: edges.mentor,
    fit: edges.fits,
    bound: new Float64Array(mentees).fill(Number.POSITIVE_INFINITY),
    table: null,
    renew: () => {},
  };
}

class Selection implements Core {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly mentor: Int32Array;
  readonly fit: Int16Array;
  readonly bound: Float64Array;
  readonly table: Table;
  private readonly mentors: number;
  /** What those in the list that is being made cost, in order; and the cheapest beside them. */
  private readonly keys = new Float64Array(LENGTH);
  private rest = 0;

  constructor(
    problem: Assignment,
    private readonly fits: Int16Array,
    private readonly cost: Float64Array,
    private readonly price: Float64Array,
  ) {
    const { mentees, mentors } = problem;
    this.mentors = mentors;
    this.table = new Table(problem, fits, price);
    this.start = new Int32Array(mentees);
    this.end = new Int32Array(mentees);
    for (let i = 0; i < mentees; i += 1) this.end[i] = this.start[i] = LENGTH * i;
    this.mentor = new Int32Array(LENGTH * mentees);
    this.fit = new Int16Array(LENGTH * mentees);
    this.bound = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY);
  }

  renew(i: number): void {
    const { table } = this;
    const limit = table.lowCost(i);
    const count = this.select(i, table.below(i, limit));
    // All of them cost more than those who were not even looked at may cost.
    if (count < 2 || (this.keys[1] ?? 0) > limit) {
      this.select(i, table.below(i, Number.POSITIVE_INFINITY));
    } else this.rest = Math.min(this.rest, limit);
    this.bound[i] = this.rest;
  }

  /** Lists the cheapest of those whom the table has found, as many as there is room for. */
  private select(i: number, found: number): number {
    const { keys, mentor, mentors } = this;
    const ids = this.table.found;
    const start = this.start[i] ?? 0;
    let count = 0;
    let worst = Number.POSITIVE_INFINITY;
    let rest = Number.POSITIVE_INFINITY;
    // Everyone begins elsewhere, so that equals are not all sent to the same few.
    const first = firstFrom(ids, found, (i * 7919) % mentors);
    for (let seen = 0; seen < found; seen += 1) {
      const k = first + seen;
      const j = ids[k < found ? k : k - found] ?? 0;
      const fit = this.fits[i * mentors + j] ?? -1;
      if (fit < 0) continue;
      const key = (this.cost[fit] ?? 0) + (this.price[j] ?? 0);
      if (key >= worst) {
        if (key < rest) rest = key;
        continue;
      }
      if (count === LENGTH) rest = worst;
      else count += 1;
      let at = count - 1;
      for (; at > 0 && (keys[at - 1] ?? 0) > key; at -= 1) {
        keys[at] = keys[at - 1] ?? 0;
        mentor[start + at] = mentor[start + at - 1] ?? 0;
      }
      keys[at] = key;
      mentor[start + at] = j;
      if (count === LENGTH) worst = keys[LENGTH - 1] ?? 0;
    }
    for (let k = start; k < start + count; k += 1) {
      this.fit[k] = this.fits[i * mentors + (mentor[k] ?? 0)] ?? 0;
    }
    this.end[i] = start + count;
    this.rest = rest;
    return count;
  }
}

/** Where the first is, of numbers in order, that is not less than this. */
function firstFrom(numbers: Int32Array, count: number, least: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
