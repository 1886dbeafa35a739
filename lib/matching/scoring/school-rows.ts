import { spotOf } from "../distance";
import { FULL_FIT, type Mentee, type Mentor, type SchoolFacts, type Weights } from "../types";
import { spokenOf } from "../values";
import type { Desk, Plan } from "./desk";
import { BYTES, HOME, indexOf, inSixteens, NO_ROLL, NOWHERE, reciprocalOf } from "./layout";
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
const ANYWHERE = 1 << 30;

export function planSchools(
  plan: Plan,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  weights: Weights,
): SchoolRows {
  const homes = schoolsOf(mentees);
  const needs = needsOf(homes.list);
  const languages = languagesOf(mentors);
  const m = mentors.length;
  const width = inSixteens(m);
  const there = sides.map((side) => plan.take(2 * width, side) / 2);
  const speech = plan.take(width);
  const reach = plan.take(width, "reach");
  const points = plan.take(width, "points");
  const met = plan.take(width, "met");
  for (const field of ["lost", "far"] as const) plan.take(width, field);
  const spoken = plan.take(languages.sets.length);
  let [here, needed] = [-1, -1];
  return {
    order: bySchool(homes.of, needs),
    points,
    fill(desk) {
      const { numbers, doubles } = desk;
      desk.set("distanceWeight", weights.distance);
      desk.set("needsWeight", weights.schoolNeeds);
      for (let j = 0; j < m; j += 1) {
        const { school, maxKm } = mentors[j] as Mentor;
        numbers[speech + j] = BYTES * (languages.of[j] ?? 0);
        numbers[reach + j] = reachOf(maxKm);
        putSchool(doubles, there, j, school, NOWHERE);
      }
    },
    goTo(desk, mentee) {
      const { numbers } = desk;
      numbers[GOES] = reachOf((mentees[mentee] as Mentee).maxKm);
      const home = homes.of[mentee] ?? 0;
      if (home === here) return;
      here = home;
      const school = homes.list[home] ?? null;
      putSchool(desk.doubles, HERE, 0, school, -NOWHERE);
      if (needs[home] !== needed) {
        needed = needs[home] ?? -1;
        for (let k = 0; k < languages.sets.length; k += 1) {
          numbers[spoken + k] = needsMet(school, languages.sets[k] ?? []);
        }
        desk.set("list", BYTES * spoken);
        desk.set("asked", BYTES * speech);
        desk.set("made", BYTES * met);
        desk.loops.askedRow();
      }
      desk.loops.besideSchool();
    },
  };
}

const sides = ["xs", "ys", "zs", "rolls", "perRoll"] as const;
/** The same of the mentee's school. */
const HERE = sides.map((_, k) => HOME / 8 + k);

/** Place and roll into their rows. Where no place is known, it is one from which nothing is near. */
function putSchool(
  doubles: Float64Array,
  rows: readonly number[],
  at: number,
  school: SchoolFacts | null,
  nowhere: number,
): void {
  const spot = school?.place ? spotOf(school.place) : null;
  const roll = school?.roll ?? 0;
  doubles[(rows[0] ?? 0) + at] = spot?.x ?? nowhere;
  doubles[(rows[1] ?? 0) + at] = spot?.y ?? 0;
  doubles[(rows[2] ?? 0) + at] = spot?.z ?? 0;
  doubles[(rows[3] ?? 0) + at] = roll > 0 ? roll : NO_ROLL;
  doubles[(rows[4] ?? 0) + at] = roll > 0 ? FULL_FIT * reciprocalOf(roll) : 1;
}

const reachOf = (km: number | null) =>
  km === null ? ANYWHERE : Math.min(Math.floor(10 * km), ANYWHERE);

/**
 * Everyone of a school beside each other, and schools that need the same languages.
 * @param need of each school
 */
function bySchool(school: Int32Array, need: Int32Array): Int32Array {
  const everyone = school.map((_, i) => i);
  const needs = school.map((home) => need[home] ?? 0);
  return inOrderOf(needs, inOrderOf(school, everyone));
}

/** People in the order of their keys, by counting; those of one key stay in the order they had. */
function inOrderOf(keys: Int32Array, people: Int32Array): Int32Array {
  let most = 0;
  for (let k = 0; k < keys.length; k += 1) most = Math.max(most, keys[k] ?? 0);
  const next = new Int32Array(most + 2);
  for (let k = 0; k < keys.length; k += 1)
    next[(keys[k] ?? 0) + 1] = (next[(keys[k] ?? 0) + 1] ?? 0) + 1;
  for (let key = 0; key <= most; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const order = new Int32Array(people.length);
  for (let k = 0; k < people.length; k += 1) {
    const i = people[k] ?? 0;
    const key = keys[i] ?? 0;
    order[next[key] ?? 0] = i;
    next[key] = (next[key] ?? 0) + 1;
  }
  return order;
}

/** Of each school the number of the list of languages that it needs. */
function needsOf(schools: readonly (SchoolFacts | null)[]): Int32Array {
  const lists = numbering<string>();
  const of = new Int32Array(schools.length);
  for (let k = 0; k < schools.length; k += 1) of[k] = lists.of(inOneWord(schools[k]?.languages));
  return of;
}

/** Mentors by the set of languages they speak. */
function languagesOf(mentors: readonly Mentor[]) {
  const lists = numbering<string>();
  const of = new Int32Array(mentors.length);
  const sets: (readonly string[])[] = [];
  for (let j = 0; j < mentors.length; j += 1) {
    const { languages } = mentors[j] as Mentor;
    const number = lists.of(inOneWord(languages));
    of[j] = number;
    sets[number] = languages;
  }
  return { of, sets };
}

/** Most lists have one language or none, and so are their own word. */
const inOneWord = (languages: readonly string[] = []) =>
  languages.length > 1 ? languages.join("\n") : (languages[0] ?? "");

function needsMet(school: SchoolFacts | null, spoken: readonly string[]): number {
  const needed = school?.languages ?? [];
  let met = 0;
  for (let k = 0; k < needed.length; k += 1) if (spoken.includes(needed[k] as string)) met += 1;
  return spokenOf(met, needed.length);
}
