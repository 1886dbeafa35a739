import { Doubles, doubles, Ints, ints } from "../arrays";
import { clear, nearest, reach, takeNearest } from "./heap";
import { bound, end, fit, isTable, mentor, start } from "./lists";
import { found, row } from "./rows";
import { cost, first, lastStep, mentees, mentorOf, mentors, next, paidBy, price } from "./state";
import { below, countWith, raised } from "./table";

/** How low each price may still fall: it rises as more of those who limit it are known. */
let lowest: Doubles = doubles(0);
/** The mentee who keeps a price from falling further, −1 for the floor. */
export let keeper: Ints = ints(0);
/** Mentors in the order in which their lowest price was found. */
export let order: Ints = ints(0);
/** No mentor has more room than this. */
let most: f64 = 0;

export function makeLowest(): void {
  lowest = doubles(mentors);
  keeper = ints(mentors);
  order = ints(mentors);
}

/**
 * Lowers the prices as far as they still prove the assignment. There is one such set whatever way the search
 * took, and each price is then what one more place with that mentor is worth.
 *
 * A price has a floor (what the mentor's last mentee cost in load; what keeps an unmatched mentee
 * away; nothing) and may not undercut the price of a mentor whose mentee would move over. So the
 * room to fall is a shortest distance by reduced costs, and its path, pair by pair, is the exchange
 * that the price stands for.
 */
export function lowerPrices(): void {
  clear();
  most = 0;
  for (let j = 0; j < mentors; j += 1) {
    lowest[j] = lastStep(j);
    keeper[j] = -1;
    const room = price[j] - lowest[j];
    most = max(most, room);
    reach(j, room);
  }
  if (isTable) countWith(lowest);
  for (let i = 0; i < mentees; i += 1) if (mentorOf[i] < 0) limit(i, 0);
  for (let k = 0; nearest() < Infinity; k += 1) {
    const room = nearest();
    const j = takeNearest();
    order[k] = j;
    for (let i = first[j]; i >= 0; i = next[i]) limit(i, room);
  }
  for (let j = 0; j < mentors; j += 1) price[j] = lowest[j];
}

/** If mentee `i` pays `room` less, no price may fall to where they would rather have that mentor. */
function limit(i: i32, room: f64): void {
  const paid = paidBy(i) - room;
  if (isTable && bound[i] - paid < most) {
    const count = below(i, paid);
    for (let k = 0; k < count; k += 1) {
      const j = found[k];
      if (row[j] >= 0) stop(i, paid, j, row[j]);
    }
    return;
  }
  const last = end[i];
  for (let k = start[i]; k < last; k += 1) stop(i, paid, mentor[k], fit[k]);
}

function stop(i: i32, paid: f64, j: i32, own: i32): void {
  const least = paid - cost[own];
  // Of most pairs the first says it, without a look at the mentor.
  if (least <= 0 || least <= lowest[j]) return;
  lowest[j] = least;
  if (isTable) raised(j);
  keeper[j] = i;
  reach(j, price[j] - least);
}
