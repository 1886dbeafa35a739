import { expect, it } from "vitest";
import type { Fault } from "@/lib/matching/types";
import { faultAsKept, idsOf, stoppedBy } from "./run-failures";

const pair = { menteeId: "Mireille", mentorId: "Ruth" };
const faults: [Fault, string[]][] = [
  [{ kind: "pinImpossible", pair, rule: "apart" }, ["Mireille", "Ruth"]],
  [{ kind: "pinUnknown", pair }, ["Mireille", "Ruth"]],
  [{ kind: "pinTwice", menteeId: "Mireille" }, ["Mireille"]],
  [{ kind: "tooManyPins", mentorId: "Ruth", pins: 3, places: 2 }, ["Ruth"]],
  [{ kind: "listedTwice", id: "Ruth" }, ["Ruth"]],
  [{ kind: "capacityOutOfRange", id: "Ruth", capacity: -1 }, ["Ruth"]],
  [{ kind: "weightsOutOfRange" }, []],
  [{ kind: "thresholdsOutOfRange" }, []],
];

it.each(faults)("keeps what stopped a run, and whom it is about: %o", (fault, people) => {
  expect(stoppedBy(faultAsKept(fault))).toEqual(fault);
  expect(idsOf(fault)).toEqual(people);
});

it("knows the other failures, and none of other versions", () => {
  expect(stoppedBy("crashed")).toBe("crashed");
  expect(stoppedBy("too-large")).toBe("too-large");
  expect(stoppedBy("settings")).toBe("unexpected");
  expect(stoppedBy('{"kind":"fullMoon"}')).toBe("unexpected");
  expect(idsOf("crashed")).toEqual([]);
});
