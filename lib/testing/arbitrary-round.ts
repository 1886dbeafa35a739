import fc from "fast-check";
import type { MustHave, PairIds, Problem, Topic } from "@/lib/matching/types";
import { mentee, mentor, only, round } from "./made-up";

export interface Sizes {
  mentees: number;
  mentors: number;
}

const anyCell = fc.record({
  strength: fc.constantFrom(0, 1, 2, 3),
  wished: fc.boolean(),
  state: fc.constantFrom("free", "free", "free", "forbidden", "veto", "pin"),
});

const tableOf = (n: number, m: number) =>
  fc.record({
    cells: fc.array(fc.array(anyCell, { minLength: m, maxLength: m }), {
      minLength: n,
      maxLength: n,
    }),
    places: fc.array(fc.record({ capacity: fc.nat(3), taken: fc.constantFrom(0, 0, 1) }), {
      minLength: m,
      maxLength: m,
    }),
    wishWeight: fc.constantFrom(0, 1, 3),
    thresholds: fc.constantFrom(
      { poor: 3_000, weak: 4_500 },
      { poor: 5_500, weak: 8_200 },
      { poor: 0, weak: 0 },
    ),
    mustHave: fc.constantFrom<MustHave[]>([], [], ["topics"], ["wishes"]),
    floor: fc.constantFrom(0, 0, 3_000),
    loadStep: fc.constantFrom(0, 0, 700, 6_000),
  });
type Table = typeof tableOf extends (...sizes: never) => fc.Arbitrary<infer T> ? T : never;

/**
 * Small rounds with every fit chosen freely from a few values (each mentee seeks one topic of their
 * own), so that ties, tight places and impossible pairs are common.
 */
export const arbitraryRound = (sizes: Sizes): fc.Arbitrary<Problem> =>
  fc
    .tuple(fc.integer({ min: 0, max: sizes.mentees }), fc.integer({ min: 0, max: sizes.mentors }))
    .chain(([n, m]) => tableOf(n, m))
    .map(roundFrom);

const menteeIdOf = (i: number) => `mentee-${i}`;
const mentorIdOf = (j: number) => `mentor-${j}`;

function roundFrom({ cells, places, wishWeight, ...settings }: Table): Problem {
  const pairs = (state: string): PairIds[] =>
    cells.flatMap((row, i) =>
      row.flatMap((cell, j) =>
        cell.state === state ? [{ menteeId: menteeIdOf(i), mentorId: mentorIdOf(j) }] : [],
      ),
    );
  const mentors = places.map((place, j) =>
    mentor(mentorIdOf(j), {
      ...place,
      strengths: cells.flatMap((row, i) => strengthIn(i, row[j])),
    }),
  );
  return round({
    ...settings,
    weights: { ...only("topics"), topics: 2, wishes: wishWeight },
    mentees: cells.map((row, i) =>
      mentee(menteeIdOf(i), {
        growthAreas: [{ topic: `topic-${i}`, weight: 2 }],
        wishes: row.flatMap((cell, j) => (cell.wished ? [mentorIdOf(j)] : [])),
      }),
    ),
    mentors,
    forbidden: pairs("forbidden"),
    vetoes: pairs("veto").map(({ menteeId, mentorId }, k) =>
      k % 2 ? { fromId: menteeId, aboutId: mentorId } : { fromId: mentorId, aboutId: menteeId },
    ),
    pinned: pinsThatFit(pairs("pin"), mentors),
  });
}

function strengthIn(i: number, cell: { strength: number } | undefined): Topic[] {
  const weight = cell?.strength;
  return weight === 1 || weight === 2 || weight === 3 ? [{ topic: `topic-${i}`, weight }] : [];
}

/** Once per mentee, within the places; one in three of the rest, so that few rounds are all pins. */
function pinsThatFit(pairs: readonly PairIds[], mentors: Problem["mentors"]): PairIds[] {
  const left = new Map(mentors.map(({ id, capacity, taken }) => [id, capacity - taken]));
  const seen = new Set<string>();
  return pairs.filter(({ menteeId, mentorId }, k) => {
    const places = left.get(mentorId) ?? 0;
    if (k % 3 || seen.has(menteeId) || places <= 0) return false;
    seen.add(menteeId);
    left.set(mentorId, places - 1);
    return true;
  });
}
