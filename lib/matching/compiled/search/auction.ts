import { Doubles, doubles } from "../arrays";
import { bound, end, fit, mentor, raise, renew, start } from "./lists";
import {
  cost,
  first,
  hasRoom,
  join,
  leave,
  loadStep,
  mentees,
  mentorOf,
  next,
  nobody,
  price,
} from "./state";

/** Bids for each mentee, on average, before the search by paths takes over. */
const BIDS: i32 = 6;

/** What each mentee pays for their place. */
let paid: Doubles = doubles(0);
/** Where a mentee's list has their cheapest mentor, what that costs, and the next choice. */
let choice: i32 = 0;
let cheapest: f64 = 0;
let second: f64 = 0;

export function makeAuction(): void {
  paid = doubles(mentees);
}

/**
 * Begins with an auction (Bertsekas), each place of a mentor with a price of its own: a mentee takes
 * the cheapest mentor and pays as much as makes the second choice no dearer, whoever paid least there
 * goes. The mentor's price is that of their cheapest place. Nobody is ever dissatisfied at these
 * prices: the bidder is not, since the place costs what makes two choices equal and the mentor no
 * more; the others are not, since every other price has only risen. A bid that would raise no price
 * is left to the search, so the auction has no wars without end; wars with small steps end with the
 * bids.
 */
export function auction(): void {
  // A mentor's places then begin at different prices, which one price for all cannot hold.
  if (loadStep > 0) return;
  for (let i = 0; i < mentees; i += 1) {
    const j = mentorOf[i];
    paid[i] = j < 0 ? 0 : price[j];
  }
  let bids = BIDS * mentees;
  for (let newcomer = 0; newcomer < mentees; newcomer += 1) {
    let i = mentorOf[newcomer] < 0 ? newcomer : -1;
    while (i >= 0 && bids > 0) {
      bids -= 1;
      i = bid(i);
    }
  }
}

/** One mentee bids; tells who lost a place by it, −1 for nobody. */
function bid(i: i32): i32 {
  choose(i);
  if (cheapest >= nobody) return -1;
  const j = mentor[choice];
  const own = fit[choice];
  const worth = price[j] + (second - cheapest);
  if (hasRoom(j)) {
    join(i, j, own);
    paid[i] = worth;
    if (!hasRoom(j)) raise(j, paid[leastPaying(j)]);
    return -1;
  }
  if (second <= cheapest) return -1;
  const loser = leastPaying(j);
  if (loser < 0) return -1;
  leave(loser);
  join(i, j, own);
  paid[i] = worth;
  raise(j, paid[leastPaying(j)]);
  return loser;
}

/** The cheapest mentor of a mentee, one with room among equals. */
function choose(i: i32): void {
  for (;;) {
    const limit = bound[i];
    const last = end[i];
    cheapest = Infinity;
    second = Infinity;
    choice = -1;
    for (let k = start[i]; k < last; k += 1) {
      const least = cost[fit[k]];
      // No price is below nothing: most pairs need no look at the mentor.
      if (least > second) continue;
      const key = least + price[mentor[k]];
      if (key > second) continue;
      if (key < cheapest) {
        second = cheapest;
        cheapest = key;
        choice = k;
      } else {
        second = key;
        if (key === cheapest && hasRoom(mentor[k])) choice = k;
      }
    }
    if (cheapest <= limit || limit >= nobody) {
      second = min(min(second, limit), nobody);
      return;
    }
    renew(i);
  }
}

/** Who of a mentor's mentees paid least. */
function leastPaying(j: i32): i32 {
  let mentee = first[j];
  if (mentee < 0) return -1;
  for (let r = next[mentee]; r >= 0; r = next[r]) if (paid[r] < paid[mentee]) mentee = r;
  return mentee;
}
