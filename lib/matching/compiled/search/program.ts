import { auction, makeAuction } from "./auction";
import { makeExchange } from "./exchange";
import { makeLists, openLists } from "./lists";
import { lowerPrices, makeLowest } from "./lowest";
import { enter, makePaths } from "./paths";
import { makeState, mentees, mentorOf, settle } from "./state";

export { before, exchange, mover } from "./exchange";
export { fit, mentor, start as starts } from "./lists";
export { keeper, order } from "./lowest";
export { table } from "./rows";
export { busy, cost, fitOf, given, mentorOf, places } from "./state";

/**
 * Makes room for a round.
 * @param pairs of a round that comes as lists; below 0 for a table
 */
export function make(menteeCount: i32, mentorCount: i32, pairs: i32): void {
  makeState(menteeCount, mentorCount);
  makeLists(pairs);
  makeAuction();
  makePaths();
  makeLowest();
  makeExchange();
}

/**
 * The best assignment and its lowest prices: an auction, then, for everyone it left out, the cheapest
 * path (Jonker & Volgenant 1987), mentors holding their places natively.
 * @param without what being without a mentor costs
 * @param step what each further mentee of one mentor costs
 */
export function search(without: f64, step: f64): void {
  settle(without, step);
  openLists();
  auction();
  let everyoneFits = true;
  for (let i = 0; i < mentees; i += 1) {
    if (mentorOf[i] >= 0) continue;
    if (enter(i) || !everyoneFits) continue;
    // Somebody has to go without, and prices have risen to where that is the choice for many: at
    // such prices an auction is quick again. Those whom it leaves out may be people before this one.
    everyoneFits = false;
    auction();
    i = -1;
  }
  lowerPrices();
}
