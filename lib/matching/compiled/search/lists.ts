import { Doubles, doubles, Ints, ints, Shorts, shorts } from "../arrays";
import { found, makeRows, row } from "./rows";
import { cost, mentees, mentors, price } from "./state";
import { below, countWith, lowCost, raised } from "./table";

/**
 * The pairs that a search looks at: of each mentee a list, in one array. A round that comes as lists
 * is its own core. From a table each mentee has their few cheapest mentors, and `bound`: no pair left
 * out costs less, price included. Prices only rise, so a bound holds until the list is made anew;
 * whoever needs more than the bound asks for that, or for the row (Volgenant 1996). Nothing is left
 * out for good.
 */
export let start: Ints = ints(0);
export let end: Ints = ints(0);
export let mentor: Ints = ints(0);
export let fit: Shorts = shorts(0);
/** Endless when the list is whole. */
export let bound: Doubles = doubles(0);
export let isTable: bool = false;

const LENGTH: i32 = 16;
/** What those in the list that is being made cost, in order; and the cheapest beside them. */
let keys: Doubles = doubles(0);
let rest: f64 = 0;

/** @param pairs in all lists; below 0 for a table */
export function makeLists(pairs: i32): void {
  isTable = pairs < 0;
  start = ints(mentees + 1);
  end = changetype<Ints>(changetype<usize>(start) + 4);
  mentor = ints(isTable ? LENGTH * mentees : pairs);
  fit = shorts(isTable ? LENGTH * mentees : pairs);
  bound = doubles(mentees);
  keys = doubles(LENGTH);
  if (!isTable) {
    for (let i = 0; i < mentees; i += 1) bound[i] = Infinity;
    return;
  }
  end = ints(mentees);
  for (let i = 0; i < mentees; i += 1) {
    start[i] = LENGTH * i;
    end[i] = LENGTH * i;
    bound[i] = -Infinity;
  }
  makeRows();
}

/** Begins with the prices as they are. */
export function openLists(): void {
  if (isTable) countWith(price);
}

export function raise(j: i32, to: f64): void {
  price[j] = to;
  if (isTable) raised(j);
}

/** Makes the list of a mentee at today's prices. */
export function renew(i: i32): void {
  if (!isTable) return;
  const limit = lowCost(i);
  const count = select(i, below(i, limit));
  // All of them cost more than those who were not even looked at may cost.
  if (count < 2 || keys[1] > limit) select(i, below(i, Infinity));
  else rest = min(rest, limit);
  bound[i] = rest;
}

/** Lists the cheapest of those whom the table has found, as many as there is room for. */
function select(i: i32, count: i32): i32 {
  const from = start[i];
  let listed = 0;
  let worst: f64 = Infinity;
  rest = Infinity;
  // Everyone begins elsewhere, so that equals are not all sent to the same few.
  const begin = firstFrom(count, mentors > 0 ? i32((i64(i) * 7919) % mentors) : 0);
  for (let seen = 0; seen < count; seen += 1) {
    const k = begin + seen;
    const j = found[k < count ? k : k - count];
    const own = row[j];
    if (own < 0) continue;
    const key = cost[own] + price[j];
    if (key >= worst) {
      rest = min(rest, key);
      continue;
    }
    if (listed === LENGTH) rest = worst;
    else listed += 1;
    let at = listed - 1;
    for (; at > 0 && keys[at - 1] > key; at -= 1) {
      keys[at] = keys[at - 1];
      mentor[from + at] = mentor[from + at - 1];
      fit[from + at] = fit[from + at - 1];
    }
    keys[at] = key;
    mentor[from + at] = j;
    fit[from + at] = own;
    if (listed === LENGTH) worst = keys[LENGTH - 1];
  }
  end[i] = from + listed;
  return listed;
}

/** Where the first of those found is that is not less than this. */
function firstFrom(count: i32, least: i32): i32 {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
