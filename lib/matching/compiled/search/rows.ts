import { Ints, ints, Shorts, shorts } from "../arrays";
import { mentees, mentors } from "./state";

/**
 * Looks through whole rows of a table of fits for the few mentors who can matter, eight at a time: a
 * mentor's height in a row is the fit less a handicap that the mentor has in all rows, in 16 bits.
 * Nobody above the height that is asked for is missed, however high a handicap would have to be.
 */

/** The least height there is; it may stand for any that is less. */
export const LOWEST: i32 = -32_768;
const HIGHEST: i32 = 32_767;
/** Mentors are looked at in so many groups; all but this many of them are reached by a level. */
const GROUPS: i32 = 16;
const SPARED: i32 = 3;

/** The rows of the table, one behind the other; and the one that is open. */
export let table: Shorts = shorts(0);
export let row: Shorts = shorts(0);
let handicap: Shorts = shorts(0);
/** The mentors that `above` let through, in order; good until it is asked again. */
export let found: Ints = ints(0);
/** The greatest height of each group. */
let summits: Shorts = shorts(0);
/** Mentors up to whole groups, and up to groups that are begun. */
let whole: i32 = 0;
let width: i32 = 0;
/** What of the last groups, those begun, is mentors: all bits of each. */
let begun: Shorts = shorts(0);

export function makeRows(): void {
  whole = mentors & ~(GROUPS - 1);
  width = (mentors + GROUPS - 1) & ~(GROUPS - 1);
  table = shorts(mentees * mentors + GROUPS);
  handicap = shorts(width);
  found = ints(mentors);
  summits = shorts(GROUPS);
  begun = shorts(GROUPS);
  for (let j = whole; j < mentors; j += 1) begun[j - whole] = -1;
}

/** @param by 0 or more; a whole number */
export function setHandicap(j: i32, by: f64): void {
  handicap[j] = i32(min(by, f64(HIGHEST)));
}

function open(i: i32): void {
  row = changetype<Shorts>(changetype<usize>(table) + ((usize(i) * usize(mentors)) << 1));
}

/** Behind the last mentor there is the next row: nothing of it has a height. */
function heights(j: i32): v128 {
  const all = i16x8.sub_sat_s(row.eight(j), handicap.eight(j));
  if (j < whole) return all;
  return v128.bitselect(all, i16x8.splat(i16(LOWEST)), begun.eight(j - whole));
}

/**
 * A height that some 25 mentors of row `i` reach, at least as many as there are groups that are not
 * spared; fewer where most are beyond heights.
 */
export function level(i: i32): i32 {
  open(i);
  let even = i16x8.splat(i16(LOWEST));
  let odd = even;
  for (let j = 0; j < width; j += GROUPS) {
    even = i16x8.max_s(even, heights(j));
    odd = i16x8.max_s(odd, heights(j + 8));
  }
  summits.setEight(0, even);
  summits.setEight(8, odd);
  const reached = sortSummits();
  if (reached === 0) return LOWEST;
  return reached < GROUPS ? summits[0] : summits[SPARED];
}

/** Puts those that are heights in order, the lowest first, and tells how many they are. */
function sortSummits(): i32 {
  let sorted = 0;
  for (let k = 0; k < GROUPS; k += 1) {
    const summit = summits[k];
    if (summit === LOWEST) continue;
    let at = sorted;
    for (; at > 0 && summits[at - 1] > summit; at -= 1) summits[at] = summits[at - 1];
    summits[at] = summit;
    sorted += 1;
  }
  return sorted;
}

/** Fills `found` with those above a height in row `i`, and tells how many they are. */
export function above(i: i32, height: f64): i32 {
  if (height >= HIGHEST) return 0;
  open(i);
  if (height < LOWEST) return everybody();
  const limit = i16x8.splat(i16(height));
  let count = 0;
  for (let j = 0; j < width; j += 8) {
    let bits = i16x8.bitmask(i16x8.gt_s(heights(j), limit));
    while (bits !== 0) {
      found[count] = j + ctz(bits);
      count += 1;
      bits &= bits - 1;
    }
  }
  return count;
}

function everybody(): i32 {
  for (let j = 0; j < mentors; j += 1) found[j] = j;
  return mentors;
}
