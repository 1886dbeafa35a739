import { FULL_FIT } from "../../scale";

const BITS = 17;

/**
 * What each of four numbers gives out of a full fit when `most` gives all of it, rounded down: the
 * number times this without its lower 17 bits, which is a division by three. Exact for a `most` that
 * divides three full fits, since what rounding up adds, a third of the numerator over 2¹⁷, is less
 * than a third.
 */
export function shareOf(numbers: v128, most: i32): v128 {
  const third = ((3 * FULL_FIT) / most) * (((1 << BITS) + 1) / 3);
  return i32x4.shr_s(i32x4.mul(numbers, i32x4.splat(third)), BITS);
}
