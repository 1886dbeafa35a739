import { placesOf, ruleBook } from "./rules";
import { type Fault, FULL_FIT, type Problem, partNames } from "./types";

const MOST_PLACES = 10_000;
const MOST_WEIGHT = 10_000;

/** What makes a problem impossible to solve as it stands; empty when nothing does. */
export function faultsOf(problem: Problem): Fault[] {
  return [...peopleFaults(problem), ...settingFaults(problem), ...pinFaults(problem)];
}

const isWhole = (value: number, most: number) =>
  Number.isInteger(value) && value >= 0 && value <= most;

function* peopleFaults({ mentees, mentors }: Problem): Iterable<Fault> {
  for (const people of [mentees, mentors]) {
    const seen = new Set<string>();
    for (let k = 0; k < people.length; k += 1) {
      const id = people[k]?.id ?? "";
      if (seen.has(id)) yield { kind: "listedTwice", id };
      seen.add(id);
    }
  }
  for (const { id, capacity, taken } of mentors) {
    if (!isWhole(capacity, MOST_PLACES) || !isWhole(taken, MOST_PLACES)) {
      yield { kind: "capacityOutOfRange", id, capacity };
    }
  }
}

function* settingFaults({ weights, thresholds, floor, loadStep }: Problem): Iterable<Fault> {
  const shares = partNames.map((name) => weights[name]);
  if (
    shares.some((share) => !isWhole(share, MOST_WEIGHT)) ||
    shares.every((share) => share === 0)
  ) {
    yield { kind: "weightsOutOfRange" };
  }
  const points = [thresholds.poor, thresholds.weak, floor, loadStep];
  if (points.some((value) => !isWhole(value, FULL_FIT)) || thresholds.poor > thresholds.weak) {
    yield { kind: "thresholdsOutOfRange" };
  }
}

function* pinFaults(problem: Problem): Iterable<Fault> {
  if (problem.pinned.length === 0) return;
  const mentees = new Map(problem.mentees.map((mentee) => [mentee.id, mentee]));
  const mentors = new Map(problem.mentors.map((mentor) => [mentor.id, mentor]));
  const rulesFor = ruleBook(problem);
  const pinned = new Set<string>();
  const pinsOf = new Map<string, number>();
  for (const pair of problem.pinned) {
    const mentee = mentees.get(pair.menteeId);
    const mentor = mentors.get(pair.mentorId);
    if (!mentee || !mentor) {
      yield { kind: "pinUnknown", pair };
      continue;
    }
    if (pinned.has(mentee.id)) yield { kind: "pinTwice", menteeId: mentee.id };
    pinned.add(mentee.id);
    pinsOf.set(mentor.id, (pinsOf.get(mentor.id) ?? 0) + 1);
    const rule = rulesFor(mentee)(mentor);
    if (rule) yield { kind: "pinImpossible", pair, rule };
  }
  for (const [mentorId, pins] of pinsOf) {
    const mentor = mentors.get(mentorId);
    const places = mentor ? placesOf(mentor) : 0;
    if (pins > places && places > 0) yield { kind: "tooManyPins", mentorId, pins, places };
  }
}
