import { FAR, FULL_FIT, NEUTRAL, NO_DISTANCE } from "../../scale";
import { Doubles } from "../arrays";
import { desk, parameters, width } from "./desk";
import { shareOf } from "./share";

/** What the mentee's school decides with every mentor: points, and what is lost beyond reach. */
export function besideSchool(): void {
  const count = width();
  const neutral = i32x4.splat(NEUTRAL);
  const distanceWeight = i32x4.splat(desk.distanceWeight);
  const needsWeight = i32x4.splat(desk.needsWeight);
  for (let j = 0; j < count; j += 4) {
    const h = wholes(straight(j), straight(j + 2));
    const near = i32x4.sub(i32x4.splat(FULL_FIT), shareOf(i32x4.min_s(h, i32x4.splat(FAR)), FAR));
    const unknown = i32x4.gt_s(h, i32x4.splat(NO_DISTANCE - 1));
    const nearness = i32x4.mul(distanceWeight, v128.bitselect(neutral, near, unknown));
    const needs = needsMet(desk.met.four(j), wholes(likeness(j), likeness(j + 2)), neutral);
    desk.points.setFour(j, i32x4.add(nearness, i32x4.mul(needsWeight, needs)));
    // Half of nearness, the greater half: see `outOfReach`.
    const lost = i32x4.sub(near, i32x4.shr_s(near, 1));
    desk.lost.setFour(j, i32x4.mul(distanceWeight, lost));
    const beyond = i32x4.gt_s(h, desk.reach.four(j));
    desk.far.setFour(j, v128.bitselect(h, i32x4.splat(-1), beyond));
  }
}

/** Two distances and a half, added up in the order of `straightLine`, so that the last bit is the same. */
function straight(j: i32): v128 {
  const level = f64x2.add(squared(desk.xs, j, parameters.x), squared(desk.ys, j, parameters.y));
  const whole = f64x2.add(level, squared(desk.zs, j, parameters.z));
  return f64x2.add(f64x2.sqrt(whole), f64x2.splat(0.5));
}

function squared(there: Doubles, j: i32, here: f64): v128 {
  const d = f64x2.sub(there.two(j), f64x2.splat(here));
  return f64x2.mul(d, d);
}

/** How alike two schools are in size: see `likenessOf`. The lesser of two shares is that of the lesser. */
function likeness(j: i32): v128 {
  const there = f64x2.mul(desk.rolls.two(j), f64x2.splat(parameters.perRoll));
  const here = f64x2.mul(desk.perRoll.two(j), f64x2.splat(parameters.roll));
  return f64x2.pmin(there, here);
}

/** What languages and likeness are worth together: see `schoolNeedsValue`. */
function needsMet(met: v128, like: v128, neutral: v128): v128 {
  const unlike = i32x4.gt_s(i32x4.splat(0), like);
  const both = i32x4.shr_s(i32x4.add(met, like), 1);
  return v128.bitselect(
    v128.bitselect(neutral, like, unlike),
    v128.bitselect(met, both, unlike),
    i32x4.gt_s(i32x4.splat(0), met),
  );
}

/** Two times two doubles without their fractions, as four whole numbers. */
function wholes(a: v128, b: v128): v128 {
  return v128.shuffle<i64>(i32x4.trunc_sat_f64x2_s_zero(a), i32x4.trunc_sat_f64x2_s_zero(b), 0, 2);
}
