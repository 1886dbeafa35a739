import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { fullMentee, fullMentor, mentee, mentor, only, round } from "@/lib/testing/made-up";
import { certify } from "./certify";
import { faultsOf } from "./faults";
import { ruleBook } from "./rules";
import { fitOf } from "./score";
import { solve } from "./solve";
import type { PairIds, Problem, Value } from "./types";
import { compareValues } from "./value";

/** The best value by trying everything: shares no idea with the solver. */
function bestByTrying(problem: Problem): Value {
  const { mentees, mentors, thresholds, mustHave, floor, loadStep } = problem;
  const pins = new Map(problem.pinned.map((pin) => [pin.menteeId, pin.mentorId]));
  const load = new Map(mentors.map((one) => [one.id, one.taken]));
  const rulesFor = ruleBook(problem);
  const asked = new Set<string>(mustHave);
  let best: Value = { matched: -1, poor: 0, weak: 0, points: 0 };

  const tryFrom = (i: number, value: Value) => {
    const person = mentees[i];
    if (!person) {
      if (compareValues(value, best) > 0) best = value;
      return;
    }
    const pin = pins.get(person.id);
    if (!pin) tryFrom(i + 1, value);
    for (const other of mentors) {
      if (pin && pin !== other.id) continue;
      const busy = load.get(other.id) ?? 0;
      const { fit, parts } = fitOf(person, other, problem.weights);
      const misses = parts.some(({ name, value }) => asked.has(name) && value < 5_000);
      if (busy >= other.capacity || rulesFor(person)(other)) continue;
      if (!pin && (fit < floor || misses)) continue;
      load.set(other.id, busy + 1);
      tryFrom(i + 1, {
        matched: value.matched + 1,
        poor: value.poor + (fit < thresholds.poor ? 1 : 0),
        weak: value.weak + (fit < thresholds.weak ? 1 : 0),
        points: value.points + fit - (busy > 0 ? loadStep : 0),
      });
      load.set(other.id, busy);
    }
  };
  tryFrom(0, { matched: 0, poor: 0, weak: 0, points: 0 });
  return best;
}

const idsOf = ({ menteeId, mentorId }: PairIds): PairIds => ({ menteeId, mentorId });

const small = arbitraryRound({ mentees: 5, mentors: 4 });
const larger = arbitraryRound({ mentees: 30, mentors: 14 });

