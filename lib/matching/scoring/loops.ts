import {
  aboveFour,
  andFour,
  assemble,
  chooseFour,
  double,
  eightFrom,
  eightOf,
  floatsOf,
  fourAbove,
  fourBelow,
  fourFrom,
  fourOf,
  greaterTwo,
  int,
  left,
  lesserEight,
  lesserFour,
  lesserTwo,
  load,
  loadDouble,
  loadVector,
  minusFour,
  minusTwo,
  overFloats,
  overTwo,
  plus,
  plusEight,
  plusFour,
  plusTwo,
  repeat,
  right,
  rightFour,
  rootTwo,
  type Step,
  storeVector,
  timesFour,
  timesTwo,
  twoAbove,
  twoBelow,
  twoOf,
  type Variables,
  type Vector,
  type VectorVariable,
  wholeFloats,
} from "@/lib/wasm";
import { FULL_FIT, NEUTRAL } from "../types";
import { ENOUGH_MINUTES, FAR } from "../values";
import { addressOf, type Field, HALF, HOME, NO_DISTANCE, RECIPROCAL, VECTOR } from "./layout";
import { addRow, askedRow, fields, minuteRow, topicRow } from "./row-loops";

/** The loops in which scoring spends its time. `lib/wasm.ts` tells why they are written this way. */
export const scoringLoops = () =>
  assemble({ topicRow, minuteRow, askedRow, addRow, besideSchool, score });

/**
 * What `n` gives out of a full fit when `most` gives all of it, rounded down: `n` times this without
 * its lower 17 bits, which is a division by three. Exact for a `most` that divides three full fits,
 * since what rounding up adds, a third of the numerator over 2¹⁷, is less than a third.
 */
const shareOf = (most: number) => ((3 * FULL_FIT) / most) * ((2 ** SHARE_BITS + 1) / 3);
const SHARE_BITS = 17;

/** Vectors that are the same all along a row, set before its loop. */
function constants(variables: Variables) {
  const begin: Step[] = [];
  const keep = (value: Vector): Vector => {
    const variable = variables.vector();
    begin.push(variable.set(value));
    return variable.get;
  };
  return {
    begin,
    four: (value: number) => keep(fourOf(int(value))),
    two: (value: number) => keep(twoOf(double(value))),
    fieldOf: (name: Field) => keep(fourOf(load(int(addressOf(name))))),
    doubleAt: (address: number) => keep(twoOf(loadDouble(int(address)))),
  };
}

/** What the mentee's school decides with every mentor: points, and what is lost beyond reach. */
function besideSchool(variables: Variables): Step[] {
  const { at, begin } = fields(variables, [
    ...(["xs", "ys", "zs", "rolls", "reach", "met", "points", "lost", "far", "mentors"] as const),
  ]);
  const { begin: same, four, two, fieldOf, doubleAt } = constants(variables);
  const [zero, none, neutral] = [four(0), four(-1), four(NEUTRAL)];
  const [far, farShare, furthest] = [four(FAR), four(shareOf(FAR)), four(NO_DISTANCE - 1)];
  const [full, fullDouble, half, one] = [four(FULL_FIT), two(FULL_FIT), two(0.5), two(1)];
  const [distanceWeight, needsWeight] = [fieldOf("distanceWeight"), fieldOf("needsWeight")];
  const [x, y, z, roll] = [
    doubleAt(HOME),
    doubleAt(HOME + 8),
    doubleAt(HOME + 16),
    doubleAt(HOME + 24),
  ];
  const [j, wide] = [variables.int(), variables.int()];
  const [h, like, near, met] = [0, 1, 2, 3].map(() => variables.vector()) as Four;

  const squared = (field: "xs" | "ys" | "zs", here: Vector, offset: number) => {
    const d = minusTwo(loadVector(plus(at[field], wide.get), offset), here);
    return timesTwo(d, d);
  };
  // Added up in the order of `straightLine`, so that the last bit is the same.
  const straight = (offset: number) => {
    const level = plusTwo(squared("xs", x, offset), squared("ys", y, offset));
    return plusTwo(rootTwo(plusTwo(level, squared("zs", z, offset))), half);
  };
  const likeness = (offset: number) => {
    const there = loadVector(plus(at.rolls, wide.get), offset);
    const greatest = greaterTwo(greaterTwo(there, roll), one);
    return overTwo(timesTwo(lesserTwo(there, roll), fullDouble), greatest);
  };
  const unknown = aboveFour(h.get, furthest);
  const share = timesFour(lesserFour(h.get, far), farShare);
  const nearPoints = timesFour(distanceWeight, chooseFour(unknown, neutral, near.get));
  const needs = needsMet(met.get, like.get, { zero, neutral });
  const beyond = aboveFour(h.get, loadVector(plus(at.reach, j.get)));
  return [
    ...begin,
    ...same,
    repeat(j, at.mentors, VECTOR, [
      wide.set(left(j.get, int(1))),
      h.set(fourFrom(straight(0), straight(VECTOR))),
      like.set(fourFrom(likeness(0), likeness(VECTOR))),
      near.set(minusFour(full, rightFour(share, SHARE_BITS))),
      met.set(loadVector(plus(at.met, j.get))),
      storeVector(plus(at.points, j.get), plusFour(nearPoints, timesFour(needsWeight, needs))),
      // Half of nearness, the greater half: see `outOfReach`.
      storeVector(
        plus(at.lost, j.get),
        timesFour(distanceWeight, minusFour(near.get, rightFour(near.get, 1))),
      ),
      storeVector(plus(at.far, j.get), chooseFour(beyond, h.get, none)),
    ]),
  ];
}

