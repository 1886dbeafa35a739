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
import { BYTES, indexOf, inEights } from "./layout";
import { LEVELS, levelFrom, levelOf, saidFrom, saidOf, yearsFrom, yearsOf } from "./people";

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
  const kinds = [
    rowsOf(plan, mentors, levelPoints(weights)),
    rowsOf(plan, mentors, wayPoints(weights)),
    rowsOf(plan, mentors, yearPoints(weights)),
    rowsOf(plan, mentors, saidPoints(weights)),
  ] as const;
  const chosen = new Int32Array(FIELDS * mentees.length);
  for (let i = 0; i < mentees.length; i += 1) {
    const mentee = mentees[i] as Mentee;
    const at = FIELDS * i;
    const sought = soughtBy(mentee);
    const isFree = mentee.windows.length > 0;
    chosen[at] = kinds[0].place(mentee);
    chosen[at + 1] = kinds[1].place(mentee);
    chosen[at + 2] = kinds[2].place(mentee);
    chosen[at + 3] = kinds[3].place(mentee);
    chosen[at + 4] = Math.max(1, sought);
    chosen[at + 5] = sought > 0 ? weights.topics : 0;
    chosen[at + 6] = isFree ? weights.windows : 0;
    // Mentors who have not said when are in a row of their own.
    chosen[at + 7] =
      weights.waiting * waitingValue(mentee.daysWaiting) +
      weights.continuity * NEUTRAL +
      (sought > 0 ? 0 : weights.topics * NEUTRAL) +
      (isFree ? 0 : weights.windows * NEUTRAL);
  }
  return {
    fill(desk) {
      for (const kind of kinds) kind.fill(desk);
    },
    choose({ numbers }, mentee) {
      for (let k = 0; k < FIELDS; k += 1) {
        numbers[places[k] ?? 0] = chosen[FIELDS * mentee + k] ?? 0;
      }
    },
  };
}

const places = (
  [
    ...(["levels", "ways", "years", "said"] as const),
    ...(["sought", "topicsWeight", "windowsWeight", "constant"] as const),
  ] as const
).map(indexOf);
const FIELDS = places.length;

/** Points by a part of what two people say, as numbers: the list of a mentee's key, by the mentor's. */
interface Kind {
  keyOf: (person: Mentee | Mentor) => number;
  listOf: (key: number) => readonly number[];
}

/** Rows of the points that mentees of each key have with every mentor. */
function rowsOf(plan: Plan, mentors: readonly Mentor[], { keyOf, listOf }: Kind) {
  const width = inEights(mentors.length);
  const asked = plan.take(width);
  const planned = new Map<number, { at: number; list: readonly number[]; listAt: number }>();
  return {
    /** The address of the row for this mentee. */
    place(mentee: Mentee): number {
      const key = keyOf(mentee);
      const known = planned.get(key);
      if (known) return BYTES * known.at;
      const list = listOf(key);
      const at = plan.take(width);
      planned.set(key, { at, list, listAt: plan.take(list.length) });
      return BYTES * at;
    },
    fill(desk: Desk): void {
      for (let j = 0; j < mentors.length; j += 1) {
        desk.numbers[asked + j] = BYTES * keyOf(mentors[j] as Mentor);
      }
      for (const { at, list, listAt } of planned.values()) {
        desk.numbers.set(list, listAt);
        desk.set("list", BYTES * listAt);
        desk.set("asked", BYTES * asked);
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
  keyOf: levelOf,
  listOf(key) {
    const [level, schedule] = levelFrom(key);
    return everyLevel.map((otherKey) => {
      const [otherLevel, otherSchedule] = levelFrom(otherKey);
      return (
        weights.level * levelValue(level, otherLevel) +
        weights.schedule * scheduleValue(schedule, otherSchedule)
      );
    });
  },
});

const wayPoints = (weights: Weights): Kind => ({
  keyOf: ({ ways }) => waysMask(ways),
  listOf: (ways) => everyWays.map((otherWays) => weights.ways * waysValue(ways, otherWays)),
});

const yearPoints = (weights: Weights): Kind => ({
  keyOf: yearsOf,
  listOf: (key) =>
    everyYears.map(
      (otherKey) => weights.experience * experienceValue(yearsFrom(key), yearsFrom(otherKey)),
    ),
});

/** By whether there are wishes and windows. */
const saidPoints = (weights: Weights): Kind => ({
  keyOf: saidOf,
  listOf: (key) =>
    everySaid.map((otherKey) => {
      const [mentee, mentor] = [saidFrom(key), saidFrom(otherKey)];
      const wishes = (unwished(mentee.wishes) + unwished(mentor.wishes)) / 2;
      const unknown = mentee.windows && !mentor.windows ? NEUTRAL : 0;
      return weights.wishes * wishes + weights.windows * unknown;
    }),
});

const upTo = (count: number) => [...Array(count).keys()];
const everyLevel = upTo(LEVELS);
const everyWays = upTo(16);
const everyYears = upTo(MOST_YEARS + 2);
const everySaid = upTo(4);
