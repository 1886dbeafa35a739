import { Doubles, Ints, Shorts } from "../arrays";

/** Of a mentee: rows of points by what they say, how much they seek, weights, what every pair has. */
@unmanaged
class Own {
  levels: Ints;
  ways: Ints;
  years: Ints;
  said: Ints;
  sought: i32;
  topicsWeight: i32;
  windowsWeight: i32;
  constant: i32;
}

/**
 * The block of memory in which one round is scored: what stands at its beginning, in the order of
 * `lib/matching/scoring/layout.ts`, whose comments tell what it is. The rest is laid out there too.
 */
@unmanaged
class Fields {
  xs: Doubles;
  ys: Doubles;
  zs: Doubles;
  rolls: Doubles;
  perRoll: Doubles;
  reach: Ints;
  met: Ints;
  points: Ints;
  lost: Ints;
  far: Ints;
  fits: Shorts;
  own: Own;
  topics0: Shorts;
  topics1: Shorts;
  topics2: Shorts;
  topics3: Shorts;
  minutes0: Shorts;
  minutes1: Shorts;
  minutes2: Shorts;
  minutes3: Shorts;
  mentorBytes: i32;
  list: usize;
  listEnd: usize;
  asked: Ints;
  made: usize;
  weight: i32;
  from: i32;
  to: i32;
  goes: i32;
  distanceWeight: i32;
  needsWeight: i32;
  whole: i32;
}

export const desk = changetype<Fields>(usize(0));

/** The mentee's school. */
@unmanaged
class Home {
  x: f64;
  y: f64;
  z: f64;
  roll: f64;
  perRoll: f64;
}

export const home = changetype<Home>(usize(256));

/** How many mentors there are: rows are for so many, a multiple of sixteen. */
export function width(): i32 {
  return desk.mentorBytes >> 2;
}
