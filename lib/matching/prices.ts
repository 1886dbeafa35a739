import { stepOf } from "./assignment";
import type { Search } from "./search";
import type { Value } from "./types";
import { minus, nothing, plus, valueOfPair } from "./value";

/** A finished search, and what its prices stand for. */
export interface Assigned extends Search {
  /** The price of each mentor as the change of value that it stands for. */
  values: readonly Value[];
}

/** Adds each price up digit by digit, pair by pair along the exchange that it stands for. */
export function withValues(search: Search): Assigned {
  const values = new Array<Value>(search.problem.mentors).fill(nothing);
  for (let k = 0; k < search.order.length; k += 1) {
    const j = search.order[k] ?? 0;
    values[j] = valueOfPrice(search, j, values);
  }
  return { ...search, values };
}

/** The keeper takes one more place at `j`, and the price of the place they leave is won with it. */
function valueOfPrice(search: Search, j: number, values: readonly Value[]): Value {
  const { problem, keeper, mentorOf, fitOf } = search;
  const { thresholds } = problem;
  const i = keeper[j] ?? -1;
  if (i < 0) return { ...nothing, points: lastStep(search, j) };
  const there = valueOfPair(fitWith(search, i, j), thresholds);
  const from = mentorOf[i] ?? -1;
  if (from < 0) return there;
  const here = valueOfPair(fitOf[i] ?? 0, thresholds);
  return plus(minus(there, here), values[from] ?? nothing);
}

/** What the last mentee of a mentor cost in load; nothing without one. */
function lastStep({ problem, given }: Search, j: number): number {
  const load = given[j] ?? 0;
  return load > 0 ? stepOf((problem.busy[j] ?? 0) + load - 1, problem.loadStep) : 0;
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

/** What a mentee like this one adds to the whole; nothing for one without a mentor. */
export function worthAt({ problem, mentorOf, fitOf, values }: Assigned, i: number): Value {
  const j = mentorOf[i] ?? -1;
  if (j < 0) return nothing;
  return minus(valueOfPair(fitOf[i] ?? 0, problem.thresholds), values[j] ?? nothing);
}
