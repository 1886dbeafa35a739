import type { Mentee, Mentor, SchoolFacts } from "../types";
import { waysMask, wholeYears } from "../values";

/** People and what they say of themselves as small numbers, by which a table can be asked. */

export const levels = [null, "elementary", "middle", "secondary", "k12"] as const;
export const schedules = [null, "fixed", "flexible", "mixed"] as const;

/** Level, schedule and ways of meeting, in bits: 3, 2 and 4. */
export const PROFILE_BITS = 9;

export const profileOf = (person: Mentee | Mentor) =>
  (levels.indexOf(person.level) << 6) |
  (schedules.indexOf(person.schedule) << 4) |
  waysMask(person.ways);

/** Years in the library (0 for unknown, else one more), whether there are wishes, and windows. */
export function historyOf({ yearsInLibrary, wishes, windows }: Mentee | Mentor): number {
  const years = yearsInLibrary === null ? 0 : wholeYears(yearsInLibrary) + 1;
  return (years << 2) | (wishes.length > 0 ? 2 : 0) | (windows.length > 0 ? 1 : 0);
}

/** Of the bits of a history that are above the lowest two, and of those. */
export const yearsFrom = (code: number) => (code === 0 ? null : code - 1);
export const saidFrom = (code: number) => ({ wishes: (code & 2) > 0, windows: (code & 1) > 0 });

export interface Schools {
  /** The number of each person's school. */
  of: Int32Array;
  list: readonly (SchoolFacts | null)[];
}

/** Schools by number. The same id with other facts is another school: facts decide, not names. */
export function schoolsOf(people: readonly (Mentee | Mentor)[]): Schools {
  const of = new Int32Array(people.length);
  const list: (SchoolFacts | null)[] = [];
  const firstWith = new Map<string | undefined, number>();
  const nextWith: number[] = [];
  for (let i = 0; i < people.length; i += 1) {
    const school = people[i]?.school ?? null;
    const first = firstWith.get(school?.id) ?? -1;
    let number = first;
    while (number >= 0 && !sameSchool(list[number] ?? null, school))
      number = nextWith[number] ?? -1;
    if (number < 0) {
      number = list.push(school) - 1;
      nextWith.push(first);
      firstWith.set(school?.id, number);
    }
    of[i] = number;
  }
  return { of, list };
}

function sameSchool(a: SchoolFacts | null, b: SchoolFacts | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (
    a.roll === b.roll &&
    a.place?.latitude === b.place?.latitude &&
    a.place?.longitude === b.place?.longitude &&
    a.languages.length === b.languages.length &&
    a.languages.every((language, k) => language === b.languages[k])
  );
}

/** Numbers 0, 1, 2 … for things in the order in which they first appear. */
export function numbering<T>() {
  const numbers = new Map<T, number>();
  return {
    of(thing: T): number {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      numbers.set(thing, numbers.size);
      return numbers.size - 1;
    },
    things: () => [...numbers.keys()],
  };
}

/** The number of each person in a list, by their id. */
export function numbersOf(people: readonly { id: string }[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < people.length; i += 1) numbers.set(people[i]?.id ?? "", i);
  return numbers;
}
