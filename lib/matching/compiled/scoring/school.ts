import { BESIDE, FAR, FULL_FIT, NEUTRAL, NO_DISTANCE } from "../../scale";
import { desk, home, width } from "./desk";
import { shareOf } from "./share";

/** What the mentee's school decides with every mentor: points, and what is lost beyond reach. */
export function besideSchool(): void {
  const count = width();
  const neutral = i32x4.splat(NEUTRAL);
  const distanceWeight = i32x4.splat(desk.distanceWeight);
  const needsWeight = i32x4.splat(desk.needsWeight);
  const x = f64x2.splat(home.x);
  const y = f64x2.splat(home.y);
  const z = f64x2.splat(home.z);
  const roll = f64x2.splat(home.roll);
  const perRoll = f64x2.splat(home.perRoll);
  for (let j = 0; j < count; j += 4) {
    const xs = desk.xs.vectors(j);
    const ys = desk.ys.vectors(j);
    const zs = desk.zs.vectors(j);
    const h = wholes(
      straight(f64x2.sub(xs.first, x), f64x2.sub(ys.first, y), f64x2.sub(zs.first, z)),
      straight(f64x2.sub(xs.second, x), f64x2.sub(ys.second, y), f64x2.sub(zs.second, z)),
    );
    const near = i32x4.sub(i32x4.splat(FULL_FIT), shareOf(i32x4.min_s(h, i32x4.splat(FAR)), FAR));
    const unknown = i32x4.gt_s(h, i32x4.splat(NO_DISTANCE - 1));
    const nearness = i32x4.mul(distanceWeight, v128.bitselect(neutral, near, unknown));
    const rolls = desk.rolls.vectors(j);
    const perRolls = desk.perRoll.vectors(j);
    const like = wholes(
      likeness(f64x2.mul(rolls.first, perRoll), f64x2.mul(perRolls.first, roll)),
      likeness(f64x2.mul(rolls.second, perRoll), f64x2.mul(perRolls.second, roll)),
    );
    const needs = needsMet(desk.met.four(j), like, neutral);
    desk.points.setFour(j, i32x4.add(nearness, i32x4.mul(needsWeight, needs)));
    // Half of nearness, the greater half: see `outOfReach`.
    const lost = i32x4.sub(near, i32x4.shr_s(near, 1));
    desk.lost.setFour(j, i32x4.mul(distanceWeight, lost));
    const beyond = i32x4.gt_s(h, desk.reach.four(j));
    desk.far.setFour(j, v128.bitselect(h, i32x4.splat(-1), beyond));
  }
}

/** Two distances beside `BESIDE`, added up as in `straightLine`, so that the last bit is the same. */
function straight(dx: v128, dy: v128, dz: v128): v128 {
  const level = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
  const whole = f64x2.add(level, f64x2.mul(dz, dz));
  return f64x2.add(f64x2.sqrt(whole), f64x2.splat(BESIDE + 0.5));
}

/**
 * How alike two schools are in size, beside `BESIDE`: see `likenessOf`. The lesser of the shares that
 * each is of the other is that of the lesser.
 */
function likeness(there: v128, here: v128): v128 {
  return f64x2.add(f64x2.pmin(there, here), f64x2.splat(BESIDE));
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

/** Two times two doubles beside `BESIDE` without it and their fractions: four whole numbers. */
function wholes(a: v128, b: v128): v128 {
  return i32x4.sub(v128.shuffle<i32>(a, b, 1, 3, 5, 7), i32x4.splat(UPPER));
}

/** The upper half of `BESIDE` as a double. */
const UPPER: i32 = 0x41300000;
