import { mergedWindows } from "./overlap";
import { numbering } from "./people";
import type { FreeWindow, Mentee, Mentor } from "./types";
import { coverOf, ENOUGH_MINUTES } from "./values";

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
  /** Writes a row into zeros. */
  add(block: Int32Array, at: number, key: number): void;
}

function addTo(block: Int32Array, at: number, mentor: number, number: number): void {
  const place = at + (mentor >> 1);
  block[place] = (block[place] ?? 0) + (number << ((mentor & 1) << 4));
}

const numberIn = (block: Int32Array, at: number, mentor: number) =>
  ((block[at + (mentor >> 1)] ?? 0) >>> ((mentor & 1) << 4)) & 0xffff;

/** How far the strengths of each mentor meet a growth area of some weight, in tenths. */
export function topicRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  const topics = numbering<string>();
  // Of each topic, mentor and strength in turn; the greater counts where a topic stands twice.
  const offers: number[][] = [];
  for (let j = 0; j < mentors.length; j += 1) {
    for (const { topic, weight } of mentors[j]?.strengths ?? []) {
      const number = topics.of(topic);
      const offer = offers[number] ?? [];
      if (offer.length === 0) offers[number] = offer;
      const last = offer.length - 1;
      if (offer[last - 1] === j) offer[last] = Math.max(offer[last] ?? 0, weight);
      else offer.push(j, weight);
    }
  }
  const starts = new Int32Array(mentees.length + 1);
  const keys: number[] = [];
  for (let i = 0; i < mentees.length; i += 1) {
    for (const { topic, weight } of mentees[i]?.growthAreas ?? []) {
      keys.push((topics.of(topic) << 2) | weight);
    }
    starts[i + 1] = keys.length;
  }
  const add = (block: Int32Array, at: number, key: number) => {
    const offer = offers[key >> 2] ?? [];
    for (let k = 0; k < offer.length; k += 2) {
      addTo(block, at, offer[k] ?? 0, (key & 3) * coverOf(offer[k + 1] ?? 0));
    }
  };
  return { rows: topics.things().length << 2, starts, keys, add };
}

/** The minutes each mentor is free in a window. Beyond enough they are of no use, nor counted. */
export function minuteRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  // Of each weekday, mentor, start and end in turn.
  const days = new Map<number, number[]>();
  for (let j = 0; j < mentors.length; j += 1) {
    for (const { weekday, start, end } of mergedWindows(mentors[j]?.windows ?? [])) {
      const day = days.get(weekday) ?? [];
      if (day.length === 0) days.set(weekday, day);
      day.push(j, start, end);
    }
  }
  const numbers = numbering<number>();
  const windows: FreeWindow[] = [];
  const starts = new Int32Array(mentees.length + 1);
  const keys: number[] = [];
  for (let i = 0; i < mentees.length; i += 1) {
    for (const window of mergedWindows(mentees[i]?.windows ?? [])) {
      const number = numbers.of((window.weekday * DAY + window.start) * DAY + window.end);
      windows[number] = window;
      keys.push(number);
    }
    starts[i + 1] = keys.length;
  }
  const add = (block: Int32Array, at: number, key: number) => {
    const window = windows[key];
    if (window) addMinutes(block, at, window, days.get(window.weekday) ?? []);
  };
  return { rows: windows.length, starts, keys, add };
}

/** More than the minutes of a day, and of the windows that tests make. */
const DAY = 10_000;

function addMinutes(block: Int32Array, at: number, window: FreeWindow, day: number[]): void {
  const { start, end } = window;
  for (let k = 0; k < day.length; k += 3) {
    const shared = Math.min(end, day[k + 2] ?? 0) - Math.max(start, day[k + 1] ?? 0);
    if (shared <= 0) continue;
    const mentor = day[k] ?? 0;
    addTo(block, at, mentor, Math.min(shared, ENOUGH_MINUTES - numberIn(block, at, mentor)));
  }
}
