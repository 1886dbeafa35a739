import type { Mentee, Mentor } from "../types";
import type { Desk, Plan } from "./desk";
import { BYTES, type Field, indexOf, inEights } from "./layout";
import { minuteRows, type SharedRows, topicRows } from "./shared-rows";

/** Sums are held in 16 bits: somebody with more growth areas or windows than this is refused. */
const MOST_ROWS = 500;
/** As many as the loops add up at once. */
const FOUR = 4;
const MOST_KEPT = 4 << 20;

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
  const width = inEights(mentors.length) >> 1;
  const topics = topicRows(mentees, mentors);
  const minutes = minuteRows(mentees, mentors);
  const all = topics.rows + minutes.rows;
  const room = Math.min(all, Math.max(2 * MOST_ROWS, Math.floor(MOST_KEPT / (width + 1))));
  const shelf = { width, start: plan.take(room * width), room, used: 0 };
  const none = plan.take(width);
  const kinds = [
    planKind(plan, topics, "topics0", none, width),
    planKind(plan, minutes, "minutes0", none, width),
  ];
  return {
    fill({ numbers }) {
      for (const { rows, listAt } of kinds) {
        for (const [k, list] of rows.lists.entries()) numbers.set(list, listAt[k] ?? 0);
      }
    },
    choose(desk, mentee) {
      const needed = countOf(topics, mentee) + countOf(minutes, mentee);
      if (shelf.used + needed > shelf.room) {
        shelf.used = 0;
        for (const kind of kinds) kind.placeOf.fill(0);
      }
      for (const kind of kinds) chooseOf(desk, shelf, kind, mentee);
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
  listAt: readonly number[];
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
    listAt: rows.lists.map((list) => plan.take(list.length)),
    first: indexOf(field),
    placeOf: new Int32Array(rows.rows),
    none,
    rest: plan.take(width),
  };
}

const countOf = ({ starts }: SharedRows, mentee: number) =>
  (starts[mentee + 1] ?? 0) - (starts[mentee] ?? 0);

function chooseOf(desk: Desk, shelf: Shelf, kind: Kind, mentee: number): void {
  const { starts, keys } = kind.rows;
  const start = starts[mentee] ?? 0;
  const count = countOf(kind.rows, mentee);
  for (let k = 0; k < FOUR; k += 1) {
    const at = k < count ? rowAt(desk, shelf, kind, keys[start + k] ?? 0) : kind.none;
    desk.numbers[kind.first + k] = BYTES * at;
  }
  if (count <= FOUR) return;
  desk.numbers.fill(0, kind.rest, kind.rest + shelf.width);
  for (let k = FOUR - 1; k < count; k += 1) {
    const row = rowAt(desk, shelf, kind, keys[start + k] ?? 0);
    desk.set("made", BYTES * kind.rest);
    desk.set("list", BYTES * row);
    desk.set("listEnd", BYTES * (row + shelf.width));
    desk.loops.addRow();
  }
  desk.numbers[kind.first + FOUR - 1] = BYTES * kind.rest;
}

function rowAt(desk: Desk, shelf: Shelf, kind: Kind, key: number): number {
  const known = kind.placeOf[key] ?? 0;
  if (known > 0) return known;
  const at = shelf.start + shelf.width * shelf.used;
  shelf.used += 1;
  kind.placeOf[key] = at;
  desk.numbers.fill(0, at, at + shelf.width);
  const list = kind.rows.listOf(key);
  if (list === undefined) return at;
  const from = kind.listAt[list] ?? 0;
  desk.set("made", BYTES * at);
  desk.set("list", BYTES * from);
  desk.set("listEnd", BYTES * (from + (kind.rows.lists[list]?.length ?? 0)));
  kind.rows.make(desk, key);
  return at;
}
