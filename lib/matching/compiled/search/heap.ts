import { Doubles, doubles, Ints, ints } from "../arrays";

/** A queue of numbered things by distance, the nearest first; each can come nearer while it waits. */

/** Of each thing: its distance in this search, if its stamp says that it has one. */
export let distance: Doubles = doubles(0);
let place: Ints = ints(0);
let stamp: Ints = ints(0);
let things: Ints = ints(0);
let epoch: i32 = 0;
let size: i32 = 0;

export function makeHeap(count: i32): void {
  distance = doubles(count);
  place = ints(count);
  stamp = ints(count);
  things = ints(count);
}

/** Begins another search: nothing is known of anything. */
export function clear(): void {
  epoch += 1;
  size = 0;
}

/** The distance of a thing, waiting or not; endless when this search has not met it. */
export function distanceOf(thing: i32): f64 {
  return stamp[thing] === epoch ? distance[thing] : Infinity;
}

/** Lets a thing wait at a distance that is nearer than any it had; one that has left comes back. */
export function reach(thing: i32, at: f64): void {
  const waits = stamp[thing] === epoch && place[thing] >= 0;
  stamp[thing] = epoch;
  distance[thing] = at;
  if (!waits) size += 1;
  rise(waits ? place[thing] : size - 1, thing, at);
}

/** The distance of the nearest; endless when nothing waits. */
export function nearest(): f64 {
  return size > 0 ? distance[things[0]] : Infinity;
}

/** Takes the nearest away. */
export function takeNearest(): i32 {
  const top = things[0];
  place[top] = -1;
  size -= 1;
  if (size > 0) sink(things[size]);
  return top;
}

function rise(from: i32, thing: i32, own: f64): void {
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 2;
    const other = things[above];
    if (distance[other] <= own) break;
    things[at] = other;
    place[other] = at;
    at = above;
  }
  things[at] = thing;
  place[thing] = at;
}

function sink(thing: i32): void {
  const own = distance[thing];
  let at = 0;
  for (;;) {
    const first = 4 * at + 1;
    if (first >= size) break;
    let least = first;
    let lowest = distance[things[first]];
    const end = min(first + 4, size);
    for (let below = first + 1; below < end; below += 1) {
      const one = distance[things[below]];
      if (one < lowest) {
        lowest = one;
        least = below;
      }
    }
    if (lowest >= own) break;
    const other = things[least];
    things[at] = other;
    place[other] = at;
    at = least;
  }
  things[at] = thing;
  place[thing] = at;
}
