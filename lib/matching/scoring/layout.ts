/**
 * What stands at the beginning of the block of memory that scoring works in: where everything else
 * lies, and the few numbers beside it; in the order of `compiled/scoring/desk.ts`.
 */
const fields = [
  // For each mentor: place, roll and a full fit over it as doubles, how far they travel.
  ...(["xs", "ys", "zs", "rolls", "perRoll", "reach"] as const),
  // Beside the mentee's school: languages met, points, what is lost beyond reach and from where on.
  ...(["met", "points", "lost", "far"] as const),
  // What comes out.
  "fits",
  // What is a mentee's own: see `tables.ts`.
  "own",
  // Rows of what they share with each mentor.
  ...(["topics0", "topics1", "topics2", "topics3"] as const),
  ...(["minutes0", "minutes1", "minutes2", "minutes3"] as const),
  // Sizes in bytes: of a number for each mentor.
  "mentors",
  // What a row is made from: a list, and where each mentor asks it; or entries up to its end.
  ...(["list", "listEnd", "asked", "made"] as const),
  // Numbers themselves: of a growth area its weight, of a free window its minutes.
  ...(["weight", "from", "to"] as const),
  // Numbers themselves: how far the mentee travels, and weights, those of two parts and of all.
  ...(["goes", "distanceWeight", "needsWeight", "whole"] as const),
] as const;

export type Field = (typeof fields)[number];

/** Numbers are four bytes each. */
export const BYTES = 4;
/** Mentors are scored sixteen at a time: rows are for so many. */
export const inSixteens = (mentors: number) => 16 * Math.ceil(mentors / 16);

const indexes = new Map<Field, number>(fields.map((field, index) => [field, index]));
export const indexOf = (field: Field) => indexes.get(field) ?? 0;

/** The mentee's school: x, y, z, roll, and a full fit over it. */
export const HOME = 256;
/** Vectors are read fastest from where a multiple of their bytes is: everything begins there. */
export const inVectors = (numbers: number) => 4 * Math.ceil(numbers / 4);
export const HEAD = inVectors((HOME + 40) / BYTES);

/** A place that is not known: `NO_DISTANCE` from everywhere, and more, but less than `BESIDE`. */
export const NOWHERE = 400_000;
/** A roll that is not known: no likeness with it comes out as 0 or above. */
export const NO_ROLL = -1;

/**
 * What divides by a whole number: one over that, rounded down, is its product with this without the
 * fraction. It is greater than the true reciprocal by less than 2⁻⁴⁹ of it, which makes up for what
 * rounding takes, and is too little to reach the next whole number from a `divisor`th below, beside
 * `BESIDE` too, while that is less than 2¹⁸ and the number less than 10 001 of it.
 */
export const reciprocalOf = (divisor: number) => (1 + 2 ** -50) / divisor;
