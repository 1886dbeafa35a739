import { placesOf } from "../rules";
import {
  type Mentee,
  type Mentor,
  type MustHave,
  NEUTRAL,
  type Problem,
  partNames,
} from "../types";
import { eachFitRow } from "./fits";
import { type Directory, directoryOf } from "./people";

/**
 * The fits of whole rounds as `eachFitRow` gives them, and −1 for every pair that a rule or a standard
 * excludes: the same as `ruleBook` and `standardsOf` say of single pairs.
 */
export function eachPossibleRow(
  problem: Problem,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  visit: (mentee: number, fits: Int16Array) => void,
): void {
  const { floor, mustHave, weights } = problem;
  const directory = directoryOf(mentees, mentors);
  const excluded = excludedMentors(problem, mentees, mentors, directory);
  const full = fullMentors(mentors);
  const short = mustHave.length > 0 ? shortOf(mustHave, mentees, mentors) : null;
  const visitPossible = (i: number, fits: Int16Array) => {
    if (floor > 0) clearBelow(fits, floor);
    if (short) clearWhere(fits, short, i * mentors.length);
    clearEach(fits, full);
    const out = excluded[i];
    if (out) clearEach(fits, out);
    visit(i, fits);
  };
  eachFitRow(mentees, mentors, weights, visitPossible, directory);
}

function fullMentors(mentors: readonly Mentor[]): number[] {
  const full: number[] = [];
  for (let j = 0; j < mentors.length; j += 1)
    if (placesOf(mentors[j] as Mentor) === 0) full.push(j);
  return full;
}

function clearBelow(fits: Int16Array, floor: number): void {
  for (let j = 0; j < fits.length; j += 1) if ((fits[j] ?? 0) < floor) fits[j] = -1;
}

function clearEach(fits: Int16Array, mentors: readonly number[]): void {
  for (let k = 0; k < mentors.length; k += 1) fits[mentors[k] ?? 0] = -1;
}

function clearWhere(fits: Int16Array, marks: Uint8Array, from: number): void {
  for (let j = 0; j < fits.length; j += 1) if (marks[from + j]) fits[j] = -1;
}

/** Of each mentee, the mentors whom a rule of the two people excludes: few, and put in one by one. */
function excludedMentors(
  { alreadyPaired, forbidden, vetoes }: Problem,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  directory: Directory,
): (readonly number[] | undefined)[] {
  const excluded: (number[] | undefined)[] = Array(mentees.length).fill(undefined);
  const excludePair = (i: number | undefined, j: number | undefined) => {
    if (i === undefined || j === undefined) return;
    const known = excluded[i];
    if (known) known.push(j);
    else excluded[i] = [j];
  };
  const exclude = (menteeId: string, mentorId: string) =>
    excludePair(directory.mentee(menteeId), directory.mentor(mentorId));
  for (const { menteeId, mentorId } of alreadyPaired) exclude(menteeId, mentorId);
  for (const { menteeId, mentorId } of forbidden) exclude(menteeId, mentorId);
  for (const { fromId, aboutId } of vetoes) {
    exclude(fromId, aboutId);
    exclude(aboutId, fromId);
  }
  for (let i = 0; i < mentees.length; i += 1) {
    const { id, supervisorIds } = mentees[i] as Mentee;
    excludePair(i, directory.mentor(id));
    for (let k = 0; k < supervisorIds.length; k += 1) {
      excludePair(i, directory.mentor(supervisorIds[k] as string));
    }
  }
  for (let j = 0; j < mentors.length; j += 1) {
    const { supervisorIds } = mentors[j] as Mentor;
    for (let k = 0; k < supervisorIds.length; k += 1) {
      excludePair(directory.mentee(supervisorIds[k] as string), j);
    }
  }
  return excluded;
}

/** A mark for each pair in which a part that is a must is worth less than neutral. */
function shortOf(
  mustHave: readonly MustHave[],
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): Uint8Array {
  const marks = new Uint8Array(mentees.length * mentors.length);
  for (const part of mustHave) {
    const weights = { ...noWeights, [part]: 1 };
    eachFitRow(mentees, mentors, weights, (i, values) => {
      const from = i * mentors.length;
      for (let j = 0; j < values.length; j += 1) {
        if ((values[j] ?? 0) < NEUTRAL) marks[from + j] = 1;
      }
    });
  }
  return marks;
}

const noWeights = Object.fromEntries(partNames.map((name) => [name, 0])) as Problem["weights"];
