import { FULL_FIT } from "../../scale";
import { Doubles, doubles } from "../arrays";
import { above, LOWEST, level, setHandicap } from "./rows";
import { mentors } from "./state";

/**
 * A table of all pairs while prices rise: which mentors of a row may be cheap enough to be looked at.
 * A pair costs at least what its fit lacks of a full one, and the price. So a mentor is looked for
 * with the price as the handicap, above a floor that no price is below.
 */

/** Heights lower than this are soon none at all: prices are then counted from a higher floor. */
const DEEP: f64 = LOWEST / 2;

let counted: Doubles = doubles(0);
let floor: f64 = 0;

/** From now on with these prices. */
export function countWith(prices: Doubles): void {
  counted = prices;
  floor = -Infinity;
  raiseFloor();
}

/** To be told whenever a price has risen. */
export function raised(j: i32): void {
  setHandicap(j, counted[j] - floor);
}

/** Fills `found` with everyone in row `i` who may cost less than this, and tells how many. */
export function below(i: i32, limit: f64): i32 {
  let height = FULL_FIT + floor - limit;
  if (height < DEEP && raiseFloor()) height = FULL_FIT + floor - limit;
  return above(i, height);
}

/** The cost below which `below` finds some 25 of row `i`; endless where that cannot be told. */
export function lowCost(i: i32): f64 {
  let height = level(i);
  if (height < DEEP && raiseFloor()) height = level(i);
  return height === LOWEST ? Infinity : FULL_FIT + floor - height + 1;
}

function raiseFloor(): bool {
  let least: f64 = Infinity;
  for (let j = 0; j < mentors; j += 1) least = min(least, counted[j]);
  if (least === floor) return false;
  floor = least;
  for (let j = 0; j < mentors; j += 1) raised(j);
  return true;
}
