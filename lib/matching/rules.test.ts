import { describe, expect, test } from "vitest";
import { mentee, mentor, only, round } from "@/lib/testing/made-up";
import { faultsOf } from "./faults";
import { countForbidden } from "./forbidden";
import { matrixOf } from "./matrix";
import { ruleBook } from "./rules";
import { solve } from "./solve";
import type { Fault, Problem } from "./types";

const pair = { menteeId: "a", mentorId: "b" };
const two = { mentees: [mentee("a")], mentors: [mentor("b")] };

const excluded: [string, Partial<Problem>, string | null][] = [
  ["nothing in the way", two, null],
  ["the same person", { ...two, mentors: [mentor("a")] }, "samePerson"],
  ["a running pair", { ...two, alreadyPaired: [pair] }, "alreadyPaired"],
  [
    "the mentor is above the mentee",
    { ...two, mentees: [mentee("a", { supervisorIds: ["x", "b"] })] },
    "apart",
  ],
  [
    "the mentee is above the mentor",
    { ...two, mentors: [mentor("b", { supervisorIds: ["a"] })] },
    "apart",
  ],
  [
    "the same supervisor above both",
    {
      mentees: [mentee("a", { supervisorIds: ["x"] })],
      mentors: [mentor("b", { supervisorIds: ["x"] })],
    },
    null,
  ],
  ["forbidden by the coordinator", { ...two, forbidden: [pair] }, "forbidden"],
  ["no places", { ...two, mentors: [mentor("b", { capacity: 0 })] }, "noCapacity"],
  ["all places taken", { ...two, mentors: [mentor("b", { taken: 1 })] }, "noCapacity"],
  ["more taken than places", { ...two, mentors: [mentor("b", { taken: 2 })] }, "noCapacity"],
  ["the mentee's wish", { ...two, vetoes: [{ fromId: "a", aboutId: "b" }] }, "apart"],
  ["the mentor's wish", { ...two, vetoes: [{ fromId: "b", aboutId: "a" }] }, "apart"],
  [
    "a wish behind a rule that everyone knows",
    { ...two, alreadyPaired: [pair], vetoes: [{ fromId: "b", aboutId: "a" }] },
    "alreadyPaired",
  ],
];

describe("hard rules", () => {
  test.each(excluded)("%s", (_, facts, rule) => {
    const problem = round(facts);
    const [a, b] = [problem.mentees[0] ?? mentee("?"), problem.mentors[0] ?? mentor("?")];
    expect(ruleBook(problem)(a)(b)).toBe(rule);
    expect(solve(problem).pairs.length).toBe(rule ? 0 : 1);
  });

  test("a wish looks the same from either side, in all that a result holds", () => {
    const from = (fromId: string, aboutId: string) =>
      solve(round({ ...two, vetoes: [{ fromId, aboutId }] }));
    expect(from("a", "b")).toEqual(from("b", "a"));
  });

  test("a wish looks like a chain of supervisors, in all that a result and the matrix hold", () => {
    const others = [mentee("c"), mentee("d")];
    const mentees = [mentee("a"), ...others];
    const supervised = [mentee("a", { supervisorIds: ["b"] }), ...others];
    const wished = round({ ...two, mentees, vetoes: [{ fromId: "a", aboutId: "b" }] });
    const below = round({ ...two, mentees: supervised });
    expect(solve(wished)).toEqual(solve(below));
    expect(matrixOf(wished, [], wished)).toEqual(matrixOf(below, [], below));
    expect(countForbidden(wished)).toEqual(countForbidden(below));
  });

  test("of the reader's own pairs the matrix shows only what is drafted", () => {
    const possible = round({ ...two, mentees: [mentee("a"), mentee("c")] });
    const wished = { ...possible, vetoes: [{ fromId: "a", aboutId: "b" }] };
    const drafted = [{ menteeId: "c", mentorId: "b", pinned: false }];
    const own = matrixOf(possible, drafted, possible, "b");
    expect(own).toEqual(matrixOf(wished, drafted, wished, "b"));
    expect(own.rows.map(({ cells }) => cells[0]?.rule)).toEqual(["own", null]);
    expect(own.impossible).toEqual({});
    expect(matrixOf(possible, drafted, possible, "a").rows[0]?.cells[0]?.rule).toBe("own");
  });

  test("nobody who falls short of a must, unless pinned; what is not known is no reason", () => {
    const apart = {
      mentees: [mentee("a", { level: "elementary" })],
      mentors: [mentor("b", { level: "secondary" })],
      mustHave: ["level" as const],
      weights: only("topics"),
    };
    const problem = round(apart);
    expect(solve(problem)).toMatchObject({
      pairs: [],
      unmatched: [{ reason: "mustHave", ruledOut: { mustHave: 1 } }],
    });
    expect(solve({ ...problem, pinned: [pair] }).pairs).toMatchObject([{ ...pair, pinned: true }]);
    expect(solve({ ...problem, mustHave: [] }).pairs).toHaveLength(1);
    for (const level of ["elementary", "middle", "k12", null] as const)
      expect(solve({ ...problem, mentors: [mentor("b", { level })] }).pairs).toHaveLength(1);
  });

  test("nobody below the floor, unless pinned", () => {
    const problem = round({ ...two, floor: 9_000 });
    expect(solve(problem)).toMatchObject({ pairs: [], unmatched: [{ reason: "belowFloor" }] });
    expect(solve({ ...problem, pinned: [pair] }).pairs).toMatchObject([{ ...pair, pinned: true }]);
  });
});

const faulty: [string, Partial<Problem>, Fault["kind"]][] = [
  ["a pin that a rule excludes", { ...two, pinned: [pair], forbidden: [pair] }, "pinImpossible"],
  ["a pin of somebody unknown", { ...two, pinned: [{ ...pair, menteeId: "?" }] }, "pinUnknown"],
  [
    "two pins of one mentee",
    {
      mentees: [mentee("a")],
      mentors: [mentor("b"), mentor("c")],
      pinned: [pair, { menteeId: "a", mentorId: "c" }],
    },
    "pinTwice",
  ],
  [
    "more pins than places",
    {
      mentees: [mentee("a"), mentee("x")],
      mentors: [mentor("b")],
      pinned: [pair, { menteeId: "x", mentorId: "b" }],
    },
    "tooManyPins",
  ],
  ["somebody twice", { ...two, mentees: [mentee("a"), mentee("a")] }, "listedTwice"],
  ["capacity −1", { ...two, mentors: [mentor("b", { capacity: -1 })] }, "capacityOutOfRange"],
  ["capacity 10⁹", { ...two, mentors: [mentor("b", { capacity: 1e9 })] }, "capacityOutOfRange"],
  ["thresholds the wrong way round", { thresholds: { poor: 2, weak: 1 } }, "thresholdsOutOfRange"],
  ["a floor above all", { floor: 10_001 }, "thresholdsOutOfRange"],
];

describe("faults", () => {
  test.each(faulty)("%s", (_, facts, kind) => {
    const problem = round(facts);
    expect(faultsOf(problem).map((fault) => fault.kind)).toEqual([kind]);
    expect(() => solve(problem)).toThrow(RangeError);
  });
});
