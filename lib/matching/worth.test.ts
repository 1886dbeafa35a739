import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { fullMentee, fullMentor, mentee, mentor, round } from "@/lib/testing/made-up";
import { placesOf } from "./rules";
import { solve } from "./solve";
import type { Problem } from "./types";
import { compareValues, minus, nothing } from "./value";
import { withOneMore, worthOfPlace, worthOfPlaces } from "./worth";

/** Solves again with the place. */
function gainOf(problem: Problem, mentorId: string, before = solve(problem).value) {
  const mentors = problem.mentors.map((one) => (one.id === mentorId ? withOneMore(one) : one));
  return minus(solve({ ...problem, mentors }).value, before);
}

describe("what one more place with a mentor is worth", () => {
  test("is what solving again with it says, for every mentor of hundreds of rounds", () => {
    const seen = { worthSomething: 0, withoutPlaces: 0, fullWithLoad: 0, pinned: 0 };
    fc.assert(
      fc.property(arbitraryRound({ mentees: 9, mentors: 5 }), (problem) => {
        const result = JSON.parse(JSON.stringify(solve(problem)));
        const worths = worthOfPlaces(problem, result);
        for (const one of problem.mentors) {
          const gain = gainOf(problem, one.id, result.value);
          expect(worths.get(one.id)).toEqual(gain);
          if (compareValues(gain, nothing) === 0) continue;
          seen.worthSomething += 1;
          if (placesOf(one) === 0) seen.withoutPlaces += 1;
          else if (problem.loadStep > 0) seen.fullWithLoad += 1;
          if (problem.pinned.length > 0) seen.pinned += 1;
        }
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(seen.worthSomething).toBeGreaterThan(300);
    expect(seen.withoutPlaces).toBeGreaterThan(80);
    expect(seen.fullWithLoad).toBeGreaterThan(40);
    expect(seen.pinned).toBeGreaterThan(40);
  });

  test("counts a mentor whose running pairs fill them, in the middle of a year", () => {
    const problem = round({
      mentees: [fullMentee("a"), fullMentee("b", 1)],
      mentors: [fullMentor("open"), { ...fullMentor("full", 1), capacity: 2, taken: 2 }],
    });
    const two = { ...problem, mentors: problem.mentors.map((one) => ({ ...one, capacity: 2 })) };
    expect(worthOfPlace(two, solve(two), "full")).toEqual(gainOf(two, "full"));
    const tight = {
      ...problem,
      mentors: problem.mentors.map((one) =>
        one.id === "open" ? { ...one, capacity: 1, taken: 0 } : one,
      ),
    };
    expect(worthOfPlace(tight, solve(tight), "full").matched).toBe(1);
  });

  test("takes off what the place costs in load, and is nothing where there is room", () => {
    const load = round({
      mentees: [mentee("a"), mentee("b")],
      mentors: [mentor("one", { capacity: 1 }), mentor("roomy", { capacity: 3, taken: 1 })],
      loadStep: 800,
    });
    const result = solve(load);
    expect(worthOfPlace(load, result, "roomy")).toEqual(nothing);
    expect(worthOfPlace(load, result, "one")).toEqual(gainOf(load, "one"));
    expect(result.prices.mentors.find(({ id }) => id === "roomy")?.points).toBe(800);
  });
});