/** What languages and likeness are worth together: see `schoolNeedsValue`. */
function needsMet(
  met: Vector,
  like: Vector,
  { zero, neutral }: Record<"zero" | "neutral", Vector>,
) {
  const unlike = aboveFour(zero, like);
  return chooseFour(
    aboveFour(zero, met),
    chooseFour(unlike, neutral, like),
    chooseFour(unlike, met, rightFour(plusFour(met, like), 1)),
  );
}

/** The fits of one mentee with every mentor, eight at a time. */
function score(variables: Variables): Step[] {
  const { at, begin } = fields(variables, [
    ...(["points", "lost", "far", "fits", "mentors"] as const),
    ...(["levels", "ways", "years", "said"] as const),
    ...topics,
    ...minutes,
  ]);
  const { begin: same, four, fieldOf, doubleAt } = constants(variables);
  const [goes, constant] = [fieldOf("goes"), fieldOf("constant")];
  const [topicsWeight, windowsWeight] = [fieldOf("topicsWeight"), fieldOf("windowsWeight")];
  const sought = variables.vector();
  // Numerators below 2²⁴ over less than 2¹⁰ or so: a float's rounding cannot reach the next whole.
  const [topicsFull, windowsShare] = [four(FULL_FIT / 10), four(shareOf(ENOUGH_MINUTES))];
  const [half, reciprocal] = [doubleAt(HALF), doubleAt(RECIPROCAL)];
  const [p, wide, end] = [variables.int(), variables.int(), variables.int()];
  const [met, free, sum, low] = [0, 1, 2, 3].map(() => variables.vector()) as Four;

  const rowsOf = ([a, b, c, d]: typeof topics | typeof minutes) => {
    const row = (field: Field & keyof typeof at) => loadVector(plus(at[field], p.get));
    return plusEight(plusEight(row(a), row(b)), plusEight(row(c), row(d)));
  };
  const fitsOf = (offset: number, part: (eight: Vector) => Vector) => {
    const mine = (field: Field & keyof typeof at) => loadVector(plus(at[field], wide.get), offset);
    const level = plusFour(mine("levels"), mine("ways"));
    const history = plusFour(mine("years"), mine("said"));
    const points = plusFour(plusFour(mine("points"), constant), plusFour(level, history));
    const lost = andFour(mine("lost"), aboveFour(mine("far"), goes));
    const shared = wholeFloats(
      overFloats(floatsOf(timesFour(part(met.get), topicsFull)), sought.get),
    );
    const minutesShare = rightFour(timesFour(part(free.get), windowsShare), SHARE_BITS);
    return sum.set(
      plusFour(
        minusFour(points, lost),
        plusFour(timesFour(shared, topicsWeight), timesFour(minutesShare, windowsWeight)),
      ),
    );
  };
  const mean = (two: Vector) => timesTwo(plusTwo(two, half), reciprocal);
  const means = fourFrom(mean(twoBelow(sum.get)), mean(twoAbove(sum.get)));
  return [
    ...begin,
    ...same,
    sought.set(floatsOf(fourOf(load(int(addressOf("sought")))))),
    end.set(right(at.mentors, int(1))),
    repeat(p, end.get, VECTOR, [
      wide.set(left(p.get, int(1))),
      met.set(rowsOf(topics)),
      free.set(lesserEight(rowsOf(minutes), eightOf(int(ENOUGH_MINUTES)))),
      fitsOf(0, fourBelow),
      low.set(means),
      fitsOf(VECTOR, fourAbove),
      storeVector(plus(at.fits, p.get), eightFrom(low.get, means)),
    ]),
  ];
}

const topics = ["topics0", "topics1", "topics2", "topics3"] as const;
const minutes = ["minutes0", "minutes1", "minutes2", "minutes3"] as const;
type Four = [VectorVariable, VectorVariable, VectorVariable, VectorVariable];
