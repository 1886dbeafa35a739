import { mergedWindows } from "../overlap";
import type { FreeWindow, Mentee, Mentor, Topic } from "../types";
import { coverOf } from "../values";
import type { Desk } from "./desk";
import { BYTES, indexOf } from "./layout";
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
  keys: Int32Array;
  /** What rows are made from. */
  lists: Lists;
  /** The list that a row is made from. */
  listOf(key: number): number;
  /** Makes a row of zeros what it is to be: the loops know where it is, and its list. */
  make(desk: Desk, key: number): void;
}

/** Entries of the mentors who have something to share: those of list `k` from its start to its end. */
interface Lists {
  entries: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** How many numbers an entry has: place in the row and cover; place, half, start and end. */
const TOPIC_ENTRY = 2;
const MINUTE_ENTRY = 4;

const placeOf = (mentor: number) => BYTES * (mentor >> 1);
const halfOf = (mentor: number) => (mentor & 1) << 4;

/** How far the strengths of each mentor meet a growth area of some weight, in tenths. */
export function topicRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  const topics = numbering<string>();
  const starts = new Int32Array(mentees.length + 1);
  const keys = new Int32Array(countAll(mentees, "growthAreas"));
  let count = 0;
  for (let i = 0; i < mentees.length; i += 1) {
    const { growthAreas } = mentees[i] as Mentee;
    for (let k = 0; k < growthAreas.length; k += 1) {
      const { topic, weight } = growthAreas[k] as Topic;
      keys[count] = (topics.of(topic) << 2) | weight;
      count += 1;
    }
    starts[i + 1] = count;
  }
  const lists = strengthsByTopic(mentors, topics.of);
  return {
    rows: topics.count() << 2,
    starts,
    keys,
    lists,
    listOf: (key) => key >> 2,
    make(desk, key) {
      desk.set("weight", key & 3);
      desk.loops.topicRow();
    },
  };
}

function strengthsByTopic(mentors: readonly Mentor[], numberOf: (topic: string) => number): Lists {
  const topicOf = new Int32Array(countAll(mentors, "strengths"));
  let count = 0;
  for (let j = 0; j < mentors.length; j += 1) {
    const { strengths } = mentors[j] as Mentor;
    for (let k = 0; k < strengths.length; k += 1) {
      topicOf[count] = numberOf((strengths[k] as Topic).topic);
      count += 1;
    }
  }
  const lists = roomFor(topicOf, TOPIC_ENTRY);
  const { entries, ends } = lists;
  const lastIn = new Int32Array(ends.length).fill(-1);
  count = 0;
  for (let j = 0; j < mentors.length; j += 1) {
    const { strengths } = mentors[j] as Mentor;
    for (let k = 0; k < strengths.length; k += 1) {
      const list = topicOf[count] ?? 0;
      const cover = coverOf((strengths[k] as Topic).weight) << halfOf(j);
      const end = ends[list] ?? 0;
      count += 1;
      // A strength named twice: the greater counts.
      if (lastIn[list] === j) entries[end - 1] = Math.max(entries[end - 1] ?? 0, cover);
      else {
        entries[end] = placeOf(j);
        entries[end + 1] = cover;
        ends[list] = end + TOPIC_ENTRY;
      }
      lastIn[list] = j;
    }
  }
  return lists;
}

/** More than the minutes of any day. */
const DAY = 10_000;
const FROM = indexOf("from");
const TO = indexOf("to");

/** The minutes each mentor is free in a window. */
export function minuteRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  const days = numbering<number>();
  const numbers = numbering<number>();
  const windows: FreeWindow[] = [];
  const starts = new Int32Array(mentees.length + 1);
  const keys = new Int32Array(countAll(mentees, "windows"));
  let count = 0;
  for (let i = 0; i < mentees.length; i += 1) {
    const free = mergedWindows((mentees[i] as Mentee).windows);
    for (let k = 0; k < free.length; k += 1) {
      const window = free[k] as FreeWindow;
      const number = numbers.of((window.weekday * DAY + window.start) * DAY + window.end);
      windows[number] = window;
      keys[count] = number;
      count += 1;
    }
    starts[i + 1] = count;
  }
  const dayOf = windows.map(({ weekday }) => days.of(weekday));
  const lists = windowsByDay(mentors, days.of);
  return {
    rows: windows.length,
    starts,
    keys,
    lists,
    listOf: (key) => dayOf[key] ?? 0,
    make(desk, key) {
      desk.numbers[FROM] = windows[key]?.start ?? 0;
      desk.numbers[TO] = windows[key]?.end ?? 0;
      desk.loops.minuteRow();
    },
  };
}

function windowsByDay(mentors: readonly Mentor[], numberOf: (day: number) => number): Lists {
  const frees: (readonly FreeWindow[])[] = [];
  const dayOf = new Int32Array(countAll(mentors, "windows"));
  let count = 0;
  for (let j = 0; j < mentors.length; j += 1) {
    const free = mergedWindows((mentors[j] as Mentor).windows);
    frees.push(free);
    for (let k = 0; k < free.length; k += 1) {
      dayOf[count] = numberOf((free[k] as FreeWindow).weekday);
      count += 1;
    }
  }
  const lists = roomFor(dayOf.subarray(0, count), MINUTE_ENTRY);
  const { entries, ends } = lists;
  count = 0;
  for (let j = 0; j < mentors.length; j += 1) {
    const free = frees[j] ?? [];
    for (let k = 0; k < free.length; k += 1) {
      const { start, end } = free[k] as FreeWindow;
      const day = dayOf[count] ?? 0;
      const at = ends[day] ?? 0;
      count += 1;
      entries[at] = placeOf(j);
      entries[at + 1] = halfOf(j);
      entries[at + 2] = start;
      entries[at + 3] = end;
      ends[day] = at + MINUTE_ENTRY;
    }
  }
  return lists;
}

/** Lists, empty as yet, with room for an entry of so many numbers in each that is named here. */
function roomFor(listOf: Int32Array, size: number): Lists {
  let count = 0;
  for (let k = 0; k < listOf.length; k += 1) count = Math.max(count, (listOf[k] ?? 0) + 1);
  const starts = new Int32Array(count);
  for (let k = 0; k < listOf.length; k += 1) {
    const next = (listOf[k] ?? 0) + 1;
    if (next < count) starts[next] = (starts[next] ?? 0) + size;
  }
  for (let list = 1; list < count; list += 1) {
    starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  }
  return { entries: new Int32Array(size * listOf.length), starts, ends: starts.slice() };
}

function countAll<Key extends string>(
  people: readonly Readonly<Record<Key, readonly unknown[]>>[],
  key: Key,
): number {
  let count = 0;
  for (let k = 0; k < people.length; k += 1) count += people[k]?.[key].length ?? 0;
  return count;
}
