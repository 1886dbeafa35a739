import { Ints, ints, Shorts, shorts } from "../arrays";

/** A row of fits, and what each mentor is allowed to fetch; both padded to eight. */
export let fits: Shorts = shorts(0);
export let allowed: Shorts = shorts(0);
/** Where in the row those are who fetch more, in order. */
export let found: Ints = ints(0);
let width: i32 = 0;

const IMPOSSIBLE: i32 = -1;
const MOST: i32 = 32_767;

export function make(mentors: i32): void {
  width = (mentors + 7) & ~7;
  fits = shorts(width);
  allowed = shorts(width);
  found = ints(mentors);
  for (let j = mentors; j < width; j += 1) {
    fits[j] = IMPOSSIBLE;
    allowed[j] = MOST;
  }
}

/** Finds who fetches more than they are allowed and the limit, and tells how many they are. */
export function above(limit: i32): i32 {
  const most = i16x8.splat(i16(limit));
  let count = 0;
  for (let j = 0; j < width; j += 8) {
    const more = i16x8.sub_sat_s(fits.eight(j), allowed.eight(j));
    let bits = i16x8.bitmask(i16x8.gt_s(more, most));
    while (bits !== 0) {
      found[count] = j + ctz(bits);
      count += 1;
      bits &= bits - 1;
    }
  }
  return count;
}
