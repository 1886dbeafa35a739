import { FULL_FIT } from "../../scale";
import { Doubles, doubles, Ints, ints, Shorts, shorts } from "../arrays";
import { makeHeap } from "./heap";

/**
 * An assignment on its way. At every moment nobody has a cheaper choice than the mentor they have,
 * prices counted; a mentor's price is at least what their last mentee cost in load, and at most what
 * the next would cost while there is a place (complementary slackness).
 */
export let mentees: i32 = 0;
export let mentors: i32 = 0;
/** What being without a mentor costs. */
export let nobody: f64 = 0;
/** What each further mentee of one mentor costs. */
export let loadStep: f64 = 0;
/** What a pair costs, by its fit. */
export let cost: Doubles = doubles(0);

/** Of each mentor. */
export let places: Ints = ints(0);
export let busy: Ints = ints(0);
export let given: Ints = ints(0);
export let price: Doubles = doubles(0);
/** The mentees of each mentor, as lists linked through `next`. */
export let first: Ints = ints(0);
export let next: Ints = ints(0);
/** Of each mentee: their mentor, −1 for nobody, and the fit with them. */
export let mentorOf: Ints = ints(0);
export let fitOf: Shorts = shorts(0);

export function makeState(menteeCount: i32, mentorCount: i32): void {
  mentees = menteeCount;
  mentors = mentorCount;
  cost = doubles(FULL_FIT + 1);
  places = ints(mentors);
  busy = ints(mentors);
  given = ints(mentors);
  price = doubles(mentors);
  first = ints(mentors);
  next = ints(mentees);
  mentorOf = ints(mentees);
  fitOf = shorts(mentees);
  // Mentors, and behind them mentees whose lists may be too short; or, for an exchange, nobody.
  makeHeap(mentors + mentees + 1);
}

export function settle(without: f64, step: f64): void {
  nobody = without;
  loadStep = step;
  for (let j = 0; j < mentors; j += 1) {
    price[j] = stepOf(busy[j]);
    first[j] = -1;
  }
  for (let i = 0; i < mentees; i += 1) {
    next[i] = -1;
    mentorOf[i] = -1;
    fitOf[i] = -1;
  }
}

/** What the next mentee of somebody who has `load` costs; never falls as the load grows. */
export function stepOf(load: i32): f64 {
  return load > 0 ? loadStep : 0;
}

export function hasRoom(j: i32): bool {
  return given[j] < places[j];
}

/** What the next mentee of a mentor costs in load. */
export function nextStep(j: i32): f64 {
  return stepOf(busy[j] + given[j]);
}

/** What the last mentee of a mentor cost in load; nothing without one. */
export function lastStep(j: i32): f64 {
  return given[j] > 0 ? stepOf(busy[j] + given[j] - 1) : 0;
}

/** What a mentee pays: the cost of their pair and the mentor's price, or what nobody costs. */
export function paidBy(i: i32): f64 {
  const j = mentorOf[i];
  return j < 0 ? nobody : cost[fitOf[i]] + price[j];
}

export function join(i: i32, j: i32, fit: i32): void {
  mentorOf[i] = j;
  fitOf[i] = fit;
  next[i] = first[j];
  first[j] = i;
  given[j] = given[j] + 1;
}

/** Takes a mentee away from their mentor, and tells whose it was. */
export function leave(i: i32): i32 {
  const j = mentorOf[i];
  const after = next[i];
  let before = -1;
  for (let r = first[j]; r !== i; r = next[r]) before = r;
  if (before < 0) first[j] = after;
  else next[before] = after;
  mentorOf[i] = -1;
  given[j] = given[j] - 1;
  return j;
}
