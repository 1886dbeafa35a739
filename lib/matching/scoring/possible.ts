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
import { numbersOf } from "./people";

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
  const excluded = excludedMentors(problem, mentees, mentors);
  const full = [...mentors.keys()].filter((j) => placesOf(mentors[j] as Mentor) === 0);
  const short = mustHave.length > 0 ? shortOf(mustHave, mentees, mentors) : null;
  eachFitRow(mentees, mentors, weights, (i, fits) => {
    if (floor > 0) clearBelow(fits, floor);
    if (short) clearWhere(fits, short, i * mentors.length);
    for (const j of full) fits[j] = -1;
    for (const j of excluded[i] ?? []) fits[j] = -1;
    visit(i, fits);
  });
}

function clearBelow(fits: Int16Array, floor: number): void {
  for (let j = 0; j < fits.length; j += 1) if ((fits[j] ?? 0) < floor) fits[j] = -1;
}

function clearWhere(fits: Int16Array, marks: Uint8Array, from: number): void {
  for (let j = 0; j < fits.length; j += 1) if (marks[from + j]) fits[j] = -1;
}

/** Of each mentee, the mentors whom a rule of the two people excludes: few, and put in one by one. */
function excludedMentors(
  { alreadyPaired, forbidden, vetoes }: Problem,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): (readonly number[] | undefined)[] {
  const menteeNumber = numbersOf(mentees);
  const mentorNumber = numbersOf(mentors);
  const excluded: number[][] = [];
  const exclude = (menteeId: string, mentorId: string) => {
    const i = menteeNumber.get(menteeId);
    const j = mentorNumber.get(mentorId);
    if (i === undefined || j === undefined) return;
    const known = excluded[i];
    if (known) known.push(j);
    else excluded[i] = [j];
  };
  for (const { menteeId, mentorId } of alreadyPaired) exclude(menteeId, mentorId);
  for (const { menteeId, mentorId } of forbidden) exclude(menteeId, mentorId);
  for (const { fromId, aboutId } of vetoes) {
    exclude(fromId, aboutId);
    exclude(aboutId, fromId);
  }
  for (const { id, supervisorIds } of mentees) {
    exclude(id, id);
    for (const supervisorId of supervisorIds) exclude(id, supervisorId);
  }
  for (const { id, supervisorIds } of mentors) {
    for (const supervisorId of supervisorIds) exclude(supervisorId, id);
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
