import { describe, expect, it } from "vitest";
import { solve } from "@/lib/matching/solve";
import type { DraftState } from "@/lib/rounds/what-if";
import { draftOf } from "@/lib/rounds/whole-draft";
import { mentee, mentor, only, round } from "@/lib/testing/made-up";
import { compareDrafts } from "./compare";

const topic = (name: string) => [{ topic: name, weight: 3 as const }];
const problem = round({
  weights: only("topics"),
  mentees: [mentee("a", { growthAreas: topic("t") }), mentee("b", { growthAreas: topic("u") })],
  mentors: [mentor("x", { strengths: topic("t") }), mentor("y", { strengths: topic("u") })],
});
const best = draftOf(problem, solve(problem));
const swapped: DraftState = {
  ...best,
  pairs: [
    { menteeId: "a", mentorId: "y", fit: 0, origin: "hand" },
    { menteeId: "b", mentorId: "x", fit: 0, origin: "hand" },
  ],
};
const apart: DraftState = { ...best, pairs: best.pairs.filter(({ menteeId }) => menteeId === "a") };

describe("two drafts side by side", () => {
  it("of the same pairs differ in nothing", () => {
    const { people, one, other, same, otherRuler } = compareDrafts(best, best);
    expect({ people, same, otherRuler }).toEqual({ people: [], same: 2, otherRuler: false });
    expect(one).toEqual(other);
  });

  it("say who loses and who gains, from which fit to which", () => {
    const lost = compareDrafts(best, swapped);
    expect(lost.people).toEqual([
      {
        menteeId: "a",
        before: expect.objectContaining({ mentorId: "x", fit: 10_000 }),
        after: expect.objectContaining({ mentorId: "y", fit: 0 }),
        change: -10_000,
      },
      expect.objectContaining({ menteeId: "b", change: -10_000 }),
    ]);
    expect(lost.other).toMatchObject({ worst: 0, mean: 0, pinned: 2, unmatched: 0 });
    const gained = compareDrafts(swapped, best);
    expect(gained.people.map(({ change }) => change)).toEqual([10_000, 10_000]);
  });

  it("count somebody without a mentor as nothing", () => {
    const { people, other } = compareDrafts(best, apart);
    expect(people).toMatchObject([{ menteeId: "b", after: null, change: -10_000 }]);
    expect(other).toMatchObject({ unmatched: 1, value: { matched: 1 }, load: { most: 1 } });
    const none = compareDrafts(best, { ...best, pairs: [] });
    expect(none.other).toMatchObject({ worst: null, mean: null, unmatched: 2 });
  });

  it("are measured by the weights of the first, with the people of both", () => {
    const late = mentee("c", { growthAreas: topic("t") });
    const changed = round({
      ...problem,
      weights: only("level"),
      mentees: [...problem.mentees, late],
      mentors: problem.mentors.map((one) => ({ ...one, capacity: 2 })),
    });
    const other: DraftState = {
      ...draftOf(changed, solve(changed)),
      pairs: [
        { menteeId: "a", mentorId: "x", fit: 5000, origin: "solver" },
        { menteeId: "c", mentorId: "x", fit: 5000, origin: "solver" },
      ],
    };
    const { people, otherRuler, other: totals } = compareDrafts(best, other);
    expect(otherRuler).toBe(true);
    expect(people.map(({ menteeId, change }) => [menteeId, change])).toEqual([
      ["b", -10_000],
      ["c", 10_000],
    ]);
    expect(totals).toMatchObject({ worst: 10_000, unmatched: 1 });
  });
});
