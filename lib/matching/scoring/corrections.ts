import type { Mentee, Mentor, Weights } from "../types";
import { FULL_FIT, NEUTRAL } from "../types";
import { NOT_WISHED, wished } from "../values";
import { numbersOf } from "./people";

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
  const found: Correction[][] = [];
  const add = (mentee: number, mentor: number, by: number) => {
    if (by === 0) return;
    const known = found[mentee];
    if (known) known.push({ mentor, by });
    else found[mentee] = [{ mentor, by }];
  };
  const wish = (place: number) => (weights.wishes * (wished(place) - NOT_WISHED)) / 2;
  const again = () => weights.continuity * (FULL_FIT - NEUTRAL);
  eachNamed(mentees, "wishes", mentors, (i, j, place) => add(i, j, wish(place)));
  eachNamed(mentees, "earlierMentorIds", mentors, (i, j) => add(i, j, again()));
  eachNamed(mentors, "wishes", mentees, (j, i, place) => add(i, j, wish(place)));
  return found;
}

/** Everyone of `others` whom somebody of `people` names, with the place in their list. */
function eachNamed<Key extends string>(
  people: readonly Readonly<Record<Key, readonly string[]>>[],
  key: Key,
  others: readonly { id: string }[],
  visit: (one: number, other: number, place: number) => void,
): void {
  let numbers: ReadonlyMap<string, number> | null = null;
  for (let k = 0; k < people.length; k += 1) {
    const ids = people[k]?.[key] ?? [];
    for (let place = 0; place < ids.length; place += 1) {
      numbers ??= numbersOf(others);
      const other = numbers.get(ids[place] ?? "");
      if (other !== undefined && isFirst(ids, place)) visit(k, other, place);
    }
  }
}

/** Named twice, the better place counts. */
const isFirst = (ids: readonly string[], place: number) => ids.indexOf(ids[place] ?? "") === place;
