/** The numbers that fits are made of, for compiled programs too: these are whole numbers there. */

/** A fit that lacks nothing; each part of it is worth as much at the most. */
export const FULL_FIT = 10_000;
/** What is not known, neither for nor against. */
export const NEUTRAL = 5_000;
/** Beyond this distance, in hundreds of metres, schools are not near at all. */
export const FAR = 600;
/** A distance, in the same, from which on one of two places is not known: the earth is narrower. */
export const NO_DISTANCE = 200_000;
/** Beside this, less than this much fills the upper half of a double, and its fraction the lower. */
export const BESIDE = 1_048_576;
/** As many free minutes a week in common as a pair can use. */
export const ENOUGH_MINUTES = 120;
