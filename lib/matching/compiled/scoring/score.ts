import { ENOUGH_MINUTES, FULL_FIT } from "../../scale";
import { desk, width } from "./desk";

/** The fits of one mentee with every mentor, sixteen at a time, so that one address serves many. */
export function score(): void {
  const count = width();
  const own = desk.own;
  const constant = i32x4.splat(own.constant + (desk.whole >> 1));
  const goes = i32x4.splat(desk.goes);
  const weights = i32x4.splat(own.topicsWeight | (own.windowsWeight << 16));
  const perSought = f32x4.splat(f32(FULL_FIT / 10) / f32(own.sought));
  const down = f32x4.splat(f32(0.5) / f32(own.sought) - 0.5);
  const whole = i32x4.splat(desk.whole);
  const perWhole = f32x4.splat(1 / f32(desk.whole));
  for (let j = 0; j < count; j += 16) {
    const topics0 = desk.topics0.vectors(j);
    const topics1 = desk.topics1.vectors(j);
    const topics2 = desk.topics2.vectors(j);
    const topics3 = desk.topics3.vectors(j);
    const minutes0 = desk.minutes0.vectors(j);
    const minutes1 = desk.minutes1.vectors(j);
    const minutes2 = desk.minutes2.vectors(j);
    const minutes3 = desk.minutes3.vectors(j);
    const levels = own.levels.vectors(j);
    const ways = own.ways.vectors(j);
    const years = own.years.vectors(j);
    const said = own.said.vectors(j);
    const points = desk.points.vectors(j);
    const lost = desk.lost.vectors(j);
    const far = desk.far.vectors(j);
    const fits = desk.fits.vectors(j);
    const met0 = sum(topics0.first, topics1.first, topics2.first, topics3.first);
    const windows0 = ofMinutes(sum(minutes0.first, minutes1.first, minutes2.first, minutes3.first));
    const said0 = total(levels.first, ways.first, years.first, said.first);
    const said1 = total(levels.second, ways.second, years.second, said.second);
    const near0 = ofSchools(points.first, lost.first, far.first, goes);
    const near1 = ofSchools(points.second, lost.second, far.second, goes);
    const both0 = shared(ofTopics(low(met0), perSought, down), lowTwice(windows0), weights);
    const both1 = shared(ofTopics(high(met0), perSought, down), highTwice(windows0), weights);
    fits.first = i16x8.narrow_i32x4_s(
      over(total(said0, near0, both0, constant), whole, perWhole),
      over(total(said1, near1, both1, constant), whole, perWhole),
    );
    const met1 = sum(topics0.second, topics1.second, topics2.second, topics3.second);
    const windows1 = ofMinutes(
      sum(minutes0.second, minutes1.second, minutes2.second, minutes3.second),
    );
    const said2 = total(levels.third, ways.third, years.third, said.third);
    const said3 = total(levels.fourth, ways.fourth, years.fourth, said.fourth);
    const near2 = ofSchools(points.third, lost.third, far.third, goes);
    const near3 = ofSchools(points.fourth, lost.fourth, far.fourth, goes);
    const both2 = shared(ofTopics(low(met1), perSought, down), lowTwice(windows1), weights);
    const both3 = shared(ofTopics(high(met1), perSought, down), highTwice(windows1), weights);
    fits.second = i16x8.narrow_i32x4_s(
      over(total(said2, near2, both2, constant), whole, perWhole),
      over(total(said3, near3, both3, constant), whole, perWhole),
    );
  }
}

/** Eight numbers of 16 bits from each of four rows, then four of 32. */
function sum(a: v128, b: v128, c: v128, d: v128): v128 {
  return i16x8.add(i16x8.add(a, b), i16x8.add(c, d));
}

function total(a: v128, b: v128, c: v128, d: v128): v128 {
  return i32x4.add(i32x4.add(a, b), i32x4.add(c, d));
}

/** Weighted points for their schools, less what is lost where the mentee does not go so far. */
function ofSchools(points: v128, lost: v128, far: v128, goes: v128): v128 {
  return i32x4.sub(points, v128.and(lost, i32x4.gt_s(far, goes)));
}

/**
 * What growth areas met are worth, in the lower 16 bits of four. A quotient without its fraction is the
 * nearest whole number to what is less by half, but for half of one over the divisor: that leaves more
 * than a float's rounding on both sides, up to a divisor of 250.
 */
function ofTopics(met: v128, perSought: v128, down: v128): v128 {
  return nearest(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(met), perSought), down));
}

/** What free minutes in common are worth, eight times: 83 and a third each, rounded down in sum. */
function ofMinutes(minutes: v128): v128 {
  const free = i16x8.min_u(minutes, i16x8.splat(i16(ENOUGH_MINUTES)));
  const each = i16(FULL_FIT / ENOUGH_MINUTES);
  // The nearest whole number to a third of one less is a third without its fraction.
  const thirds = i16x8.q15mulr_sat_s(i16x8.sub(free, i16x8.splat(1)), i16x8.splat(THIRD));
  return i16x8.add(i16x8.mul(free, i16x8.splat(each)), thirds);
}

/** Weighted points for both: the former are in lower halves, the latter in upper ones. */
function shared(topics: v128, minutes: v128, weights: v128): v128 {
  const both = v128.shuffle<i16>(topics, minutes, 0, 9, 2, 11, 4, 13, 6, 15);
  return i32x4.dot_i16x8_s(both, weights);
}

/** Four of eight numbers of 16 bits, in 32; or each of them twice. */
function low(eight: v128): v128 {
  return i32x4.extend_low_i16x8_u(eight);
}

function high(eight: v128): v128 {
  return i32x4.extend_high_i16x8_u(eight);
}

function lowTwice(eight: v128): v128 {
  return v128.shuffle<i16>(eight, eight, 0, 8, 1, 9, 2, 10, 3, 11);
}

function highTwice(eight: v128): v128 {
  return v128.shuffle<i16>(eight, eight, 4, 12, 5, 13, 6, 14, 7, 15);
}

/** Over the sum of the weights, rounded down: the nearest whole number, or one less. */
function over(sums: v128, whole: v128, perWhole: v128): v128 {
  const quotients = f32x4.mul(f32x4.convert_i32x4_s(sums), perWhole);
  const near = i32x4.sub(nearest(quotients), i32x4.splat(NEAREST));
  const left = i32x4.sub(sums, i32x4.mul(near, whole));
  return i32x4.add(near, i32x4.shr_s(left, 31));
}

/** The nearest whole numbers beside 3 · 2²², where a float holds no fraction: its lower bits. */
function nearest(numbers: v128): v128 {
  return f32x4.add(numbers, f32x4.splat(f32(3 << 22)));
}

/** 3 · 2²² as a float. */
const NEAREST: i32 = 0x4b400000;
/** A third of 2¹⁵, rounded up. */
const THIRD: i16 = 10_923;
