import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { hoursUrgency, quietUrgency, waitingUrgency } from "./attention";
import type { PairCounts } from "./queries";
import { pairsState, sizeOf } from "./state";
import { waitingReason } from "./waiting";

describe("what keeps a mentee waiting", () => {
  const september = new Date("2026-09-10");
  const october = new Date("2026-10-10");
  it.each([
    ["draft", null, null, "profile"],
    ["submitted", null, september, "approval"],
    ["returned", null, september, "asked"],
    ["approved", september, null, "noRoundYet"],
    ["approved", october, september, "joinedAfterRound"],
    ["approved", september, october, "leftOver"],
  ] as const)("%s, approved %s, last round %s: %s", (state, approvedAt, lastRoundAt, reason) => {
    const pairs = { declined: false, hadPair: false };
    const rounds = { request: null, matchingWay: "rounds", ...pairs } as const;
    expect(waitingReason({ state, approvedAt, lastRoundAt, ...rounds })).toBe(reason);
  });
  it.each([
    ["accepted", "hybrid", "promised"],
    ["asked", "hybrid", "asking"],
    [null, "asking", "mayAsk"],
    [null, "hybrid", "leftOver"],
  ] as const)("asked a mentor: %s, in a programme of %s: %s", (request, matchingWay, reason) => {
    const approved = { state: "approved", approvedAt: september, lastRoundAt: october } as const;
    const asking = { ...approved, request, matchingWay };
    expect(waitingReason({ ...asking, declined: false, hadPair: false })).toBe(reason);
    const paired = (declined: boolean) => waitingReason({ ...asking, declined, hadPair: true });
    expect(paired(true)).toBe(reason === "leftOver" ? "notComing" : reason);
    expect(paired(false)).toBe(reason === "leftOver" ? "pairEnded" : reason);
  });
});

describe("urgency", () => {
  it("is a matter of the deadline for people without a mentor", () => {
    expect(waitingUrgency(0, 0, true)).toBe("fine");
    expect(waitingUrgency(1, 3, false)).toBe("watch");
    expect([waitingUrgency(1, 30, false), waitingUrgency(1, 1, true)]).toEqual(["act", "act"]);
  });
  it("grows with the share of quiet pairs and of hours behind", () => {
    expect([quietUrgency(0, 10), quietUrgency(2, 10), quietUrgency(3, 10)]).toEqual([
      "fine",
      "watch",
      "act",
    ]);
    expect([hoursUrgency(0.8), hoursUrgency(0.6), hoursUrgency(0.2)]).toEqual([
      "fine",
      "watch",
      "act",
    ]);
  });
});

it("counts as in touch who has been, and apart those who have only begun", () => {
  const day = (date: number) => `2026-11-${String(date).padStart(2, "0")}` as IsoDate;
  const pair = (id: string, startedOn: IsoDate, lastContactOn?: IsoDate): PairCounts => {
    const names = { mentee: id, mentor: "Ruth Haddad", waitsFor: [] };
    return {
      id,
      ...names,
      startedOn,
      askedOn: startedOn,
      endedOn: null,
      lastContactOn,
      minutes: 0,
    };
  };
  const pairs = [
    pair("met", day(1), day(20)),
    pair("quiet", day(1), day(2)),
    pair("silent", day(1)),
    pair("begun", day(25)),
  ];
  const programme = { requirements: {}, startsOn: day(1), endsOn: day(30), answerDays: 7 };
  const { met, quiet, begun } = pairsState(pairs, day(30), programme);
  const ids = (states: PairCounts[]) => states.map(({ id }) => id);
  expect([ids(met), ids(quiet), ids(begun)]).toEqual([["met"], ["quiet", "silent"], ["begun"]]);
});

it("says little that is required in minutes, and nothing as nothing", () => {
  expect([0, 6, 59, 60, 180].map(sizeOf)).toEqual([
    "nothing",
    "minutes",
    "minutes",
    "hours",
    "hours",
  ]);
});
