import { spotOf } from "../distance";
import { type Mentee, type Mentor, NEUTRAL, type SchoolFacts, type Weights } from "../types";
import { FAR, nearness, outOfReach, spokenOf } from "../values";
import type { Desk, Plan } from "./desk";
import { BYTES, HOME, indexOf, LOSS_BITS, NO_ROLL, NOWHERE } from "./layout";
import { numbering, schoolsOf } from "./people";

/**
 * The parts of a fit that two schools decide, nearness and school needs: for the mentees of one
 * school and every mentor. What a school has with the mentors is worked out once for all its mentees.
 */
export interface SchoolRows {
  /** Mentees in the order that asks for each school once. */
  order: Int32Array;
  /** Where the weighted points with each mentor lie. */
  points: number;
  fill(desk: Desk): void;
  /** Works out points and losses for the school of this mentee. */
  goTo(desk: Desk, mentee: number): void;
}

const GOES = indexOf("goes");
/** Further than anybody must travel: they have not said how far. */
const ANYWHERE = (1 << (30 - LOSS_BITS)) - 1;

export function planSchools(
  plan: Plan,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  weights: Weights,
): SchoolRows {
  const homes = schoolsOf(mentees);
  const schools = schoolsOf(mentors);
  const languages = languagesOf(mentors);
  const m = mentors.length;
  const there = plan.take(m, "there");
  const speech = plan.take(m, "speech");
  const reach = plan.take(m, "reach");
  const points = plan.take(m + 1, "points");
  plan.take(m + 1, "losses");
  const facts = plan.take(8 * schools.list.length, "facts");
  for (const field of ["near", "loss", "alike"] as const) plan.take(schools.list.length, field);
  const nearBy = plan.take(FAR + 2, "nearBy");
  const lossBy = plan.take(FAR + 2, "lossBy");
  const spoken = plan.take(languages.sets.length, "spoken");
  const losing = (1 << LOSS_BITS) - 1;
  const goes = Int32Array.from(mentees, (mentee) => (reachOf(mentee) << LOSS_BITS) | losing);
  let here = -1;
  return {
    order: bySchool(homes.of, homes.list.length),
    points,
    fill(desk) {
      const { numbers, doubles } = desk;
      desk.set("schools", BYTES * schools.list.length);
      desk.set("distanceWeight", weights.distance);
      desk.set("needsWeight", weights.schoolNeeds);
      for (let j = 0; j < m; j += 1) {
        numbers[there + j] = BYTES * (schools.of[j] ?? 0);
        numbers[speech + j] = BYTES * (languages.of[j] ?? 0);
        numbers[reach + j] = reachOf(mentors[j]);
      }
      for (const [k, school] of schools.list.entries()) {
        doubles.set(factsOf(school, NOWHERE), facts / 2 + 4 * k);
      }
      fillDistances(numbers, nearBy, lossBy, weights.distance);
    },
    goTo(desk, mentee) {
      desk.numbers[GOES] = goes[mentee] ?? 0;
      const home = homes.of[mentee] ?? 0;
      if (home === here) return;
      here = home;
      const school = homes.list[home] ?? null;
      desk.doubles.set(factsOf(school, -NOWHERE), HOME / 8);
      for (const [k, set] of languages.sets.entries()) {
        desk.numbers[spoken + k] = needsMet(school, set);
      }
      desk.loops.besideSchools();
      desk.loops.besideMentors();
    },
  };
}

function reachOf(person: Mentee | Mentor | undefined): number {
  const km = person?.maxKm ?? null;
  return km === null ? ANYWHERE : Math.min(Math.floor(10 * km), ANYWHERE);
}

/** By distance; the last entry is for one that is not known. */
function fillDistances(numbers: Int32Array, nearBy: number, lossBy: number, weight: number): void {
  for (let h = 0; h <= FAR; h += 1) {
    numbers[nearBy + h] = weight * nearness(h);
    numbers[lossBy + h] = (h << LOSS_BITS) | (nearness(h) - outOfReach(nearness(h)));
  }
  numbers[nearBy + FAR + 1] = weight * NEUTRAL;
}

/** By counting: everyone of a school beside each other. */
function bySchool(school: Int32Array, schools: number): Int32Array {
  const next = new Int32Array(schools + 1);
  for (const s of school) next[s + 1] = (next[s + 1] ?? 0) + 1;
  for (let s = 0; s < schools; s += 1) next[s + 1] = (next[s + 1] ?? 0) + (next[s] ?? 0);
  const order = new Int32Array(school.length);
  for (let i = 0; i < school.length; i += 1) {
    const s = school[i] ?? 0;
    order[next[s] ?? 0] = i;
    next[s] = (next[s] ?? 0) + 1;
  }
  return order;
}

/** Place and roll. Where no place is known, it is one from which nothing known is near. */
function factsOf(school: SchoolFacts | null, nowhere: number): number[] {
  const { x, y, z } = school?.place ? spotOf(school.place) : { x: nowhere, y: 0, z: 0 };
  const roll = school?.roll ?? 0;
  return [x, y, z, roll > 0 ? roll : NO_ROLL];
}

/** Mentors by the set of languages they speak. */
function languagesOf(mentors: readonly Mentor[]) {
  const sets = numbering<string>();
  const of = new Int32Array(mentors.length);
  for (const [j, { languages }] of mentors.entries()) of[j] = sets.of(languages.join("\n"));
  return { of, sets: sets.things().map((set) => new Set(set.split("\n"))) };
}

function needsMet(school: SchoolFacts | null, spoken: ReadonlySet<string>): number {
  const needed = school?.languages ?? [];
  let met = 0;
  for (const language of needed) if (spoken.has(language)) met += 1;
  return spokenOf(met, needed.length);
}
