import {
  and,
  assemble,
  choose,
  double,
  greater,
  type Int,
  int,
  isLess,
  left,
  lesser,
  load,
  loadDouble,
  loadLong,
  minus,
  minusDouble,
  over,
  plus,
  plusDouble,
  productFrom,
  repeat,
  right,
  rightUnsigned,
  root,
  type Step,
  store,
  store16,
  sum,
  times,
  timesDouble,
  truncated,
  type Variable,
  type Variables,
} from "@/lib/wasm";
import { FULL_FIT, NEUTRAL } from "../types";
import { ENOUGH_MINUTES, FAR } from "../values";
import {
  addressOf,
  BYTES,
  type Field,
  HOME,
  LOSS_BITS,
  NO_DISTANCE,
  PROFILE_BITS,
  RECIPROCAL,
} from "./layout";

/** The loops in which scoring spends its time. `lib/wasm.ts` tells why they are written this way. */
export const scoringLoops = () =>
  assemble({ topicRow, minuteRow, allSums, besideSchools, besideMentors, score });

/** Numbers of an entry of the lists that rows are made from. */
export const TOPIC_ENTRY = 2;
export const MINUTE_ENTRY = 4;

/** How far mentors meet a growth area: entries are the place in the row and the cover, in its half. */
function topicRow(variables: Variables): Step[] {
  const { at, begin } = fields(variables, ["list", "listEnd", "made", "weight"]);
  const [entry, cell] = [variables.int(), variables.int()];
  return [
    ...begin,
    entry.set(at.list),
    repeat(entry, at.listEnd, BYTES * TOPIC_ENTRY, [
      cell.set(plus(at.made, load(entry.get))),
      store(cell.get, plus(load(cell.get), times(at.weight, load(entry.get, BYTES)))),
    ]),
  ];
}

/** The minutes mentors are free in a window: entries are the place in the row, the half, start, end. */
function minuteRow(variables: Variables): Step[] {
  const { at, begin } = fields(variables, ["list", "listEnd", "made", "from", "to"]);
  const [entry, cell, half, start, end] = [0, 1, 2, 3, 4].map(() => variables.int()) as Five;
  const known = and(rightUnsigned(load(cell.get), half.get), int(0xffff));
  const shared = minus(lesserOf(end.get, at.to), greaterOf(start.get, at.from));
  const counted = lesserOf(greaterOf(shared, int(0)), minus(int(ENOUGH_MINUTES), known));
  return [
    ...begin,
    entry.set(at.list),
    repeat(entry, at.listEnd, BYTES * MINUTE_ENTRY, [
      cell.set(plus(at.made, load(entry.get))),
      half.set(load(entry.get, BYTES)),
      start.set(load(entry.get, 2 * BYTES)),
      end.set(load(entry.get, 3 * BYTES)),
      store(cell.get, plus(load(cell.get), left(counted, half.get))),
    ]),
  ];
}

const lesserOf = (a: Int, b: Int) => choose(isLess(a, b), a, b);
const greaterOf = (a: Int, b: Int) => choose(isLess(a, b), b, a);

/** A table of every sum of a number of one list and a number of the other, by both. */
function allSums(variables: Variables): Step[] {
  const { at, begin } = fields(variables, ["list", "listEnd", "other", "otherEnd", "made"]);
  const [one, two, cell, first] = [0, 1, 2, 3].map(() => variables.int()) as Four;
  return [
    ...begin,
    one.set(at.list),
    cell.set(at.made),
    repeat(one, at.listEnd, BYTES, [
      first.set(load(one.get)),
      two.set(at.other),
      repeat(two, at.otherEnd, BYTES, [
        store(cell.get, plus(first.get, load(two.get))),
        cell.set(plus(cell.get, int(BYTES))),
      ]),
    ]),
  ];
}

/** `RECIPROCAL` is as many bits long as make a product with it exact: see `reciprocal`. */
export const QUOTIENT_BITS = 50;

/** Distance and likeness in size between the mentee's school and every school of mentors. */
function besideSchools(variables: Variables): Step[] {
  const { at, begin } = fields(variables, [
    "facts",
    "near",
    "loss",
    "alike",
    "nearBy",
    "lossBy",
    "schools",
  ]);
  const [k, h, fact] = [variables.int(), variables.int(), variables.int()];
  const [d, square] = [variables.double(), variables.double()];
  const side = (byte: number) => [
    d.set(minusDouble(loadDouble(plus(fact.get, int(byte))), loadDouble(int(HOME + byte)))),
    square.set(plusDouble(square.get, timesDouble(d.get, d.get))),
  ];
  const roll = loadDouble(plus(fact.get, int(24)));
  const home = loadDouble(int(HOME + 24));
  const smaller = lesser(roll, home);
  const likeness = over(
    timesDouble(smaller, double(FULL_FIT)),
    greater(greater(roll, home), double(1)),
  );
  return [
    ...begin,
    repeat(k, at.schools, 4, [
      fact.set(plus(at.facts, left(k.get, int(3)))),
      square.set(double(0)),
      ...side(0),
      ...side(8),
      ...side(16),
      h.set(truncated(plusDouble(root(square.get), double(0.5)))),
      h.set(
        choose(
          isLess(h.get, int(FAR)),
          h.get,
          choose(isLess(h.get, int(NO_DISTANCE)), int(FAR), int(FAR + 1)),
        ),
      ),
      h.set(left(h.get, int(2))),
      store(plus(at.near, k.get), load(plus(at.nearBy, h.get))),
      store(plus(at.loss, k.get), load(plus(at.lossBy, h.get))),
      store(plus(at.alike, k.get), truncated(likeness)),
    ]),
  ];
}

