import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { corruptions, swapped } from "@/lib/testing/corruptions";
import { fullMentee, fullMentor, round } from "@/lib/testing/made-up";
import { certify } from "./certify";
import { fitOf } from "./score";
import { solve } from "./solve";
import type { MatchResult, PairIds, Price, Problem } from "./types";
import { compareValues } from "./value";

const people = {
  mentees: Array.from({ length: 14 }, (_, k) => fullMentee(`mentee-${k}`, k)),
  mentors: Array.from({ length: 6 }, (_, k) => fullMentor(`mentor-${k}`, k)),
};
const problem: Problem = round({ ...people, loadStep: 300 });
const result = solve(problem);
const [first, second] = result.pairs;
const priced = result.prices.mentors.find((price) => price.matched > 0);
if (!first || !second || !priced) throw new Error("The round of this test should be a tight one");

const otherMentor = result.pairs.find((pair) => pair.mentorId !== first.mentorId)?.mentorId ?? "";
const raise = (list: readonly Price[], id: string, by: number) =>
  list.map((price) => (price.id === id ? { ...price, points: price.points + by } : price));
const withPrices = (prices: Partial<MatchResult["prices"]>): MatchResult => ({
  ...result,
  prices: { ...result.prices, ...prices },
});

const corrupted: [string, MatchResult][] = [
  ["a pair left out", { ...result, pairs: result.pairs.slice(1) }],
  ["a pair twice", { ...result, pairs: [...result.pairs, first] }],
  [
    "somebody both matched and not",
    {
      ...result,
      unmatched: [
        ...result.unmatched,
        { ...result.unmatched[0], menteeId: first.menteeId } as MatchResult["unmatched"][number],
      ],
    },
  ],
  [
    "a mentor over capacity",
    {
      ...result,
      pairs: result.pairs.map((pair) =>
        pair === first ? { ...pair, mentorId: otherMentor } : pair,
      ),
    },
  ],
  [
    "a mentor from nowhere",
    {
      ...result,
      pairs: result.pairs.map((pair) => (pair === first ? { ...pair, mentorId: "?" } : pair)),
    },
  ],
  [
    "a better fit than the profiles give",
    {
      ...result,
      pairs: result.pairs.map((pair) => (pair === first ? { ...pair, fit: 9_999 } : pair)),
    },
  ],
  [
    "a better tier",
    {
      ...result,
      pairs: result.pairs.map((pair) => (pair === first ? { ...pair, tier: "poor" } : pair)),
    },
  ],
  [
    "a pin that nobody set",
    {
      ...result,
      pairs: result.pairs.map((pair) => (pair === first ? { ...pair, pinned: true } : pair)),
    },
  ],
  ["a higher total", { ...result, value: { ...result.value, points: result.value.points + 1 } }],
  ["a higher bound", { ...result, certificate: { bound: { ...result.value, matched: 99 } } }],
  ["a raised price", withPrices({ mentors: raise(result.prices.mentors, priced.id, 1) })],
  ["a lowered price", withPrices({ mentors: raise(result.prices.mentors, priced.id, -1) })],
  ["a lowered worth", withPrices({ mentees: raise(result.prices.mentees, first.menteeId, -1) })],
  ["half a point", withPrices({ mentees: raise(result.prices.mentees, first.menteeId, 0.5) })],
  ["a missing price", withPrices({ mentors: result.prices.mentors.slice(1) })],
  ["a missing worth", withPrices({ mentees: result.prices.mentees.slice(1) })],
];

describe("the certificate", () => {
  test("holds as it is, after a trip through JSON too", () => {
    expect(certify(problem, JSON.parse(JSON.stringify(result)))).toMatchObject({ holds: true });
  });

  test.each(corrupted)("refuses %s", (_, bad) => {
    const verdict = certify(problem, bad);
    expect(verdict).toMatchObject({ holds: false, fails: { key: /^certificate\./ } });
  });

  test("refuses the result of another problem", () => {
    const forbidden = [{ menteeId: first.menteeId, mentorId: first.mentorId }];
    expect(certify({ ...problem, forbidden }, result)).toMatchObject({
      fails: { key: "certificate.impossiblePair" },
    });
    expect(certify({ ...problem, loadStep: 301 }, result)).toMatchObject({ holds: false });
  });

  test("refuses every worse matching, whatever prices come with it", () => {
    fc.assert(
      fc.property(arbitraryRound({ mentees: 5, mentors: 4 }), fc.nat(), (any, at) => {
        const best = solve(any);
        const dropped = best.pairs[at % Math.max(1, best.pairs.length)];
        if (!dropped || dropped.pinned) return;
        const { menteeId, mentorId } = dropped;
        const worse = solve({ ...any, forbidden: [...any.forbidden, { menteeId, mentorId }] });
        if (compareValues(worse.value, best.value) === 0) return;
        expect(certify(any, worse)).toMatchObject({ holds: false });
        const borrowed = { ...worse, prices: best.prices, certificate: best.certificate };
        expect(certify(any, borrowed)).toMatchObject({ holds: false });
      }),
      { numRuns: 200 },
    );
  });

  test.each(Object.entries(corruptions))("refuses %s, wherever it is", (_, corrupt) => {
    fc.assert(
      fc.property(arbitraryRound({ mentees: 9, mentors: 5 }), fc.nat(), fc.nat(), (any, a, b) => {
        const bad = corrupt(solve(any), a, b);
        if (bad) expect(certify(any, bad)).toMatchObject({ holds: false });
      }),
      { numRuns: 100 },
    );
  });

  test("lets two mentors swap only where the fits stay what they were", () => {
    fc.assert(
      fc.property(arbitraryRound({ mentees: 9, mentors: 5 }), fc.nat(), fc.nat(), (any, a, b) => {
        const bad = swapped(solve(any), a, b);
        if (bad && certify(any, bad).holds) {
          for (const pair of bad.pairs) expect(pair.fit).toBe(fitBetween(any, pair));
        }
      }),
      { numRuns: 200 },
    );
  });
});

function fitBetween({ mentees, mentors, weights }: Problem, pair: PairIds): number {
  const mentee = mentees.find(({ id }) => id === pair.menteeId);
  const mentor = mentors.find(({ id }) => id === pair.mentorId);
  return mentee && mentor ? fitOf(mentee, mentor, weights).fit : -1;
}
