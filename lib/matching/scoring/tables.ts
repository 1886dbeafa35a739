import { type Mentee, type Mentor, NEUTRAL, type Weights } from "../types";
import {
  experienceValue,
  levelValue,
  MOST_YEARS,
  scheduleValue,
  unwished,
  waitingValue,
  waysMask,
  waysValue,
} from "../values";
import type { Desk, Plan } from "./desk";
import { BYTES, indexOf, inSixteens } from "./layout";
import {
  LEVELS,
  levelFrom,
  levelOf,
  saidFrom,
  saidOf,
  scheduleFrom,
  yearsFrom,
  yearsOf,
} from "./people";

/**
 * Weighted points by what there is to know of a mentor (level and schedule, ways, years, wishes and
 * windows), in rows that mentees share, and what the loops need to know of a mentee themselves.
 */
export interface Tables {
  fill(desk: Desk): void;
  /** Tells the loops which tables are this mentee's. */
  choose(desk: Desk, mentee: number): void;
}

export function planTables(
  plan: Plan,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  weights: Weights,
): Tables {
  const levels = rowsOf(plan, mentors.length, levelPoints(weights));
  const ways = rowsOf(plan, mentors.length, wayPoints(weights));
  const years = rowsOf(plan, mentors.length, yearPoints(weights));
  const said = rowsOf(plan, mentors.length, saidPoints(weights));
  const own = new Int32Array(OWN * mentees.length);
  const ownAt = plan.take(own.length);
  for (let i = 0; i < mentees.length; i += 1) {
    const mentee = mentees[i] as Mentee;
    const at = OWN * i;
    const sought = soughtBy(mentee);
    const isFree = mentee.windows.length > 0;
    own[at] = levels.place(levelOf(mentee));
    own[at + 1] = ways.place(waysMask(mentee.ways));
    own[at + 2] = years.place(yearsOf(mentee));
    own[at + 3] = said.place(saidOf(mentee));
    own[at + 4] = Math.max(1, sought);
    own[at + 5] = sought > 0 ? weights.topics : 0;
    own[at + 6] = isFree ? weights.windows : 0;
    // Mentors who have not said when are in a row of their own.
    own[at + 7] =
      weights.waiting * waitingValue(mentee.daysWaiting) +
      weights.continuity * NEUTRAL +
      (sought > 0 ? 0 : weights.topics * NEUTRAL) +
      (isFree ? 0 : weights.windows * NEUTRAL);
  }
  return {
    fill(desk) {
      const { numbers } = desk;
      for (let j = 0; j < mentors.length; j += 1) {
        const mentor = mentors[j] as Mentor;
        numbers[levels.asked + j] = BYTES * levelOf(mentor);
        numbers[ways.asked + j] = BYTES * waysMask(mentor.ways);
        numbers[years.asked + j] = BYTES * yearsOf(mentor);
        numbers[said.asked + j] = BYTES * saidOf(mentor);
      }
      numbers.set(own, ownAt);
      for (const kind of [levels, ways, years, said]) kind.make(desk);
    },
    choose({ numbers }, mentee) {
      numbers[WHOSE] = BYTES * (ownAt + OWN * mentee);
    },
  };
}

const WHOSE = indexOf("own");
/** What is a mentee's own: so many numbers, in the order of `compiled/scoring/desk.ts`. */
const OWN = 8;

/** Points by a part of what two people say, as numbers: of a mentee's key those by the mentor's. */
interface Kind {
  /** How many keys there are. */
  keys: number;
  pointsOf: (mentee: number, mentor: number) => number;
}

/** Rows of the points that mentees of each key have with every mentor. */
function rowsOf(plan: Plan, mentors: number, { keys, pointsOf }: Kind) {
  const width = inSixteens(mentors);
  const asked = plan.take(width);
  const list = plan.take(keys);
  // Where the row of each key lies; 0 where nobody has asked for it.
  const rows = new Int32Array(keys);
  return {
    /** Where each mentor's key stands, times the bytes of a number. */
    asked,
    /** The address of the row for mentees of this key. */
    place(key: number): number {
      const known = rows[key] ?? 0;
      if (known > 0) return BYTES * known;
      const at = plan.take(width);
      rows[key] = at;
      return BYTES * at;
    },
    make(desk: Desk): void {
      desk.set("list", BYTES * list);
      desk.set("asked", BYTES * asked);
      for (let key = 0; key < keys; key += 1) {
        const at = rows[key] ?? 0;
        if (at === 0) continue;
        for (let other = 0; other < keys; other += 1) {
          desk.numbers[list + other] = pointsOf(key, other);
        }
        desk.set("made", BYTES * at);
        desk.loops.askedRow();
      }
    },
  };
}

/** The weights of all growth areas together. */
function soughtBy({ growthAreas }: Mentee): number {
  let sum = 0;
  for (let k = 0; k < growthAreas.length; k += 1) sum += growthAreas[k]?.weight ?? 0;
  return sum;
}

const levelPoints = (weights: Weights): Kind => ({
  keys: LEVELS,
  pointsOf: (mentee, mentor) =>
    weights.level * levelValue(levelFrom(mentee), levelFrom(mentor)) +
    weights.schedule * scheduleValue(scheduleFrom(mentee), scheduleFrom(mentor)),
});

const wayPoints = (weights: Weights): Kind => ({
  keys: 16,
  pointsOf: (mentee, mentor) => weights.ways * waysValue(mentee, mentor),
});

const yearPoints = (weights: Weights): Kind => ({
  keys: MOST_YEARS + 2,
  pointsOf: (mentee, mentor) =>
    weights.experience * experienceValue(yearsFrom(mentee), yearsFrom(mentor)),
});

/** By whether there are wishes and windows. */
const saidPoints = (weights: Weights): Kind => ({
  keys: 4,
  pointsOf(key, otherKey) {
    const mentee = saidFrom(key);
    const mentor = saidFrom(otherKey);
    const wishes = (unwished(mentee.wishes) + unwished(mentor.wishes)) / 2;
    const unknown = mentee.windows && !mentor.windows ? NEUTRAL : 0;
    return weights.wishes * wishes + weights.windows * unknown;
  },
});
