import { type Mentee, type Mentor, NEUTRAL, partNames, type Weights } from "../types";
import {
  ENOUGH_MINUTES,
  experienceValue,
  levelValue,
  MOST_YEARS,
  scheduleValue,
  topicsValue,
  unwished,
  waitingValue,
  waysValue,
  windowsValue,
} from "../values";
import type { Desk, Plan } from "./desk";
import { BYTES, indexOf, PROFILE_BITS } from "./layout";
import { historyOf, levels, profileOf, saidFrom, schedules, yearsFrom } from "./people";

/**
 * Weighted points by what there is to know of a mentor (growth areas met, minutes in common, level,
 * schedule and ways, years and wishes), in tables that mentees share.
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
  const kinds = [
    tablesOf(plan, (sought) => metPoints(weights, sought)),
    tablesOf(plan, (windows) => minutePoints(weights, windows)),
    sumsOf(plan, profilePoints(weights)),
    sumsOf(plan, historyPoints(weights)),
  ] as const;
  const whole = partNames.reduce((sum, name) => sum + weights[name], 0);
  const chosen = new Int32Array(FIELDS * mentees.length);
  for (let i = 0; i < mentees.length; i += 1) {
    const mentee = mentees[i] as Mentee;
    const at = FIELDS * i;
    chosen[at] = kinds[0].place(weightOf(mentee));
    chosen[at + 1] = kinds[1].place(mentee.windows.length);
    chosen[at + 2] = kinds[2].place(profileOf(mentee));
    chosen[at + 3] = kinds[3].place(historyOf(mentee));
    const everywhere =
      weights.waiting * waitingValue(mentee.daysWaiting) + weights.continuity * NEUTRAL;
    // Doubled, and half a step up, so that a division rounds.
    chosen[at + 4] = 2 * everywhere + whole;
  }
  const codes = plan.take(mentors.length + 1, "codes");
  return {
    fill(desk) {
      for (const kind of kinds) kind.fill(desk);
      for (let j = 0; j < mentors.length; j += 1) {
        const mentor = mentors[j] as Mentor;
        desk.numbers[codes + j] = (historyOf(mentor) << PROFILE_BITS) | profileOf(mentor);
      }
    },
    choose({ numbers }, mentee) {
      for (let k = 0; k < FIELDS; k += 1) {
        numbers[places[k] ?? 0] = chosen[FIELDS * mentee + k] ?? 0;
      }
    },
  };
}

const places = (["met", "minutes", "profile", "history", "constant"] as const).map(indexOf);
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

/** What a table is the sums of: two lists, each by its own part of the key. */
interface Sums {
  one: (key: number) => readonly number[];
  other: (key: number) => readonly number[];
  /** The bits of the key for the other list; the rest is for the one. */
  bits: number;
}

/** Tables of every sum of two numbers, of which only the lists have to be worked out here. */
function sumsOf(plan: Plan, { one, other, bits }: Sums) {
  const ones = tablesOf(plan, one);
  const others = tablesOf(plan, other);
  const [rows, columns] = [one(0).length, other(0).length];
  const planned = new Map<number, { at: number; list: number; other: number }>();
  return {
    place(key: number): number {
      const known = planned.get(key);
      if (known) return BYTES * known.at;
      const at = plan.take(rows * columns);
      const list = ones.place(key >> bits);
      planned.set(key, { at, list, other: others.place(key & ((1 << bits) - 1)) });
      return BYTES * at;
    },
    fill(desk: Desk): void {
      ones.fill(desk);
      others.fill(desk);
      for (const { at, list, other: second } of planned.values()) {
        desk.set("list", list);
        desk.set("listEnd", list + BYTES * rows);
        desk.set("other", second);
        desk.set("otherEnd", second + BYTES * columns);
        desk.set("made", BYTES * at);
        desk.loops.allSums();
      }
    },
  };
}

function weightOf({ growthAreas }: Mentee): number {
  let sum = 0;
  for (let k = 0; k < growthAreas.length; k += 1) sum += growthAreas[k]?.weight ?? 0;
  return sum;
}

function metPoints(weights: Weights, sought: number): number[] {
  const points: number[] = [];
  for (let met = 0; met <= 10 * sought; met += 1) {
    points.push(weights.topics * topicsValue(met, sought));
  }
  return points;
}

/** Mentors who have not said when are in the table of histories. */
function minutePoints(weights: Weights, windows: number): number[] {
  if (windows === 0) return [weights.windows * NEUTRAL];
  const points: number[] = [];
  for (let minutes = 0; minutes <= ENOUGH_MINUTES * windows; minutes += 1) {
    points.push(weights.windows * windowsValue(minutes));
  }
  return points;
}

/** By level and schedule, and by ways of meeting. */
const profilePoints = (weights: Weights): Sums => ({
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