describe("the best matching", () => {
  test("is what trying everything finds, and its certificate holds", () => {
    fc.assert(
      fc.property(small, (problem) => {
        expect(faultsOf(problem)).toEqual([]);
        const result = solve(problem);
        expect(result.value).toEqual(bestByTrying(problem));
        expect(certify(problem, result)).toEqual({ holds: true, bound: result.value });
      }),
      { numRuns: 600 },
    );
  });

  test("carries a certificate in larger rounds too", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        expect(certify(problem, solve(problem))).toMatchObject({ holds: true });
      }),
      { numRuns: 200 },
    );
  });

  test("is the same whatever the order of people and lists", () => {
    fc.assert(
      fc.property(larger, fc.integer(), (problem, seed) => {
        const shuffled = <T>(list: readonly T[]) => {
          const [order] = fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), {
            numRuns: 1,
            seed,
          });
          return order ?? [];
        };
        const again = solve({
          ...problem,
          mentees: shuffled(problem.mentees),
          mentors: shuffled(problem.mentors),
          vetoes: shuffled(problem.vetoes),
          pinned: shuffled(problem.pinned),
          forbidden: shuffled(problem.forbidden),
        });
        expect(again).toEqual(solve(problem));
      }),
      { numRuns: 100 },
    );
  });

  test("a mentor's price is what one more place with them is worth", () => {
    fc.assert(
      fc.property(small, (problem) => {
        const plain = { ...problem, loadStep: 0 };
        const { value, prices } = solve(plain);
        for (const { id, ...price } of prices.mentors) {
          const one = plain.mentors.find((other) => other.id === id);
          if (!one || one.capacity <= one.taken) continue;
          const mentors = plain.mentors.map((other) =>
            other === one ? { ...one, capacity: one.capacity + 1 } : other,
          );
          const after = solve({ ...plain, mentors }).value;
          expect(after).toEqual({
            matched: value.matched + price.matched,
            poor: value.poor + price.poor,
            weak: value.weak + price.weak,
            points: value.points + price.points,
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("what does not change a round does not change what is best", () => {
  const unchosen = ({ mentees, mentors }: Problem, pairs: readonly PairIds[]): PairIds[] => {
    const chosen = new Map(pairs.map((pair) => [pair.menteeId, pair.mentorId]));
    return mentees.flatMap(({ id: menteeId }) =>
      mentors
        .filter(({ id }) => chosen.get(menteeId) !== id)
        .map(({ id: mentorId }) => ({ menteeId, mentorId })),
    );
  };

  test("every pair that was not chosen is forbidden: the same value, the same pairs", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const { value, pairs } = solve(problem);
        const narrower = { ...problem, forbidden: unchosen(problem, pairs) };
        const again = solve(narrower);
        expect(again.value).toEqual(value);
        expect(again.pairs).toEqual(pairs);
        expect(certify(narrower, again)).toEqual({ holds: true, bound: value });
      }),
      { numRuns: 200 },
    );
  });

  test("one pair that was not chosen is forbidden: the same value", () => {
    fc.assert(
      fc.property(larger, fc.nat(), (problem, at) => {
        const { value, pairs } = solve(problem);
        const unused = unchosen(problem, pairs);
        const one = unused[at % Math.max(1, unused.length)];
        if (!one) return;
        const narrower = { ...problem, forbidden: [...problem.forbidden, one] };
        expect(certify(narrower, solve(narrower))).toEqual({ holds: true, bound: value });
      }),
      { numRuns: 200 },
    );
  });

  test("a chosen pair is pinned: the same value, and it stays", () => {
    let pins = 0;
    fc.assert(
      fc.property(small, (problem) => {
        const { value, pairs } = solve(problem);
        for (const pair of pairs.filter(({ pinned }) => !pinned)) {
          const settled = { ...problem, pinned: [...problem.pinned, idsOf(pair)] };
          const again = solve(settled);
          expect(again.value).toEqual(value);
          expect(again.pairs).toContainEqual({ ...pair, pinned: true });
          expect(certify(settled, again)).toEqual({ holds: true, bound: value });
          pins += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(pins).toBeGreaterThan(200);
  });

  test("all chosen pairs are pinned: nothing else comes out", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const { value, pairs } = solve(problem);
        const settled = { ...problem, pinned: pairs.map(idsOf) };
        const again = solve(settled);
        expect(again.value).toEqual(value);
        expect(again.pairs).toEqual(pairs.map((pair) => ({ ...pair, pinned: true })));
        expect(certify(settled, again)).toEqual({ holds: true, bound: value });
      }),
      { numRuns: 200 },
    );
  });
});

describe("shapes", () => {
  const people = (n: number, m: number, capacity: number) => ({
    mentees: Array.from({ length: n }, (_, k) => fullMentee(`e${k}`, k)),
    mentors: Array.from({ length: m }, (_, k) => ({ ...fullMentor(`o${k}`, k), capacity })),
  });

  test.each([
    ["nobody", round()],
    ["no mentors", round(people(3, 0, 1))],
    ["no mentees", round(people(0, 3, 1))],
    ["exactly tight", round(people(12, 6, 2))],
    ["oversubscribed", round(people(30, 5, 2))],
    ["nobody has room", round(people(4, 4, 0))],
    ["everyone the same", round({ ...people(9, 4, 3), weights: only("continuity") })],
  ])("%s", (_, problem) => {
    const result = solve(problem);
    const places = problem.mentors.reduce((sum, { capacity }) => sum + capacity, 0);
    expect(result.value.matched).toBe(Math.min(problem.mentees.length, places));
    expect(certify(problem, result)).toMatchObject({ holds: true });
  });

  test("a load step spreads mentees over equal mentors", () => {
    const mentors = [mentor("a", { capacity: 3 }), mentor("b", { capacity: 3 }), mentor("c")];
    const mentees = ["x", "y", "z"].map((id) => mentee(id));
    const { loads } = solve(round({ mentees, mentors, loadStep: 100 }));
    expect(loads.map(({ given }) => given)).toEqual([1, 1, 1]);
  });

  test("everyone pinned to whom they would have: nothing else comes out", () => {
    const problem = round({ ...people(12, 6, 2), loadStep: 300 });
    const { value, pairs } = solve(problem);
    expect(value.matched).toBe(12);
    const settled = { ...problem, pinned: pairs.map(idsOf) };
    const again = solve(settled);
    expect(again.value).toEqual(value);
    expect(again.pairs).toEqual(pairs.map((pair) => ({ ...pair, pinned: true })));
    expect(certify(settled, again)).toEqual({ holds: true, bound: value });
  });

  test("everyone pinned otherwise: worth less, by what the pins are worth, and proved", () => {
    const wish = (id: string, ...wishes: string[]) => mentee(id, { wishes });
    const problem = round({
      mentees: [wish("x", "a"), wish("y", "b"), wish("z", "b")],
      mentors: [mentor("a"), mentor("b", { capacity: 2 })],
      weights: only("wishes"),
      loadStep: 700,
    });
    const pinned = [
      { menteeId: "x", mentorId: "b" },
      { menteeId: "y", mentorId: "a" },
      { menteeId: "z", mentorId: "b" },
    ];
    const otherwise = { ...problem, pinned };
    const result = solve(otherwise);
    expect(result.pairs).toMatchObject(pinned.map((pin) => ({ ...pin, pinned: true })));
    expect(result.value).toEqual({ matched: 3, poor: 0, weak: 0, points: 3 * 5_500 - 700 });
    expect(solve(problem).value.points).toBe(3 * 7_500 - 700);
    expect(certify(otherwise, result)).toEqual({ holds: true, bound: result.value });
  });

  test("running pairs keep their places", () => {
    const problem = round({
      mentees: [mentee("x"), mentee("y")],
      mentors: [mentor("a", { capacity: 2, taken: 1 })],
    });
    const result = solve(problem);
    expect(result.value.matched).toBe(1);
    expect(result.unmatched).toMatchObject([{ reason: "noCapacityLeft", fullMentors: 1 }]);
  });
});
