import { BESIDE } from "./scale";
import type { Place } from "./types";

const EARTH_RADIUS = 63_710.088;

/** A place as hundreds of metres from the middle of the earth. */
export interface Spot {
  x: number;
  y: number;
  z: number;
}

export function spotOf({ latitude, longitude }: Place): Spot {
  const radians = Math.PI / 180;
  const level = EARTH_RADIUS * Math.cos(latitude * radians);
  return {
    x: level * Math.cos(longitude * radians),
    y: level * Math.sin(longitude * radians),
    z: EARTH_RADIUS * Math.sin(latitude * radians),
  };
}

/**
 * Whole hundreds of metres in a straight line, which at 100 km is a metre less than along the
 * ground. Rounded, so that the last bit of a sine, which differs between machines, never decides a
 * pair; beside 2²⁰, where a double's upper half is a whole number, for the loops that take it there.
 */
export const straightLine = (dx: number, dy: number, dz: number) =>
  (Math.sqrt(dx * dx + dy * dy + dz * dz) + (BESIDE + 0.5) - BESIDE) | 0;

export const spotsApart = (here: Spot, there: Spot) =>
  straightLine(here.x - there.x, here.y - there.y, here.z - there.z);

export const hectometresBetween = (a: Place, b: Place) => spotsApart(spotOf(a), spotOf(b));
