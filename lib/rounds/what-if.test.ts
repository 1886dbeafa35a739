import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "@/lib/matching/faults";
import { placesOf } from "@/lib/matching/rules";
import { solve } from "@/lib/matching/solve";
import type { PairIds, Problem } from "@/lib/matching/types";
import { compareValues, minus } from "@/lib/matching/value";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { generatedRound } from "@/lib/testing/generated-round";
import { type DraftedPair, valueOfPairs } from "./draft";
import type { InNow } from "./in-now";
import { openPair } from "./open-pair";
import { priceWithout, restAround, restOf } from "./rest";
import { type DraftState, type Price, pinsOf, ruledOut, whatIf } from "./what-if";
import { draftOf } from "./whole-draft";

/** A round as it was worked out, then changed by hand: some pairs taken apart, some pinned. */
const changed = fc
  .tuple(arbitraryRound({ mentees: 6, mentors: 4 }), fc.array(fc.nat(3), { maxLength: 6 }))
  .filter(([problem]) => faultsOf(problem).length === 0)
  .map(([problem, moves]): DraftState => {
    const { result, pairs } = draftOf(problem, solve(problem));
    const kept = pairs.flatMap((pair, at): DraftedPair[] => {
      if (moves[at] === 1) return [];
      return [moves[at] === 2 ? { ...pair, origin: "hand" } : pair];
    });
    return { problem, result, pairs: kept };
  });

const everyPair = ({ mentees, mentors }: Problem): PairIds[] =>
  mentees.flatMap(({ id: menteeId }) =>
    mentors.map(({ id: mentorId }) => ({ menteeId, mentorId })),
  );

