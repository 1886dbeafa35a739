import { Doubles, doubles, Ints, ints, Shorts, shorts } from "../arrays";
import { clear, distance, distanceOf, nearest, reach, takeNearest } from "./heap";
import { bound, fit, end as listEnd, mentor, raise, renew, start } from "./lists";
import { found, row } from "./rows";
import {
  cost,
  first,
  hasRoom,
  join,
  leave,
  mentees,
  mentors,
  next,
  nextStep,
  nobody,
  paidBy,
  price,
} from "./state";
import { below } from "./table";

/** Where the nearest end is: at a mentor with a place, or at a mentee who goes without. */
let end: f64 = 0;
let lastMentor: i32 = -1;
let lastMentee: i32 = -1;
/** The mentee through whom the shortest path reaches a mentor, and their fit. */
let through: Ints = ints(0);
let fitThrough: Shorts = shorts(0);
/** What a mentee whose list may be too short had come to. */
let baseOf: Doubles = doubles(0);
/** Mentors reached for good. */
let reached: Ints = ints(0);
let count: i32 = 0;

export function makePaths(): void {
  through = ints(mentors);
  fitThrough = shorts(mentors);
  baseOf = doubles(mentees);
  reached = ints(mentors);
}

/**
 * Lets a mentee enter on the cheapest path to a free place, or to somebody, perhaps themselves, who
 * goes without, by Dijkstra's search over reduced costs. Tells whether everyone kept a mentor.
 */
export function enter(newcomer: i32): bool {
  clear();
  count = 0;
  end = Infinity;
  // The newcomer pays nothing yet: distances are whole costs, and fall into place with the prices.
  reachMentee(newcomer, 0);
  while (nearest() < end) {
    const here = nearest();
    const thing = takeNearest();
    if (thing >= mentors) {
      relaxRow(thing - mentors);
      continue;
    }
    reached[count] = thing;
    count += 1;
    for (let r = first[thing]; r >= 0; r = next[r]) reachMentee(r, here - paidBy(r));
  }
  for (let k = 0; k < count; k += 1) {
    const j = reached[k];
    const rise = end - distance[j];
    if (rise > 0) raise(j, price[j] + rise);
  }
  augment(newcomer);
  return lastMentor >= 0;
}

/** The search arrives at a mentee: they may go without, or on to any mentor. */
function reachMentee(i: i32, base: f64): void {
  const without = base + nobody;
  if (without < end) {
    end = without;
    lastMentor = -1;
    lastMentee = i;
  }
  const last = listEnd[i];
  for (let k = start[i]; k < last; k += 1) reachMentor(i, base, mentor[k], fit[k]);
  const more = base + bound[i];
  if (more >= end) return;
  baseOf[i] = base;
  reach(mentors + i, more);
}

/** On from a mentee whose list may have been too short, to everyone in their row who is near enough. */
function relaxRow(i: i32): void {
  const base = baseOf[i];
  renew(i);
  const some = below(i, end - base);
  for (let k = 0; k < some; k += 1) {
    const j = found[k];
    if (row[j] >= 0) reachMentor(i, base, j, row[j]);
  }
}

function reachMentor(i: i32, base: f64, j: i32, own: i32): void {
  const least = base + cost[own];
  if (least >= end) return;
  const there = least + price[j];
  if (there >= end || there >= distanceOf(j)) return;
  through[j] = i;
  fitThrough[j] = own;
  reach(j, there);
  if (hasRoom(j)) endAt(j, there);
}

function endAt(j: i32, there: f64): void {
  const whole = there + nextStep(j) - price[j];
  if (whole >= end) return;
  end = whole;
  lastMentor = j;
  lastMentee = -1;
}

/** Walks the path backwards; each mentee on it takes the mentor they reached. */
function augment(newcomer: i32): void {
  let j = lastMentor;
  if (j < 0) {
    if (lastMentee === newcomer) return;
    j = leave(lastMentee);
  }
  for (;;) {
    const i = through[j];
    const before = i === newcomer ? -1 : leave(i);
    join(i, j, fitThrough[j]);
    if (before < 0) return;
    j = before;
  }
}
