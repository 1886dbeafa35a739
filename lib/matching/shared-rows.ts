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
  const offers: { mentor: number[]; strength: number[] }[] = [];
  for (let j = 0; j < mentors.length; j += 1) {
    for (const { topic, weight } of mentors[j]?.strengths ?? []) {
      const number = topics.of(topic);
      const { mentor, strength } = offers[number] ?? { mentor: [], strength: [] };
      if (mentor.length === 0) offers[number] = { mentor, strength };
      const last = mentor.length - 1;
      if (mentor[last] === j) {
        strength[last] = Math.max(strength[last] ?? 0, weight);
      } else {
        mentor.push(j);
        strength.push(weight);
      }
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
    const { mentor, strength } = offers[key >> 2] ?? { mentor: [], strength: [] };
    for (const [k, j] of mentor.entries()) {
      addTo(block, at, j, (key & 3) * coverOf(strength[k] ?? 0));
    }
  };
  return { rows: topics.things().length << 2, starts, keys, add };
}

/** The minutes each mentor is free in a window. Beyond enough they are of no use, nor counted. */
export function minuteRows(mentees: readonly Mentee[], mentors: readonly Mentor[]): SharedRows {
  const days = new Map<number, { mentor: number; start: number; end: number }[]>();
  for (let j = 0; j < mentors.length; j += 1) {
    for (const { weekday, start, end } of mergedWindows(mentors[j]?.windows ?? [])) {
      const day = days.get(weekday) ?? [];
      if (day.length === 0) days.set(weekday, day);
      day.push({ mentor: j, start, end });
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
    const { weekday, start, end } = windows[key] ?? { weekday: 0, start: 0, end: 0 };
    for (const { mentor, start: from, end: to } of days.get(weekday) ?? []) {
      const shared = Math.min(end, to) - Math.max(start, from);
      if (shared <= 0) continue;
      addTo(block, at, mentor, Math.min(shared, ENOUGH_MINUTES - numberIn(block, at, mentor)));
    }
  };
  return { rows: windows.length, starts, keys, add };
}

/** More than the minutes of a day, and of the windows that tests make. */
const DAY = 10_000;
