import { ENOUGH_MINUTES, FULL_FIT } from "../../scale";
import { desk, parameters, width } from "./desk";
import { shareOf } from "./share";

/** The fits of one mentee with every mentor, eight at a time. */
export function score(): void {
  const count = width();
  const goes = i32x4.splat(desk.goes);
  const constant = i32x4.splat(desk.constant);
  const sought = f32x4.convert_i32x4_s(i32x4.splat(desk.sought));
  for (let j = 0; j < count; j += 8) {
    const met = i16x8.add(
      i16x8.add(desk.topics0.eight(j), desk.topics1.eight(j)),
      i16x8.add(desk.topics2.eight(j), desk.topics3.eight(j)),
    );
    const free = i16x8.min_u(
      i16x8.add(
        i16x8.add(desk.minutes0.eight(j), desk.minutes1.eight(j)),
        i16x8.add(desk.minutes2.eight(j), desk.minutes3.eight(j)),
      ),
      i16x8.splat(i16(ENOUGH_MINUTES)),
    );
    const low = i32x4.add(
      said(j, goes, constant),
      shared(i32x4.extend_low_i16x8_u(met), i32x4.extend_low_i16x8_u(free), sought),
    );
    const high = i32x4.add(
      said(j + 4, goes, constant),
      shared(i32x4.extend_high_i16x8_u(met), i32x4.extend_high_i16x8_u(free), sought),
    );
    desk.fits.setEight(j, i16x8.narrow_i32x4_s(mean(low), mean(high)));
  }
}

/** Weighted points for what two people say of themselves. */
function said(j: i32, goes: v128, constant: v128): v128 {
  const level = i32x4.add(desk.levels.four(j), desk.ways.four(j));
  const history = i32x4.add(desk.years.four(j), desk.said.four(j));
  const points = i32x4.add(i32x4.add(desk.points.four(j), constant), i32x4.add(level, history));
  return i32x4.sub(points, v128.and(desk.lost.four(j), i32x4.gt_s(desk.far.four(j), goes)));
}

/** Weighted points for growth areas met and free minutes in common. */
function shared(met: v128, free: v128, sought: v128): v128 {
  // Numerators below 2²⁴ over less than 2¹⁰ or so: a float's rounding cannot reach the next whole.
  const tenths = f32x4.convert_i32x4_s(i32x4.mul(met, i32x4.splat(FULL_FIT / 10)));
  const topics = i32x4.trunc_sat_f32x4_s(f32x4.div(tenths, sought));
  return i32x4.add(
    i32x4.mul(topics, i32x4.splat(desk.topicsWeight)),
    i32x4.mul(shareOf(free, ENOUGH_MINUTES), i32x4.splat(desk.windowsWeight)),
  );
}

/**
 * Over the sum of the weights, halves rounded up. Beside 2²⁰ a whole number below it fills the upper
 * half of a double; the quotient's fraction, of less than 2¹⁸ parts, is not rounded to another there.
 */
function mean(sum: v128): v128 {
  const low = quotient(f64x2.convert_low_i32x4_s(sum));
  const high = quotient(f64x2.convert_low_i32x4_s(v128.shuffle<i64>(sum, sum, 1, 1)));
  return i32x4.sub(v128.shuffle<i32>(low, high, 1, 3, 5, 7), i32x4.splat(UPPER));
}

function quotient(sums: v128): v128 {
  const halves = f64x2.add(sums, f64x2.splat(parameters.half));
  return f64x2.add(
    f64x2.mul(halves, f64x2.splat(parameters.reciprocal)),
    f64x2.splat(f64(1 << 20)),
  );
}

/** The upper half of 2²⁰ as a double. */
const UPPER: i32 = 0x41300000;
