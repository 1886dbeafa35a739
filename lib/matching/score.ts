import { spotOf } from "./distance";
import { mergedWindows } from "./overlap";
import { type ReadyMentee, type ReadyMentor, scorers } from "./parts";
import {
  type Fit,
  type Mentee,
  type Mentor,
  NEUTRAL,
  partNames,
  type Thresholds,
  type Tier,
  type Weights,
} from "./types";
import { waysMask } from "./values";

/** Out of 100, so that each reads as a percentage. */
export const defaultWeights: Weights = {
  topics: 30,
  level: 12,
  schedule: 6,
  schoolNeeds: 4,
  distance: 14,
  windows: 10,
  ways: 5,
  wishes: 10,
  experience: 3,
  continuity: 3,
  waiting: 3,
};

/** The fit of two people by the parts that carry weight; whether they may meet is `ruleAgainst`. */
export function fitOf(mentee: Mentee, mentor: Mentor, weights: Weights): Fit {
  const a = readyMentee(mentee);
  const b = readyMentor(mentor);
  const parts = partNames.map((name) => ({
    name,
    value: scorers[name].value(a, b),
    weight: weights[name],
    fact: scorers[name].fact(a, b),
  }));
  return { fit: fitScorer(weights)(a, b), parts };
}

/** The number alone, for every pair of a round: people made ready once. By number: it is asked cold. */
export function fitScorer(weights: Weights) {
  const counted = partNames.filter((name) => weights[name] > 0);
  const values = counted.map((name) => scorers[name].value);
  const shares = counted.map((name) => weights[name]);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return (mentee: ReadyMentee, mentor: ReadyMentor): number => {
    if (whole === 0) return NEUTRAL;
    let sum = 0;
    for (let k = 0; k < values.length; k += 1) {
      sum += (shares[k] ?? 0) * (values[k]?.(mentee, mentor) ?? 0);
    }
    return Math.floor((2 * sum + whole) / (2 * whole));
  };
}

export const readyMentee = (person: Mentee): ReadyMentee => ready(person);
export const readyMentor = (person: Mentor): ReadyMentor => ready(person);

const ready = <Person extends Mentee | Mentor>(person: Person) => ({
  person,
  windows: mergedWindows(person.windows),
  ways: waysMask(person.ways),
  spot: person.school?.place ? spotOf(person.school.place) : null,
});

export function tierOf(fit: number, thresholds: Thresholds): Tier {
  if (fit < thresholds.poor) return "poor";
  return fit < thresholds.weak ? "weak" : "good";
}
