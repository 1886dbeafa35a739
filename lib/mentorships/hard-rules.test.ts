import { describe, expect, it } from "vitest";
import { type PairFacts, ruleAgainst } from "./hard-rules";

const possible: PairFacts = {
  mentorId: "a",
  menteeId: "b",
  mentor: { roles: ["mentor"], state: "approved", hasLeft: false, capacity: 1, taken: 0 },
  mentee: { roles: ["mentee"], state: "approved", hasLeft: false },
  menteePaired: false,
  oneSupervisesOther: false,
  vetoed: false,
};
const { mentor, mentee } = possible;
if (!mentor || !mentee) throw new Error("both are there");

describe("what makes a pair impossible", () => {
  it("nothing, when both are approved and there is room", () => {
    expect(ruleAgainst(possible)).toBeUndefined();
  });

  it.each([
    ["same-person", { menteeId: "a" }],
    ["not-in-programme", { mentor: undefined }],
    ["not-in-programme", { mentee: { ...mentee, roles: ["host"] } }],
    ["not-in-programme", { mentor: { ...mentor, hasLeft: true } }],
    ["not-approved", { mentee: { ...mentee, state: "submitted" } }],
    ["already-paired", { menteePaired: true }],
    ["mentor-full", { mentor: { ...mentor, taken: 1 } }],
    ["mentor-full", { mentor: { ...mentor, capacity: 0 } }],
    ["kept-apart", { oneSupervisesOther: true }],
    ["kept-apart", { vetoed: true }],
  ] as const)("%s", (rule, change) => {
    expect(ruleAgainst({ ...possible, ...change })).toBe(rule);
  });

  it("a private wish is named last", () => {
    expect(ruleAgainst({ ...possible, vetoed: true, menteePaired: true })).toBe("already-paired");
  });
});
