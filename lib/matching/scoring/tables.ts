import { type Mentee, type Mentor, NEUTRAL, type Weights } from "../types";
import {
  experienceValue,
  levelValue,
  MOST_YEARS,
  scheduleValue,
  unwished,
  waitingValue,
  waysValue,
} from "../values";
import type { Desk, Plan } from "./desk";
import { BYTES, indexOf, inEights } from "./layout";
import { historyOf, levels, profileOf, saidFrom, schedules, yearsFrom } from "./people";

/**
 * Weighted points by what there is to know of a mentor (level, schedule and ways; years, wishes and
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
  const profiles = rowsOf(plan, mentors, profilePoints(weights));
  const histories = rowsOf(plan, mentors, historyPoints(weights));
  const chosen = new Int32Array(FIELDS * mentees.length);
  for (let i = 0; i < mentees.length; i += 1) {
    const mentee = mentees[i] as Mentee;
    const at = FIELDS * i;
    const sought = soughtBy(mentee);
    const isFree = mentee.windows.length > 0;
    chosen[at] = profiles.place(mentee);
    chosen[at + 1] = histories.place(mentee);
    chosen[at + 2] = Math.max(1, sought);
    chosen[at + 3] = sought > 0 ? weights.topics : 0;
    chosen[at + 4] = isFree ? weights.windows : 0;
    // Mentors who have not said when are in the row of histories.
    chosen[at + 5] =
      weights.waiting * waitingValue(mentee.daysWaiting) +
      weights.continuity * NEUTRAL +
      (sought > 0 ? 0 : weights.topics * NEUTRAL) +
      (isFree ? 0 : weights.windows * NEUTRAL);
  }
  return {
    fill(desk) {
      profiles.fill(desk);
      histories.fill(desk);
    },
    choose({ numbers }, mentee) {
      for (let k = 0; k < FIELDS; k += 1) {
        numbers[places[k] ?? 0] = chosen[FIELDS * mentee + k] ?? 0;
      }
    },
  };
}

const places = (
  ["profile", "history", "sought", "topicsWeight", "windowsWeight", "constant"] as const
).map(indexOf);
const FIELDS = places.length;

/** Tables of one kind: each is planned when it is first asked for, and filled with the others. */
function tablesOf(plan: Plan, points: (key: number) => readonly number[]) {
  const planned = new Map<number, { at: number; table: readonly number[] }>();
  return {
    /** The address of the table for this key. */
    place(key: number): number {
      const known = planned.get(key);
      if (known) return BYTES * known.at;
      const table = points(key);
      const at = plan.take(table.length);
      planned.set(key, { at, table });
      return BYTES * at;
    },
    fill({ numbers }: Desk): void {
      for (const { at, table } of planned.values()) numbers.set(table, at);
    },
  };
}

/** What a row is the sums of: two lists, each asked by its own part of the keys of two people. */
interface Sums {
  keyOf: (person: Mentee | Mentor) => number;
  one: (key: number) => readonly number[];
  other: (key: number) => readonly number[];
  /** The bits of a key for the other list; the rest is for the one. */
  bits: number;
}

/** Rows of what mentees of each key have with every mentor, by the keys of the mentors. */
function rowsOf(plan: Plan, mentors: readonly Mentor[], { keyOf, one, other, bits }: Sums) {
  const width = inEights(mentors.length);
  const mask = (1 << bits) - 1;
  const [onesAt, othersAt] = [plan.take(width), plan.take(width)];
  const ones = tablesOf(plan, one);
  const others = tablesOf(plan, other);
  const planned = new Map<number, { at: number; list: number; second: number }>();
  return {
    /** The address of the row for this mentee. */
    place(mentee: Mentee): number {
      const key = keyOf(mentee);
      const known = planned.get(key);
      if (known) return BYTES * known.at;
      const at = plan.take(width);
      planned.set(key, { at, list: ones.place(key >> bits), second: others.place(key & mask) });
      return BYTES * at;
    },
    fill(desk: Desk): void {
      ones.fill(desk);
      others.fill(desk);
      for (let j = 0; j < mentors.length; j += 1) {
        const key = keyOf(mentors[j] as Mentor);
        desk.numbers[onesAt + j] = BYTES * (key >> bits);
        desk.numbers[othersAt + j] = BYTES * (key & mask);
      }
      desk.set("ones", BYTES * onesAt);
      desk.set("others", BYTES * othersAt);
      for (const { at, list, second } of planned.values()) {
        desk.set("list", list);
        desk.set("other", second);
        desk.set("made", BYTES * at);
        desk.loops.sumRow();
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

/** By level and schedule, and by ways of meeting. */
const profilePoints = (weights: Weights): Sums => ({
  keyOf: profileOf,
  one(key) {
    const [level = null, schedule = null] = [levels[key >> 2], schedules[key & 3]];
    return levels.flatMap((otherLevel) =>
      schedules.map(
        (otherSchedule) =>
          weights.level * levelValue(level, otherLevel) +
          weights.schedule * scheduleValue(schedule, otherSchedule),
      ),
    );
  },
  other: (ways) => everyWays.map((otherWays) => weights.ways * waysValue(ways, otherWays)),
  bits: 4,
});

const everyWays = [...Array(16).keys()];
const everyYears = [...Array(MOST_YEARS + 2).keys()].map(yearsFrom);

/** By years in the library, and by whether there are wishes and windows. */
const historyPoints = (weights: Weights): Sums => ({
  keyOf: historyOf,
  one: (key) =>
    everyYears.map((years) => weights.experience * experienceValue(yearsFrom(key), years)),
  other: (key) =>
    [0, 1, 2, 3].map((otherKey) => {
      const [mentee, mentor] = [saidFrom(key), saidFrom(otherKey)];
      const wishes = (unwished(mentee.wishes) + unwished(mentor.wishes)) / 2;
      const unknown = mentee.windows && !mentor.windows ? NEUTRAL : 0;
      return weights.wishes * wishes + weights.windows * unknown;
    }),
  bits: 2,
});
