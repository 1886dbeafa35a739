import { ENOUGH_MINUTES } from "../../scale";
import { Ints, Shorts } from "../arrays";
import { desk, width } from "./desk";

/** How far mentors meet a growth area: entries are the place in the row and the cover, in its half. */
export function topicRow(): void {
  const weight = desk.weight;
  for (let entry = desk.list; entry < desk.listEnd; entry += 8) {
    const cell = desk.made + load<u32>(entry);
    store<i32>(cell, load<i32>(cell) + weight * load<i32>(entry, 4));
  }
}

/** The minutes mentors are free in a window: entries are the place in the row, the half, start, end. */
export function minuteRow(): void {
  for (let entry = desk.list; entry < desk.listEnd; entry += 16) {
    const cell = desk.made + load<u32>(entry);
    const half = load<i32>(entry, 4);
    const start = load<i32>(entry, 8);
    const end = load<i32>(entry, 12);
    const known = (load<i32>(cell) >>> half) & 0xffff;
    const shared = min(end, desk.to) - max(start, desk.from);
    const counted = min(max(shared, 0), ENOUGH_MINUTES - known);
    store<i32>(cell, load<i32>(cell) + (counted << half));
  }
}

/** Of each mentor the number of a list that they ask for. */
export function askedRow(): void {
  const made = changetype<Ints>(desk.made);
  const asked = desk.asked;
  const count = width();
  for (let j = 0; j < count; j += 1) made[j] = load<i32>(desk.list + asked[j]);
}

/** Adds to a row of what is shared another, which is the list here. */
export function addRow(): void {
  const made = changetype<Shorts>(desk.made);
  const list = changetype<Shorts>(desk.list);
  const count = i32((desk.listEnd - desk.list) >> 1);
  for (let j = 0; j < count; j += 8) made.setEight(j, i16x8.add(made.eight(j), list.eight(j)));
}
