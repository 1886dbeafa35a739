import { mergedWindows } from "../overlap";
import type { FreeWindow, Mentee, Mentor } from "../types";
import { coverOf } from "../values";
import type { Desk } from "./desk";
import { BYTES } from "./layout";
import { numbering } from "./people";

// Everyone's lists are walked by number here: a round is scored cold, and cold iterators are slow.

/**
 * What single growth areas and free windows share with every mentor. Two mentors share a number of a
 * row, the first in its lower half, so that one addition serves both.
 */
export interface SharedRows {
  /** How many different rows there are. */
  rows: number;
  /** The rows of mentee `i` are `keys` from `starts[i]` to `starts[i + 1]`. */
  starts: Int32Array;
  keys: readonly number[];
  /** What rows are made from: entries of the mentors who have something to share. */
  lists: readonly (readonly number[])[];
  /** The list that a row is made from; undefined when nobody has anything. */
  listOf(key: number): number | undefined;
  /** Makes a row of zeros what it is to be: the loops know where it is, and its list. */
  make(desk: Desk, key: number): void;
}

const placeOf = (mentor: number) => BYTES * (mentor >> 1);
const halfOf = (mentor: number) => (mentor & 1) << 4;

/** How far the strengths of each mentor meet a growth area of some weight, in tenths. */
export function topicRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  const topics = numbering<string>();
  const lists: number[][] = [];
  const lastIn: number[] = [];
  for (let j = 0; j < mentors.length; j += 1) {
    const strengths = mentors[j]?.strengths ?? [];
    for (let k = 0; k < strengths.length; k += 1) {
      const number = topics.of(strengths[k]?.topic ?? "");
      const list = listIn(lists, number);
      const cover = coverOf(strengths[k]?.weight ?? 0) << halfOf(j);
      // A strength named twice: the greater counts.
      if (lastIn[number] === j) list.push(Math.max(list.pop() ?? 0, cover));
      else list.push(placeOf(j), cover);
      lastIn[number] = j;
    }
  }
  const starts = new Int32Array(mentees.length + 1);
  const keys: number[] = [];
  for (let i = 0; i < mentees.length; i += 1) {
    const areas = mentees[i]?.growthAreas ?? [];
    for (let k = 0; k < areas.length; k += 1) {
      keys.push((topics.of(areas[k]?.topic ?? "") << 2) | (areas[k]?.weight ?? 0));
    }
    starts[i + 1] = keys.length;
  }
  return {
    rows: topics.things().length << 2,
    starts,
    keys,
    lists,
    listOf: (key) => (lists[key >> 2] ? key >> 2 : undefined),
    make(desk, key) {
      desk.set("weight", key & 3);
      desk.loops.topicRow();
    },
  };
}

/** More than the minutes of any day. */
const DAY = 10_000;

/** The minutes each mentor is free in a window. */
export function minuteRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  const days = numbering<number>();
  const lists: number[][] = [];
  for (let j = 0; j < mentors.length; j += 1) {
    const free = mergedWindows(mentors[j]?.windows ?? []);
    for (let k = 0; k < free.length; k += 1) {
      const { weekday, start, end } = free[k] as FreeWindow;
      listIn(lists, days.of(weekday)).push(placeOf(j), halfOf(j), start, end);
    }
  }
  const numbers = numbering<number>();
  const windows: FreeWindow[] = [];
  const starts = new Int32Array(mentees.length + 1);
  const keys: number[] = [];
  for (let i = 0; i < mentees.length; i += 1) {
    const free = mergedWindows(mentees[i]?.windows ?? []);
    for (let k = 0; k < free.length; k += 1) {
      const window = free[k] as FreeWindow;
      const number = numbers.of((window.weekday * DAY + window.start) * DAY + window.end);
      windows[number] = window;
      keys.push(number);
    }
    starts[i + 1] = keys.length;
  }
  const dayOf = windows.map(({ weekday }) => days.of(weekday));
  return {
    rows: windows.length,
    starts,
    keys,
    lists,
    listOf: (key) => (lists[dayOf[key] ?? -1] ? dayOf[key] : undefined),
    make(desk, key) {
      desk.set("from", windows[key]?.start ?? 0);
      desk.set("to", windows[key]?.end ?? 0);
      desk.loops.minuteRow();
    },
  };
}

function listIn(lists: number[][], number: number): number[] {
  const known = lists[number];
  if (known) return known;
  const list: number[] = [];
  lists[number] = list;
  return list;
}
