import { numbersOf } from "./people";
import type { Mentee, Mentor, Weights } from "./types";
import { FULL_FIT, NEUTRAL } from "./types";
import { NOT_WISHED, wished } from "./values";

/** Points that single pairs have beyond what the tables say: wishes and earlier pairs. */
export interface Correction {
  mentor: number;
  by: number;
}

export function correctionsFor(
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  weights: Weights,
): (readonly Correction[] | undefined)[] {
  const mentorNumber = numbersOf(mentors);
  const menteeNumber = numbersOf(mentees);
  const found: Correction[][] = [];
  const add = (mentee: number | undefined, mentor: number | undefined, by: number) => {
    if (mentee === undefined || mentor === undefined || by === 0) return;
    const known = found[mentee];
    if (known) known.push({ mentor, by });
    else found[mentee] = [{ mentor, by }];
  };
  const wish = (place: number) => (weights.wishes * (wished(place) - NOT_WISHED)) / 2;
  for (let i = 0; i < mentees.length; i += 1) {
    const { wishes = [], earlierMentorIds = [] } = mentees[i] ?? {};
    for (let k = 0; k < wishes.length; k += 1) {
      if (isFirst(wishes, k)) add(i, mentorNumber.get(wishes[k] ?? ""), wish(k));
    }
    for (let k = 0; k < earlierMentorIds.length; k += 1) {
      if (!isFirst(earlierMentorIds, k)) continue;
      add(
        i,
        mentorNumber.get(earlierMentorIds[k] ?? ""),
        weights.continuity * (FULL_FIT - NEUTRAL),
      );
    }
  }
  for (let j = 0; j < mentors.length; j += 1) {
    const { wishes = [] } = mentors[j] ?? {};
    for (let k = 0; k < wishes.length; k += 1) {
      if (isFirst(wishes, k)) add(menteeNumber.get(wishes[k] ?? ""), j, wish(k));
    }
  }
  return found;
}

/** Named twice, the better place counts. */
const isFirst = (ids: readonly string[], place: number) => ids.indexOf(ids[place] ?? "") === place;
