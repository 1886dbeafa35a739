import { expect, it } from "vitest";
import { defaultWeights } from "@/lib/matching/score";
import { solve } from "@/lib/matching/solve";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import {
  nextSettingsFrom,
  problemFrom,
  resultFrom,
  settingsFrom,
  unmatchedFrom,
  withNext,
} from "./stored";

const problem = {
  ...round({
    mentees: [mentee("a", { growthAreas: [{ topic: "t", weight: 3 }] }), mentee("b")],
    mentors: [mentor("x", { strengths: [{ topic: "t", weight: 1 }], capacity: 1 })],
    vetoes: [{ fromId: "b", aboutId: "x" }],
  }),
  lifted: ["a pair"],
};
const result = solve(problem);
/** As the database gives it back. */
const back = (value: object) => JSON.parse(JSON.stringify(value));

it("a problem, a result and reasons come back as they were", () => {
  expect(problemFrom(back(problem))).toEqual(problem);
  expect(resultFrom(back(result))).toEqual(back(result));
  expect(result.unmatched.map((one) => unmatchedFrom(back(one)))).toEqual(back(result.unmatched));
});

it("before the first run there are settings only", () => {
  const settings = settingsFrom(back(problem));
  expect(problemFrom(back(settings))).toBeNull();
  expect(resultFrom(null)).toBeNull();
  expect(nextSettingsFrom(back(settings))).toEqual(settings);
  const next = { ...settings, floor: 900 };
  expect(nextSettingsFrom(back(withNext(problem, next)))).toEqual(next);
  expect(problemFrom(back(withNext(problem, next)))).toEqual(problem);
});

it("a reason of before that told a wish from a supervisor does so no longer", () => {
  const [reasons] = back(result.unmatched);
  const told = { ...reasons, reason: "ruledOutByWish", ruledOut: { wish: 2, supervisor: 1 } };
  expect(unmatchedFrom(told)).toMatchObject({
    reason: "everyoneRuledOut",
    ruledOut: { apart: 3 },
  });
});

it("a round of before the first lifted no knows of none", () => {
  const { lifted: _none, ...older } = problem;
  expect(problemFrom(back(older))?.lifted).toEqual([]);
});

it("a part that is younger than the round had no weight in it", () => {
  const { continuity: _unknown, ...older } = defaultWeights;
  expect(settingsFrom(back({ ...problem, weights: older })).weights.continuity).toBe(0);
});

it.each([
  ["settings", () => settingsFrom(back({ ...problem, floor: "900" }))],
  ["a person", () => problemFrom(back({ ...problem, mentees: [{ id: "a" }] }))],
  ["a topic's weight", () => problemFrom(back(withWeight(4)))],
  ["a result", () => resultFrom(back({ ...result, prices: {} }))],
  ["a reason", () => unmatchedFrom({ menteeId: "a", reason: "none of ours" })],
])("%s that we cannot have written is not believed", (_, read) => {
  expect(read).toThrow();
});

function withWeight(weight: number) {
  const [first] = problem.mentees;
  return { ...problem, mentees: [{ ...first, growthAreas: [{ topic: "t", weight }] }] };
}
