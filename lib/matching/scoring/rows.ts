import type { Mentee, Mentor } from "../types";
import type { Desk, Plan } from "./desk";
import { BYTES, type Field, indexOf, inSixteens } from "./layout";
import { minuteRows, type SharedRows, topicRows } from "./shared-rows";

/**
 * Somebody with more growth areas or windows than this is refused: minutes are added up in 16 bits,
 * and of what is met of more growth areas the loops would not know the share to a whole number.
 */
const MOST_ROWS = 80;
/** As many as the loops add up at once. */
const FOUR = 4;
const MOST_KEPT = 4 << 20;

const MADE = indexOf("made");
const LIST = indexOf("list");
const LIST_END = indexOf("listEnd");

/**
 * The rows of what mentees share with mentors: each is made when first needed and kept for the next
 * mentee with the same growth area or window, within bounded memory.
 */
export interface Rows {
  fill(desk: Desk): void;
  /** Tells the loops which rows add up to what this mentee shares. */
  choose(desk: Desk, mentee: number): void;
}

export function planRows(plan: Plan, mentees: readonly Mentee[], mentors: readonly Mentor[]): Rows {
  const width = inSixteens(mentors.length) >> 1;
  const topics = topicRows(mentees, mentors);
  const minutes = minuteRows(mentees, mentors);
  const all = topics.rows + minutes.rows;
  const room = Math.min(all, Math.max(2 * MOST_ROWS, Math.floor(MOST_KEPT / (width + 1))));
  const shelf = { width, start: plan.take(room * width), room, used: 0 };
  const none = plan.take(width);
  const kinds = [
    planKind(plan, topics, "topics0", none, width),
    planKind(plan, minutes, "minutes0", none, width),
  ] as const;
  return {
    fill({ numbers }) {
      for (const { rows, listsAt } of kinds) numbers.set(rows.lists.entries, listsAt);
    },
    choose(desk, mentee) {
      const needed = countOf(topics, mentee) + countOf(minutes, mentee);
      if (shelf.used + needed > shelf.room) {
        shelf.used = 0;
        for (const kind of kinds) kind.placeOf.fill(0);
      }
      chooseOf(desk, shelf, kinds[0], mentee);
      chooseOf(desk, shelf, kinds[1], mentee);
    },
  };
}

interface Shelf {
  width: number;
  start: number;
  room: number;
  used: number;
}

interface Kind {
  rows: SharedRows;
  /** Where the lists lie that rows are made from. */
  listsAt: number;
  /** The first of the four fields that tell where its rows lie. */
  first: number;
  /** Where each row lies; 0 when it is not on the shelf. */
  placeOf: Int32Array;
  /** A row of zeros, and one for the sum of what goes beyond four. */
  none: number;
  rest: number;
}

function planKind(plan: Plan, rows: SharedRows, field: Field, none: number, width: number): Kind {
  for (let i = 1; i < rows.starts.length; i += 1) {
    if (countOf(rows, i - 1) > MOST_ROWS) {
      throw new RangeError(`More than ${MOST_ROWS} growth areas or free windows of one person`);
    }
  }
  return {
    rows,
    listsAt: plan.take(rows.lists.entries.length),
    first: indexOf(field),
    placeOf: new Int32Array(rows.rows),
    none,
    rest: plan.take(width),
  };
}

const countOf = ({ starts }: SharedRows, mentee: number) =>
  (starts[mentee + 1] ?? 0) - (starts[mentee] ?? 0);

function chooseOf(desk: Desk, shelf: Shelf, kind: Kind, mentee: number): void {
  const { placeOf, first, none, rest } = kind;
  const { starts, keys } = kind.rows;
  const { numbers } = desk;
  const start = starts[mentee] ?? 0;
  const end = starts[mentee + 1] ?? 0;
  for (let k = start; k < end; k += 1) {
    const key = keys[k] ?? 0;
    if (placeOf[key] === 0) placeOf[key] = newRow(desk, shelf, kind, key);
  }
  for (let k = 0; k < FOUR; k += 1) {
    const at = start + k < end ? (placeOf[keys[start + k] ?? 0] ?? none) : none;
    numbers[first + k] = BYTES * at;
  }
  if (end - start <= FOUR) return;
  numbers.fill(0, rest, rest + shelf.width);
  for (let k = start + FOUR - 1; k < end; k += 1) {
    const row = placeOf[keys[k] ?? 0] ?? none;
    numbers[MADE] = BYTES * rest;
    numbers[LIST] = BYTES * row;
    numbers[LIST_END] = BYTES * (row + shelf.width);
    desk.loops.addRow();
  }
  numbers[first + FOUR - 1] = BYTES * rest;
}

function newRow(desk: Desk, shelf: Shelf, { rows, listsAt }: Kind, key: number): number {
  const at = shelf.start + shelf.width * shelf.used;
  shelf.used += 1;
  desk.numbers.fill(0, at, at + shelf.width);
  const { starts, ends } = rows.lists;
  const list = rows.listOf(key);
  desk.numbers[MADE] = BYTES * at;
  desk.numbers[LIST] = BYTES * (listsAt + (starts[list] ?? 0));
  desk.numbers[LIST_END] = BYTES * (listsAt + (ends[list] ?? 0));
  rows.make(desk, key);
  return at;
}
