import {
  and,
  choose,
  type Int,
  int,
  isLess,
  left,
  load,
  loadVector,
  minus,
  plus,
  plusEight,
  repeat,
  rightUnsigned,
  type Step,
  store,
  storeVector,
  times,
  type Variable,
  type Variables,
} from "@/lib/wasm";
import { ENOUGH_MINUTES } from "../values";
import { addressOf, BYTES, type Field, VECTOR } from "./layout";

/** Numbers of an entry of the lists that rows are made from. */
export const TOPIC_ENTRY = 2;
export const MINUTE_ENTRY = 4;

/** How far mentors meet a growth area: entries are the place in the row and the cover, in its half. */
export function topicRow(variables: Variables): Step[] {
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
export function minuteRow(variables: Variables): Step[] {
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

/** Of each mentor the number of a list that they ask for. */
export function askedRow(variables: Variables): Step[] {
  const { at, begin } = fields(variables, ["list", "asked", "made", "mentors"]);
  const j = variables.int();
  return [
    ...begin,
    repeat(j, at.mentors, BYTES, [
      store(plus(at.made, j.get), load(plus(at.list, load(plus(at.asked, j.get))))),
    ]),
  ];
}

/** Adds to a row of what is shared another, which is the list here. */
export function addRow(variables: Variables): Step[] {
  const { at, begin } = fields(variables, ["list", "listEnd", "made"]);
  const cell = variables.int();
  return [
    ...begin,
    cell.set(at.list),
    repeat(cell, at.listEnd, VECTOR, [
      storeVector(
        plus(at.made, minus(cell.get, at.list)),
        plusEight(loadVector(plus(at.made, minus(cell.get, at.list))), loadVector(cell.get)),
      ),
    ]),
  ];
}

type Five = [Variable, Variable, Variable, Variable, Variable];

/** Fields as variables, read once at the beginning. */
export function fields<F extends Field>(variables: Variables, names: readonly F[]) {
  const at = {} as Record<F, Int>;
  const begin = names.map((name) => {
    const variable = variables.int();
    at[name] = variable.get;
    return variable.set(load(int(addressOf(name))));
  });
  return { at, begin };
}
