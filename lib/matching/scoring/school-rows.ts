import { spotOf } from "../distance";
import type { Mentee, Mentor, SchoolFacts, Weights } from "../types";
import { spokenOf } from "../values";
import type { Desk, Plan } from "./desk";
import { BYTES, HOME, indexOf, inEights, NO_ROLL, NOWHERE } from "./layout";
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
const sides = ["xs", "ys", "zs", "rolls"] as const;

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
  const width = inEights(m);
  const facts = sides.map((side) => plan.take(2 * width, side) / 2);
  const speech = plan.take(width);
  const reach = plan.take(width, "reach");
  const points = plan.take(width, "points");
  const met = plan.take(width, "met");
  for (const field of ["lost", "far"] as const) plan.take(width, field);
  const spoken = plan.take(languages.sets.length);
  const goes = Int32Array.from(mentees, reachOf);
  let [here, needed] = [-1, -1];
  return {
    order: bySchool(homes.of, needs.of),
    points,
    fill(desk) {
      const { numbers, doubles } = desk;
      desk.set("distanceWeight", weights.distance);
      desk.set("needsWeight", weights.schoolNeeds);
      for (let j = 0; j < m; j += 1) {
        const mentor = mentors[j] as Mentor;
        numbers[speech + j] = BYTES * (languages.of[j] ?? 0);
        numbers[reach + j] = reachOf(mentor);
        const own = factsOf(mentor.school, NOWHERE);
        for (let k = 0; k < sides.length; k += 1) doubles[(facts[k] ?? 0) + j] = own[k] ?? 0;
      }
    },
    goTo(desk, mentee) {
      desk.numbers[GOES] = goes[mentee] ?? 0;
      const home = homes.of[mentee] ?? 0;
      if (home === here) return;
      here = home;
      const school = homes.list[home] ?? null;
      desk.doubles.set(factsOf(school, -NOWHERE), HOME / 8);
      if (needs.of[home] !== needed) {
        needed = needs.of[home] ?? -1;
        for (const [k, set] of languages.sets.entries()) {
          desk.numbers[spoken + k] = needsMet(school, set);
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

function reachOf(person: Mentee | Mentor | undefined): number {
  const km = person?.maxKm ?? null;
  return km === null ? ANYWHERE : Math.min(Math.floor(10 * km), ANYWHERE);
}

/**
 * Everyone of a school beside each other, and schools that need the same languages.
 * @param need of each school
 */
function bySchool(school: Int32Array, need: Int32Array): Int32Array {
  const everyone = new Int32Array(school.length);
  for (let i = 0; i < everyone.length; i += 1) everyone[i] = i;
  const needs = Int32Array.from(school, (s) => need[s] ?? 0);
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

/** Place and roll. Where no place is known, it is one from which nothing known is near. */
function factsOf(school: SchoolFacts | null, nowhere: number): number[] {
  const { x, y, z } = school?.place ? spotOf(school.place) : { x: nowhere, y: 0, z: 0 };
  const roll = school?.roll ?? 0;
  return [x, y, z, roll > 0 ? roll : NO_ROLL];
}

/** Of each school the number of the list of languages that it needs. */
function needsOf(schools: readonly (SchoolFacts | null)[]) {
  const lists = numbering<string>();
  return { of: Int32Array.from(schools, (school) => lists.of(school?.languages.join("\n") ?? "")) };
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
