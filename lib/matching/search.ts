import { type Assignment, stepOf } from "./assignment";
import { type Core, coreOf } from "./core";
import { Heap } from "./heap";
import { type Weights, weightsFor } from "./weights";

/**
 * An assignment on its way. At every moment nobody has a cheaper choice than the mentor they have,
 * prices counted; a mentor's price is at least what their last mentee cost in load, and at most what
 * the next would cost while there is a place (complementary slackness).
 */
export interface Search {
  problem: Assignment;
  weights: Weights;
  core: Core;
  price: Float64Array;
  /** −1 for nobody. */
  mentorOf: Int32Array;
  /** The fit of each mentee with the mentor they have. */
  fitOf: Int16Array;
  given: Int32Array;
  /** The mentees of each mentor, as lists linked through `next`. */
  first: Int32Array;
  next: Int32Array;
  /** Of mentors, by number, and, behind them, of mentees whose lists may be too short. */
  heap: Heap;
}

export function beginSearch(problem: Assignment): Search {
  const { mentees, mentors, busy, loadStep } = problem;
  const weights = weightsFor(problem);
  const price = Float64Array.from(busy, (load) => stepOf(load, loadStep));
  return {
    problem,
    weights,
    core: coreOf(problem, weights.cost, price),
    price,
    mentorOf: new Int32Array(mentees).fill(-1),
    fitOf: new Int16Array(mentees).fill(-1),
    given: new Int32Array(mentors),
    first: new Int32Array(mentors).fill(-1),
    next: new Int32Array(mentees).fill(-1),
    heap: new Heap(mentors + mentees),
  };
}

export function raise({ price, core }: Search, j: number, to: number): void {
  price[j] = to;
  core.table?.raised(j);
}

export const hasRoom = ({ problem, given }: Search, j: number) =>
  (given[j] ?? 0) < (problem.places[j] ?? 0);

/** What the next mentee of a mentor costs in load. */
export function nextStep({ problem, given }: Search, j: number): number {
  return stepOf((problem.busy[j] ?? 0) + (given[j] ?? 0), problem.loadStep);
}

/** What a mentee pays: the cost of their pair and the mentor's price, or what nobody costs. */
export function paidBy({ weights, mentorOf, fitOf, price }: Search, i: number): number {
  const j = mentorOf[i] ?? -1;
  return j < 0 ? weights.nobody : (weights.cost[fitOf[i] ?? 0] ?? 0) + (price[j] ?? 0);
}

export function join(search: Search, i: number, j: number, fit: number): void {
  search.mentorOf[i] = j;
  search.fitOf[i] = fit;
  search.next[i] = search.first[j] ?? -1;
  search.first[j] = i;
  search.given[j] = (search.given[j] ?? 0) + 1;
}

/** Takes a mentee away from their mentor, and tells whose it was. */
export function leave({ mentorOf, first, next, given }: Search, i: number): number {
  const j = mentorOf[i] ?? -1;
  const after = next[i] ?? -1;
  let before = -1;
  for (let r = first[j] ?? -1; r !== i; r = next[r] ?? -1) before = r;
  if (before < 0) first[j] = after;
  else next[before] = after;
  mentorOf[i] = -1;
  given[j] = (given[j] ?? 0) - 1;
  return j;
}
