import type { Desk, Plan } from "./desk";
import { BYTES, indexOf, PROFILE_BITS } from "./layout";
import { historyFrom, historyOf, levels, profileOf, schedules } from "./people";
import { type Mentee, type Mentor, NEUTRAL, partNames, type Weights } from "./types";
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
} from "./values";

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
  const met = tablesOf(
    plan,
    (sought) => 10 * sought + 1,
    (table, sought) => {
      for (let k = 0; k < table.length; k += 1) table[k] = weights.topics * topicsValue(k, sought);
    },
  );
  // Mentors who have not said when are in the table of histories.
  const minutes = tablesOf(
    plan,
    (windows) => ENOUGH_MINUTES * windows + 1,
    (table, windows) => {
      if (windows === 0) table[0] = weights.windows * NEUTRAL;
      else for (let k = 0; k < table.length; k += 1) table[k] = weights.windows * windowsValue(k);
    },
  );
  const profile = tablesOf(
    plan,
    () => PROFILES,
    (table, code) => fillProfiles(table, weights, code),
  );
  const history = tablesOf(
    plan,
    () => HISTORIES,
    (table, code) => fillHistories(table, weights, code),
  );
  const whole = partNames.reduce((sum, name) => sum + weights[name], 0);
  const chosen = new Int32Array(5 * mentees.length);
  for (let i = 0; i < mentees.length; i += 1) {
    const mentee = mentees[i] as Mentee;
    const at = 5 * i;
    chosen[at] = met.place(weightOf(mentee));
    chosen[at + 1] = minutes.place(mentee.windows.length);
    chosen[at + 2] = profile.place(profileOf(mentee));
    chosen[at + 3] = history.place(historyOf(mentee));
    const everywhere =
      weights.waiting * waitingValue(mentee.daysWaiting) + weights.continuity * NEUTRAL;
    // Doubled, and half a step up, so that a division rounds.
    chosen[at + 4] = 2 * everywhere + whole;
  }
  const codes = plan.take(mentors.length + 1, "codes");
  return {
    fill({ numbers }) {
      for (const kind of [met, minutes, profile, history]) kind.fill(numbers);
      for (let j = 0; j < mentors.length; j += 1) {
        const mentor = mentors[j] as Mentor;
        numbers[codes + j] = (historyOf(mentor) << PROFILE_BITS) | profileOf(mentor);
      }
    },
    choose({ numbers }, mentee) {
      for (let k = 0; k < 5; k += 1) numbers[places[k] ?? 0] = chosen[5 * mentee + k] ?? 0;
    },
  };
}

const places = (["met", "minutes", "profile", "history", "constant"] as const).map(indexOf);

/** A kind of table: each is planned when it is first asked for, and filled with the others. */
function tablesOf(
  plan: Plan,
  length: (key: number) => number,
  fill: (table: Int32Array, key: number) => void,
) {
  const planned = new Map<number, number>();
  return {
    /** The address of the table for this key. */
    place(key: number): number {
      const known = planned.get(key);
      if (known !== undefined) return known;
      const address = BYTES * plan.take(length(key));
      planned.set(key, address);
      return address;
    },
    fill(numbers: Int32Array): void {
      for (const [key, address] of planned) {
        const at = address / BYTES;
        fill(numbers.subarray(at, at + length(key)), key);
      }
    },
  };
}

function weightOf({ growthAreas }: Mentee): number {
  let sum = 0;
  for (const { weight } of growthAreas) sum += weight;
  return sum;
}

const PROFILES = levels.length * schedules.length * 16;
const HISTORIES = (MOST_YEARS + 2) << 2;

function fillProfiles(table: Int32Array, weights: Weights, code: number): void {
  const [level = null, schedule = null] = [levels[code >> 6], schedules[(code >> 4) & 3]];
  for (let other = 0; other < PROFILES; other += 16) {
    const both =
      weights.level * levelValue(level, levels[other >> 6] ?? null) +
      weights.schedule * scheduleValue(schedule, schedules[(other >> 4) & 3] ?? null);
    for (let ways = 0; ways < 16; ways += 1) {
      table[other + ways] = both + weights.ways * waysValue(code & 15, ways);
    }
  }
}

function fillHistories(table: Int32Array, weights: Weights, code: number): void {
  const mentee = historyFrom(code);
  for (let other = 0; other < HISTORIES; other += 1) {
    const mentor = historyFrom(other);
    table[other] =
      weights.experience * experienceValue(mentee.years, mentor.years) +
      (weights.wishes * (unwished(mentee.wishes) + unwished(mentor.wishes))) / 2 +
      (mentee.windows && !mentor.windows ? weights.windows * NEUTRAL : 0);
  }
}
