import type { Mentee, Mentor, SchoolFacts } from "../types";
import { wholeYears } from "../values";

/** What people say of themselves as small numbers, by which a list can be asked. */

const levels = [null, "elementary", "middle", "secondary", "k12"] as const;
const schedules = [null, "fixed", "flexible", "mixed"] as const;

/** Level and schedule in one number, of so many. */
export const LEVELS = levels.length * schedules.length;
export const levelOf = ({ level, schedule }: Mentee | Mentor) =>
  levels.indexOf(level) * schedules.length + schedules.indexOf(schedule);
export const levelFrom = (key: number) => levels[key >> 2] ?? null;
export const scheduleFrom = (key: number) => schedules[key & 3] ?? null;

/** Years in the library: 0 for unknown, else one more. */
export const yearsOf = ({ yearsInLibrary: years }: Mentee | Mentor) =>
  years === null ? 0 : wholeYears(years) + 1;
export const yearsFrom = (key: number) => (key === 0 ? null : key - 1);

/** Whether there are wishes, and windows. */
export const saidOf = ({ wishes, windows }: Mentee | Mentor) =>
  (wishes.length > 0 ? 2 : 0) | (windows.length > 0 ? 1 : 0);
export const saidFrom = (key: number) => ({ wishes: (key & 2) > 0, windows: (key & 1) > 0 });

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
    sameWords(a.languages, b.languages)
  );
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k += 1) if (a[k] !== b[k]) return false;
  return true;
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
    count: () => numbers.size,
  };
}

/** The number of each person in a list, by their id. */
export function numbersOf(people: readonly { id: string }[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < people.length; i += 1) numbers.set(people[i]?.id ?? "", i);
  return numbers;
}

/** The numbers of both sides by their ids, each side's made when it is first asked. */
export function directoryOf(mentees: readonly Mentee[], mentors: readonly Mentor[]) {
  let menteeNumbers: ReadonlyMap<string, number> | null = null;
  let mentorNumbers: ReadonlyMap<string, number> | null = null;
  return {
    mentee(id: string): number | undefined {
      menteeNumbers ??= numbersOf(mentees);
      return menteeNumbers.get(id);
    },
    mentor(id: string): number | undefined {
      mentorNumbers ??= numbersOf(mentors);
      return mentorNumbers.get(id);
    },
  };
}

export type Directory = ReturnType<typeof directoryOf>;
