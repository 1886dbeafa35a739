/**
 * What stands at the beginning of the block of memory that scoring works in: where everything else
 * lies, and the few numbers beside it.
 */
const fields = [
  // For each mentor: what is known of them, and what comes out.
  ...(["codes", "there", "speech", "reach", "points", "losses", "fits"] as const),
  // For each school of mentors: place and roll as four doubles; what comes out.
  ...(["facts", "near", "loss", "alike"] as const),
  // By distance, and by set of languages.
  ...(["nearBy", "lossBy", "spoken"] as const),
  // Tables of the mentee, and rows of what they share with each two mentors.
  ...(["met", "minutes", "profile", "history"] as const),
  ...(["topics0", "topics1", "topics2", "topics3"] as const),
  ...(["minutes0", "minutes1", "minutes2", "minutes3"] as const),
  // Sizes in bytes: of a number for each mentor, each two mentors, each school.
  ...(["mentors", "pairs", "schools"] as const),
  // What a row or a table is made from: two lists, each from its beginning to its end.
  ...(["list", "listEnd", "other", "otherEnd", "made"] as const),
  // Numbers themselves: of a growth area its weight, of a free window its minutes.
  ...(["weight", "from", "to"] as const),
  // Numbers themselves: how far the mentee travels, two weights, what every pair has.
  ...(["goes", "distanceWeight", "needsWeight", "constant"] as const),
] as const;

export type Field = (typeof fields)[number];

/** Numbers are four bytes each. */
export const BYTES = 4;
const indexes = new Map<Field, number>(fields.map((field, index) => [field, index]));
export const indexOf = (field: Field) => indexes.get(field) ?? 0;
export const addressOf = (field: Field) => BYTES * indexOf(field);

/** The mentee's school: x, y, z and roll. */
export const HOME = 256;
/** What divides by the sum of the weights: see `reciprocal`. */
export const RECIPROCAL = HOME + 32;
export const HEAD = (RECIPROCAL + 8) / BYTES;

/** A loss beyond reach and the distance at which it begins share a number. */
export const LOSS_BITS = 13;
/** A mentor's code is a history above a profile. */
export const PROFILE_BITS = 9;

/** A place that is not known, and the distance from which on one of two places must be one. */
export const NOWHERE = 1e9;
export const NO_DISTANCE = 500_000;
/** A roll that is not known: no likeness with it comes out as 0 or above. */
export const NO_ROLL = -100_000;