describe("prices in a draft", () => {
  it("are those of working the rest out with the pair pinned, whatever was done by hand", () => {
    fc.assert(
      fc.property(changed, (draft) => {
        const ask = whatIf(draft, null);
        for (const pair of everyPair(draft.problem)) {
          const price = ask.around(pair);
          const again = solved(draft, pair);
          if (!price.possible) expect(again).toBeNull();
          else expect(price.change).toEqual(again && minus(again, valueIn(draft)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of ruling a pair out are those of working the rest out without it, everyone considered", () => {
    fc.assert(
      fc.property(changed, (draft) => {
        for (const pair of draft.pairs) {
          const price = priceWithout(draft, pair, null);
          const pinned = { ...draft.problem, pinned: pinsOf(draft.pairs) };
          const again = solve(ruledOut(pinned, pair)).value;
          expect(price.possible && price.change).toEqual(minus(again, valueIn(draft)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of a way by hand are the difference it makes, and only those named move", () => {
    fc.assert(
      fc.property(changed, (draft) => {
        for (const pair of everyPair(draft.problem)) {
          for (const way of openPair(draft, pair, { open: true })?.ways ?? []) {
            if (way.kind === "around" || !way.price.possible) continue;
            const named = [pair.menteeId, ...("otherId" in way ? [way.otherId] : [])];
            expect(named).toEqual(
              expect.arrayContaining(way.price.moves.map(({ menteeId }) => menteeId)),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of taking a pair apart are what it was worth, and nobody else moves", () => {
    fc.assert(
      fc.property(changed, (draft) => {
        for (const pair of draft.pairs) {
          const { menteeId, mentorId } = pair;
          const rest = draft.pairs.filter((one) => one !== pair);
          expect(openPair(draft, pair, { open: true })?.apart).toEqual({
            possible: true,
            change: minus(valueOfPairs(draft.problem, rest), valueIn(draft)),
            moves: [{ menteeId, from: mentorId, to: null }],
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of ruling out wait in a round too large to ask, until somebody does", () => {
    const many = { mentees: 700, mentors: 600, schools: 20 };
    const problem = generatedRound(many, 5);
    const draft = draftOf(problem, solve(problem));
    const [pair] = draft.pairs;
    if (!pair) throw new Error("a pair");
    const unasked = openPair(draft, pair, { open: true });
    expect(unasked).toMatchObject({ without: null, apart: { possible: true } });
    expect(openPair(draft, pair, { open: true, price: true })?.without).toMatchObject({
      possible: true,
    });
  });

  it("the rest gains what the best around the pins is ahead, or is not offered", () => {
    fc.assert(
      fc.property(changed, (draft) => {
        const best = solve({ ...draft.problem, pinned: pinsOf(draft.pairs) }).value;
        const rest = restOf(draft, null);
        const ahead = compareValues(best, valueIn(draft)) > 0;
        expect(rest?.possible && rest.change).toEqual(
          ahead ? minus(best, valueIn(draft)) : undefined,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("the rest finds nobody for those set aside, and the best for all others", () => {
    fc.assert(
      fc.property(changed, fc.array(fc.nat(5), { maxLength: 3 }), (draft, at) => {
        const { problem, pairs } = draft;
        const aside = new Set(at.map((one) => problem.mentees[one]?.id ?? ""));
        const rest = restAround(draft, nowWithout(problem, aside));
        expect(rest.moves.filter(({ menteeId, to }) => to && aside.has(menteeId))).toEqual([]);
        for (const pin of pinsOf(pairs))
          expect(rest.pairs).toContainEqual(expect.objectContaining(pin));
        const isFree = (menteeId: string) => pairs.every((pair) => pair.menteeId !== menteeId);
        const mentees = problem.mentees.filter(({ id }) => !aside.has(id) || !isFree(id));
        const most = solve({ ...problem, mentees, pinned: pinsOf(pairs) }).value;
        const stay = pairs.filter(
          ({ menteeId, origin }) => aside.has(menteeId) && origin === "solver",
        );
        const least = solve({ ...problem, mentees, pinned: [...pinsOf(pairs), ...stay] }).value;
        expect(compareValues(rest.value, most)).toBeLessThanOrEqual(0);
        expect(compareValues(rest.value, least)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });

  it("nobody follows whom a run would not find any more, nor anybody to a mentor beyond the places of now", () => {
    const changes = fc.record({
      mentees: fc.array(fc.nat(5), { maxLength: 3 }),
      mentors: fc.array(fc.record({ at: fc.nat(3), left: fc.nat(1) }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(changed, changes, (draft, { mentees, mentors }) => {
        const { problem, pairs } = draft;
        const aside = new Set(mentees.map((at) => problem.mentees[at]?.id ?? ""));
        const left = new Map(mentors.map((one) => [problem.mentors[one.at]?.id ?? "", one.left]));
        const now = nowWithout(problem, aside, left);
        const wrong = (price: Price | null, chosenId?: string) => {
          const moves = price?.possible ? price.moves : [];
          const after = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
          for (const { menteeId, to } of moves) after.set(menteeId, to ?? "");
          const isOver = (mentorId: string) =>
            [...after.values()].filter((id) => id === mentorId).length >
            (now.places.get(mentorId) ?? 0);
          return moves.filter(
            ({ menteeId, to }) =>
              to && (isOver(to) || (menteeId !== chosenId && aside.has(menteeId))),
          );
        };
        const ask = whatIf(draft, now);
        for (const pair of everyPair(problem)) {
          const price = ask.around(pair);
          expect(wrong(price, pair.menteeId)).toEqual([]);
          expect(price.possible && now.places.get(pair.mentorId) === 0).toBe(false);
        }
        for (const pair of pairs) expect(wrong(priceWithout(draft, pair, now))).toEqual([]);
        expect(wrong(restOf(draft, now))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Everyone as they were at the run, but these, and mentors with no more places left than this. */
function nowWithout(
  { mentees, mentors }: Problem,
  aside: ReadonlySet<string>,
  left: ReadonlyMap<string, number> = new Map(),
): InNow {
  return {
    mentees: new Set(mentees.map(({ id }) => id).filter((id) => !aside.has(id))),
    places: new Map(
      mentors.map((mentor) => [
        mentor.id,
        Math.min(placesOf(mentor), left.get(mentor.id) ?? Number.POSITIVE_INFINITY),
      ]),
    ),
  };
}

const valueIn = ({ problem, pairs }: DraftState) => valueOfPairs(problem, pairs);

/** The people whom the coordinator left in: pins stay, and whoever was taken out stays out. */
function standing({ problem, result, pairs }: DraftState, also: string | null): Problem {
  const taking = new Set([
    ...pairs.map(({ menteeId }) => menteeId),
    ...result.unmatched.map(({ menteeId }) => menteeId),
    also,
  ]);
  const mentees = problem.mentees.filter(({ id }) => taking.has(id));
  return { ...problem, mentees, pinned: pinsOf(pairs) };
}

function solved(draft: DraftState, pair: PairIds) {
  const problem = standing(draft, pair.menteeId);
  const others = problem.pinned.filter(({ menteeId }) => menteeId !== pair.menteeId);
  const pinned = { ...problem, pinned: [...others, pair] };
  return faultsOf(pinned).length > 0 ? null : solve(pinned).value;
}
