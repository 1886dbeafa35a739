import { stepOf } from "./assignment";
import { paidBy, type Search } from "./search";
import { Table } from "./table";
import type { Value } from "./types";
import { minus, nothing, plus, valueOfPair } from "./value";

/** A finished search at its lowest prices. */
export interface Assigned extends Search {
  /** The price of each mentor as the change of value that it stands for. */
  values: readonly Value[];
}

/**
 * Lowers the prices as far as they still prove the assignment. There is one such set whatever way
 * the search took, and each price is then what one more place with that mentor is worth.
 *
 * A price has a floor (what the mentor's last mentee cost in load; what keeps an unmatched mentee
 * away; nothing) and may not undercut the price of a mentor whose mentee would move over. So the
 * room to fall is a shortest distance by reduced costs, and its path, pair by pair, is the exchange
 * that the price stands for: its value is added up digit by digit.
 */
export function atLowestPrices(search: Search): Assigned {
  const { problem, heap } = search;
  const fall = beginFall(search);
  const values: Value[] = [];
  for (let j = 0; j < problem.mentors; j += 1) values.push(nothing);
  const price = search.price.slice();
  while (heap.nearest() < Number.POSITIVE_INFINITY) {
    const room = heap.nearest();
    const j = heap.take();
    values[j] = valueOfPrice(search, fall.through[j] ?? -1, j, values);
    price[j] = (search.price[j] ?? 0) - room;
    for (let i = search.first[j] ?? -1; i >= 0; i = search.next[i] ?? -1) {
      limit(search, fall, i, room);
    }
  }
  return { ...search, price, values };
}

interface Fall {
  /** The mentee who keeps a price from falling further, −1 for the floor. */
  through: Int32Array;
  /** No mentor has more room than this. */
  most: number;
  /** How low each price may still fall: it rises as more of those who limit it are known. */
  lowest: Float64Array;
  table: Table | null;
}

function beginFall(search: Search): Fall {
  const { problem, price, heap } = search;
  const { edges, mentors } = problem;
  const lowest = new Float64Array(mentors);
  let most = 0;
  heap.clear();
  for (let j = 0; j < mentors; j += 1) {
    const floor = lastStep(search, j);
    const room = (price[j] ?? 0) - floor;
    lowest[j] = floor;
    most = Math.max(most, room);
    heap.reach(j, room);
  }
  const table = edges.kind === "dense" ? new Table(problem, edges.fits, lowest) : null;
  const fall = { through: new Int32Array(mentors).fill(-1), most, lowest, table };
  for (let i = 0; i < problem.mentees; i += 1) {
    if ((search.mentorOf[i] ?? -1) < 0) limit(search, fall, i, 0);
  }
  return fall;
}

/** What the last mentee of a mentor cost in load; nothing without one. */
export function lastStep({ problem, given }: Search, j: number): number {
  const load = given[j] ?? 0;
  return load > 0 ? stepOf((problem.busy[j] ?? 0) + load - 1, problem.loadStep) : 0;
}

/** If mentee `i` pays `room` less, no price may fall to where they would rather have that mentor. */
function limit(search: Search, fall: Fall, i: number, room: number): void {
  const { core, problem } = search;
  const { edges, mentors } = problem;
  const paid = paidBy(search, i) - room;
  if (fall.table && (core.bound[i] ?? 0) - paid < fall.most) {
    const count = fall.table.below(i, paid);
    for (let k = 0; k < count; k += 1) {
      const j = fall.table.found[k] ?? 0;
      const fit = edges.fits[i * mentors + j] ?? -1;
      if (fit >= 0) stop(search, fall, i, paid, j, fit);
    }
    return;
  }
  const end = core.end[i] ?? 0;
  for (let k = core.start[i] ?? 0; k < end; k += 1) {
    stop(search, fall, i, paid, core.mentor[k] ?? 0, core.fit[k] ?? 0);
  }
}

function stop(search: Search, fall: Fall, i: number, paid: number, j: number, fit: number): void {
  const { heap, price, weights } = search;
  const lowest = paid - (weights.cost[fit] ?? 0);
  // Of most pairs the first says it, without a look at the mentor.
  if (lowest <= 0 || lowest <= (fall.lowest[j] ?? 0)) return;
  fall.lowest[j] = lowest;
  fall.table?.raised(j);
  fall.through[j] = i;
  heap.reach(j, (price[j] ?? 0) - lowest);
}

/** What a mentee like this one adds to the whole; nothing for one without a mentor. */
export function worthAt({ problem, mentorOf, fitOf, values }: Assigned, i: number): Value {
  const j = mentorOf[i] ?? -1;
  if (j < 0) return nothing;
  return minus(valueOfPair(fitOf[i] ?? 0, problem.thresholds), values[j] ?? nothing);
}

/** The mentee takes one more place at `j`, and the price of the place they leave is won with it. */
function valueOfPrice(search: Search, i: number, j: number, values: readonly Value[]): Value {
  const { problem, mentorOf, fitOf } = search;
  const { thresholds } = problem;
  if (i < 0) return { ...nothing, points: lastStep(search, j) };
  const there = valueOfPair(fitWith(search, i, j), thresholds);
  const from = mentorOf[i] ?? -1;
  if (from < 0) return there;
  const here = valueOfPair(fitOf[i] ?? 0, thresholds);
  return plus(minus(there, here), values[from] ?? nothing);
}

function fitWith({ problem }: Search, i: number, j: number): number {
  const { edges, mentors } = problem;
  if (edges.kind === "dense") return edges.fits[i * mentors + j] ?? -1;
  const end = edges.starts[i + 1] ?? 0;
  for (let k = edges.starts[i] ?? 0; k < end; k += 1) {
    if (edges.mentor[k] === j) return edges.fits[k] ?? -1;
  }
  return -1;
}
