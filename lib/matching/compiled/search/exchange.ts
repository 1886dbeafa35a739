import { Ints, ints } from "../arrays";
import { clear, distanceOf, nearest, reach, takeNearest } from "./heap";
import { end, fit, isTable, mentor, start } from "./lists";
import { found, row } from "./rows";
import {
  cost,
  first,
  given,
  hasRoom,
  lastStep,
  mentees,
  mentorOf,
  mentors,
  next,
  nextStep,
  nobody,
  paidBy,
  price,
} from "./state";
import { below } from "./table";

/** How the path came to a mentor, or to nobody behind them: who moved, −1 for a place alone; and whence. */
export let mover: Ints = ints(0);
export let before: Ints = ints(0);
/** Where the path ends: at what this mentee left. */
let target: i32 = 0;
let leaver: i32 = 0;

export function makeExchange(): void {
  mover = ints(mentors + 1);
  before = ints(mentors + 1);
}

/**
 * The cheapest exchange that puts mentee `i` with mentor `j`, not theirs, in a best assignment at its
 * lowest prices: `mover` and `before` tell its path, backwards from what `i` left.
 *
 * `j` then has one too many. Whoever is one too many moves on, to another mentor or to a free place
 * or to nobody; from there, somebody without a mentor, or a place given up, may move on in turn; it
 * ends at what `i` left: their place, or being without one. All of it is one path among the mentors
 * and "nobody", and the shortest one, by Dijkstra's search over reduced costs at the lowest prices,
 * is the best. In a best assignment with `i` at `j` the difference is such a path (pairs in one and
 * not the other form it; anything else would be a cycle, and improve what cannot be improved).
 */
export function exchange(i: i32, j: i32): void {
  leaver = i;
  target = mentorOf[i] < 0 ? mentors : mentorOf[i];
  clear();
  reach(j, 0);
  for (;;) {
    const here = nearest();
    const at = takeNearest();
    if (at === target) return;
    if (at === mentors) leaveNobody(here);
    else leaveMentor(at, here);
  }
}

/** One too many at a mentor: there is a place after all, or one of theirs moves on. */
function leaveMentor(j: i32, here: f64): void {
  if (hasRoom(j)) arrive(mentors, here + nextStep(j) - price[j], -1, j);
  for (let r = first[j]; r >= 0; r = next[r]) {
    if (r === leaver) continue;
    const base = here - paidBy(r);
    arrive(mentors, base + nobody, r, j);
    leaveAs(r, base, j);
  }
}

/** Someone without a mentor moves on, or a mentor gives a place up and has one too many. */
function leaveNobody(here: f64): void {
  for (let i = 0; i < mentees; i += 1) {
    if (mentorOf[i] < 0 && i !== leaver) leaveAs(i, here - nobody, mentors);
  }
  for (let j = 0; j < mentors; j += 1) {
    if (given[j] > 0) arrive(j, here + price[j] - lastStep(j), -1, mentors);
  }
}

/** A mentee moves on to whoever is near enough. */
function leaveAs(i: i32, base: f64, from: i32): void {
  if (isTable) {
    const count = below(i, distanceOf(target) - base);
    for (let k = 0; k < count; k += 1) {
      const j = found[k];
      if (row[j] >= 0) arrive(j, base + cost[row[j]] + price[j], i, from);
    }
    return;
  }
  const last = end[i];
  for (let k = start[i]; k < last; k += 1) {
    arrive(mentor[k], base + cost[fit[k]] + price[mentor[k]], i, from);
  }
}

function arrive(to: i32, there: f64, moved: i32, from: i32): void {
  if (to === from || there >= distanceOf(to) || there >= distanceOf(target)) return;
  mover[to] = moved;
  before[to] = from;
  reach(to, there);
}