/** The points of every mentor by their school and languages, and what is lost beyond their reach. */
function besideMentors(variables: Variables): Step[] {
  const { at, begin } = fields(variables, [
    ...(["there", "speech", "reach", "points", "losses", "near", "loss", "alike"] as const),
    ...(["spoken", "needsWeight", "mentors"] as const),
  ]);
  const [j, school, met, like, loss] = [0, 1, 2, 3, 4].map(() => variables.int()) as Five;
  const unknown = isLess(like.get, int(0));
  const both = right(plus(met.get, like.get), int(1));
  const needs = choose(
    isLess(met.get, int(0)),
    choose(unknown, int(NEUTRAL), like.get),
    choose(unknown, met.get, both),
  );
  const beyond = right(
    minus(load(plus(at.reach, j.get)), right(loss.get, int(LOSS_BITS))),
    int(31),
  );
  return [
    ...begin,
    repeat(j, at.mentors, 4, [
      school.set(load(plus(at.there, j.get))),
      met.set(load(plus(at.spoken, load(plus(at.speech, j.get))))),
      like.set(load(plus(at.alike, school.get))),
      loss.set(load(plus(at.loss, school.get))),
      store(
        plus(at.points, j.get),
        plus(load(plus(at.near, school.get)), times(at.needsWeight, needs)),
      ),
      store(plus(at.losses, j.get), and(loss.get, beyond)),
    ]),
  ];
}

/** The fits of one mentee with every mentor, two at a time as the rows hold them. */
function score(variables: Variables): Step[] {
  const { at, begin } = fields(variables, [
    ...(["codes", "points", "losses", "fits", "met", "minutes", "profile", "history"] as const),
    ...topics,
    ...minutes,
    ...(["pairs", "goes", "distanceWeight", "constant"] as const),
  ]);
  const [p, met, free, code, loss] = [0, 1, 2, 3, 4].map(() => variables.int()) as Five;
  const row = (field: (typeof topics | typeof minutes)[number]) => load(plus(at[field], p.get));
  const two = left(p.get, int(1));
  const table = (base: Int, entry: Int) => load(plus(base, left(entry, int(2))));
  const lostBeyond = and(
    and(loss.get, int((1 << LOSS_BITS) - 1)),
    right(minus(at.goes, loss.get), int(31)),
  );
  /** @param part takes a mentor's half of a sum of rows */
  const one = (which: 0 | 1, part: (rows: Int) => Int) => {
    const mine = (base: Int) => load(plus(base, two), 4 * which);
    const all = sum(
      minus(mine(at.points), times(at.distanceWeight, lostBeyond)),
      table(at.profile, and(code.get, int((1 << PROFILE_BITS) - 1))),
      table(at.history, rightUnsigned(code.get, int(PROFILE_BITS))),
      table(at.met, part(met.get)),
      table(at.minutes, part(free.get)),
    );
    return [
      code.set(mine(at.codes)),
      loss.set(mine(at.losses)),
      store16(
        plus(plus(at.fits, p.get), int(2 * which)),
        productFrom(QUOTIENT_BITS, plus(left(all, int(1)), at.constant), loadLong(int(RECIPROCAL))),
      ),
    ];
  };
  return [
    ...begin,
    repeat(p, at.pairs, 4, [
      met.set(sum(...(topics.map(row) as [Int, ...Int[]]))),
      free.set(sum(...(minutes.map(row) as [Int, ...Int[]]))),
      ...one(0, (rows) => and(rows, int(0xffff))),
      ...one(1, (rows) => rightUnsigned(rows, int(16))),
    ]),
  ];
}

const topics = ["topics0", "topics1", "topics2", "topics3"] as const;
const minutes = ["minutes0", "minutes1", "minutes2", "minutes3"] as const;
type Four = [Variable, Variable, Variable, Variable];
type Five = [Variable, Variable, Variable, Variable, Variable];

/** Fields as variables, read once at the beginning. */
function fields<F extends Field>(variables: Variables, names: readonly F[]) {
  const at = {} as Record<F, Int>;
  const begin = names.map((name) => {
    const variable = variables.int();
    at[name] = variable.get;
    return variable.set(load(int(addressOf(name))));
  });
  return { at, begin };
}
