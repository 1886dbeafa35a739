import type { Assignment } from "./assignment";
import { auction } from "./auction";
import { type Assigned, atLowestPrices } from "./prices";
import { proves } from "./proves";
import { beginSearch, hasRoom, join, leave, nextStep, paidBy, raise, type Search } from "./search";

/**
 * The best assignment and its lowest prices: an auction, then, for everyone it left out, the
 * cheapest path to a free place, or to somebody, perhaps themselves, who goes without (Jonker &
 * Volgenant 1987), mentors holding their places natively.
 * @throws RangeError when the round is too large for the numbers to be a proof, and the prices are
 * none either
 */
export function assign(problem: Assignment): Assigned {
  const search = beginSearch(problem);
  auction(search);
  const path = newPath(problem);
  let everyoneFits = true;
  for (let i = 0; i < problem.mentees; i += 1) {
    if ((search.mentorOf[i] ?? -1) >= 0) continue;
    enter(search, path, i);
    if (path.lastMentor >= 0 || !everyoneFits) continue;
    // Somebody has to go without, and prices have risen to where that is the choice for many: at
    // such prices an auction is quick again. Those whom it leaves out may be people before this one.
    everyoneFits = false;
    auction(search);
    i = -1;
  }
  const assigned = atLowestPrices(search);
  if (!search.weights.isProved && !proves(assigned)) {
    throw new RangeError("The round is too large to be solved exactly.");
  }
  return assigned;
}

interface Path {
  /** Where the nearest end is: at a mentor with a place, or at a mentee who goes without. */
  end: number;
  lastMentor: number;
  lastMentee: number;
  /** The mentee through whom the shortest path reaches a mentor, and their fit. */
  through: Int32Array;
  fit: Int16Array;
  /** What a mentee whose list may be too short had come to. */
  base: Float64Array;
  /** Mentors reached for good. */
  reached: Int32Array;
  count: number;
}

const newPath = ({ mentees, mentors }: Assignment): Path => ({
  end: 0,
  lastMentor: -1,
  lastMentee: -1,
  through: new Int32Array(mentors),
  fit: new Int16Array(mentors),
  base: new Float64Array(mentees),
  reached: new Int32Array(mentors),
  count: 0,
});

/** Lets a mentee enter on the cheapest path, by Dijkstra's search over reduced costs. */
function enter(search: Search, path: Path, newcomer: number): void {
  const { heap, next, first, price, problem } = search;
  const { mentors } = problem;
  heap.clear();
  path.count = 0;
  path.end = Number.POSITIVE_INFINITY;
  // The newcomer pays nothing yet: distances are whole costs, and fall into place with the prices.
  reachMentee(search, path, newcomer, 0);
  while (heap.nearest() < path.end) {
    const distance = heap.nearest();
    const thing = heap.take();
    if (thing >= mentors) {
      relaxRow(search, path, thing - mentors);
      continue;
    }
    path.reached[path.count] = thing;
    path.count += 1;
    for (let r = first[thing] ?? -1; r >= 0; r = next[r] ?? -1) {
      reachMentee(search, path, r, distance - paidBy(search, r));
    }
  }
  for (let k = 0; k < path.count; k += 1) {
    const j = path.reached[k] ?? 0;
    const rise = path.end - (heap.distance[j] ?? 0);
    if (rise > 0) raise(search, j, (price[j] ?? 0) + rise);
  }
  augment(search, path, newcomer);
}

/** The search arrives at a mentee: they may go without, or on to any mentor. */
function reachMentee(search: Search, path: Path, i: number, base: number): void {
  const without = base + search.weights.nobody;
  if (without < path.end) {
    path.end = without;
    path.lastMentor = -1;
    path.lastMentee = i;
  }
  relax(search, path, i, base);
}

/** On from a mentee to the mentors in their list. */
function relax(search: Search, path: Path, i: number, base: number): void {
  const { core, heap, problem } = search;
  const { mentor, fit } = core;
  const end = core.end[i] ?? 0;
  for (let k = core.start[i] ?? 0; k < end; k += 1) {
    reachMentor(search, path, i, base, mentor[k] ?? 0, fit[k] ?? 0);
  }
  const more = base + (core.bound[i] ?? 0);
  if (more >= path.end) return;
  path.base[i] = base;
  heap.reach(problem.mentors + i, more);
}

/** On from a mentee whose list may have been too short, to everyone in their row who is near enough. */
function relaxRow(search: Search, path: Path, i: number): void {
  const { core, problem } = search;
  const { edges, mentors } = problem;
  const base = path.base[i] ?? 0;
  core.renew(i);
  const found = core.table?.found ?? none;
  const count = core.table?.below(i, path.end - base) ?? 0;
  for (let k = 0; k < count; k += 1) {
    const j = found[k] ?? 0;
    const fit = edges.fits[i * mentors + j] ?? -1;
    if (fit >= 0) reachMentor(search, path, i, base, j, fit);
  }
}

const none = new Int32Array();

function reachMentor(search: Search, path: Path, i: number, base: number, j: number, fit: number) {
  const { heap, price, weights } = search;
  const least = base + (weights.cost[fit] ?? 0);
  if (least >= path.end) return;
  const distance = least + (price[j] ?? 0);
  if (distance >= path.end || distance >= heap.of(j)) return;
  path.through[j] = i;
  path.fit[j] = fit;
  heap.reach(j, distance);
  if (hasRoom(search, j)) endAt(search, path, j, distance);
}

function endAt(search: Search, path: Path, j: number, distance: number): void {
  const end = distance + nextStep(search, j) - (search.price[j] ?? 0);
  if (end >= path.end) return;
  path.end = end;
  path.lastMentor = j;
  path.lastMentee = -1;
}

/** Walks the path backwards; each mentee on it takes the mentor they reached. */
function augment(search: Search, path: Path, newcomer: number): void {
  let j = path.lastMentor;
  if (j < 0) {
    if (path.lastMentee === newcomer) return;
    j = leave(search, path.lastMentee);
  }
  for (;;) {
    const i = path.through[j] ?? 0;
    const before = i === newcomer ? -1 : leave(search, i);
    join(search, i, j, path.fit[j] ?? 0);
    if (before < 0) return;
    j = before;
  }
}
