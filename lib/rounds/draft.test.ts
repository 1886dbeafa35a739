import { expect, it } from "vitest";
import { solve } from "@/lib/matching/solve";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import {
  differenceFromBest,
  openingsFor,
  placingsBetween,
  rearranged,
  valueOfPairs,
} from "./draft";
import { asKept, problemFrom, toJson, withNext } from "./stored";
import { whatIf } from "./what-if";

it("a kept veto shows neither side, once, and only where nothing else keeps them apart", () => {
  const problem = round({
    mentees: [mentee("a"), mentee("b", { supervisorIds: ["y"] })],
    mentors: [mentor("x"), mentor("y"), mentor("z", { capacity: 0 })],
    vetoes: [
      { fromId: "x", aboutId: "a" },
      { fromId: "a", aboutId: "x" },
      { fromId: "b", aboutId: "y" },
      { fromId: "a", aboutId: "z" },
      { fromId: "a", aboutId: "b" },
    ],
  });
  expect(asKept(problem).vetoes).toEqual([{ fromId: "a", aboutId: "x" }]);
});

it("a kept wish names only who is on the other side of the round, at its rank", () => {
  const problem = round({
    mentees: [mentee("a", { wishes: ["elsewhere", "x"] })],
    mentors: [mentor("x", { wishes: ["y", "a"] }), mentor("y")],
  });
  const kept = asKept(problem);
  expect(kept.mentees[0]?.wishes).toEqual(["", "x"]);
  expect(kept.mentors[0]?.wishes).toEqual(["", "a"]);
  expect(solve(kept)).toEqual(solve(problem));
});

it("settings of a run under way stay beside the draft's own", () => {
  const problem = { ...round({ mentees: [mentee("a")] }), lifted: [] };
  const json = JSON.parse(JSON.stringify(toJson(withNext(problem, { ...problem, floor: 900 }))));
  expect(problemFrom(json)).toEqual(problem);
});

/** Two mentors with a place each; the first is better for both mentees. */
const topic = (name: string) => [{ topic: name, weight: 3 as const }];
const problem = round({
  mentees: [mentee("a", { growthAreas: topic("t") }), mentee("b", { growthAreas: topic("t") })],
  mentors: [mentor("x", { strengths: topic("t") }), mentor("y")],
});
const result = solve(problem);
const drafted = result.pairs.map((pair) => ({ ...pair, origin: "solver" as const }));
const mentorOf = (id: string) => drafted.find(({ menteeId }) => menteeId === id)?.mentorId;

it("an unchanged draft is the best; a changed one says by how much it is not", () => {
  expect(differenceFromBest(problem, result, drafted)).toBeNull();
  expect(valueOfPairs(problem, drafted)).toEqual(result.value);
  const apart = rearranged(problem, drafted, [{ menteeId: "a", mentorId: null, origin: "hand" }]);
  if ("refusal" in apart) throw new Error(apart.refusal);
  expect(differenceFromBest(problem, result, apart.pairs)).toMatchObject({ matched: -1 });
});

it("a full mentor is refused, and priced by who would move", () => {
  const [full] = ["x", "y"].filter((id) => id !== mentorOf("a"));
  const pair = { menteeId: "a", mentorId: full ?? "" };
  const placing = { ...pair, origin: "hand" as const };
  expect(rearranged(problem, drafted, [placing])).toEqual({ refusal: "mentor-full" });
  expect(rearranged(problem, drafted, [{ ...placing, menteeId: "nobody" }])).toEqual({
    refusal: "not-in-round",
  });
  const price = whatIf({ problem, result, pairs: drafted }, null).around(pair);
  expect(price.possible && price.moves.map(({ menteeId }) => menteeId)).toEqual(["a", "b"]);
  expect(openingsFor(problem, drafted, "a").every(({ placesLeft }) => placesLeft === 0)).toBe(true);
});

it("what turns one draft into the other turns it back", () => {
  const [one, other] = drafted;
  if (!one || !other) throw new Error("two pairs");
  const swapped = [
    { ...one, mentorId: other.mentorId, origin: "hand" as const },
    { ...other, mentorId: one.mentorId, origin: "hand" as const },
  ];
  const { before, after } = placingsBetween(drafted, swapped);
  const there = rearranged(problem, drafted, after);
  if ("refusal" in there) throw new Error(there.refusal);
  const back = rearranged(problem, there.pairs, before);
  expect("pairs" in back && placingsBetween(back.pairs, drafted).after).toEqual([]);
  const apart = placingsBetween(drafted, [one]);
  expect(apart.after).toEqual([{ menteeId: other.menteeId, mentorId: null, origin: "solver" }]);
});
