import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import type { PairSummary } from "@/lib/mentorships/queries";
import { greetingAt } from "./greeting";
import { nextSteps } from "./next-steps";

const pair: PairSummary = {
  id: "pair",
  side: "mentor",
  programme: {
    id: "p",
    name: "First years",
    endsOn: "2027-06-01" as IsoDate,
    trialDays: 30,
    requiredMinutes: 180,
    startsOn: "2026-08-01" as IsoDate,
  },
  me: { id: "me", name: "Ruth Hall", firstName: "Ruth" },
  partner: { id: "her", name: "Mireille Osei", firstName: "Mireille", school: null },
  startedOn: "2026-09-01" as IsoDate,
  endedOn: null,
  today: "2026-11-23" as IsoDate,
  answer: "both",
  agreement: "waitsForMe",
  contacts: [],
};
const signUp = {
  programme: "First years",
  state: "approved" as const,
  roles: [],
  openQuestions: 0,
  noMatchReason: null,
  mayAsk: false,
  hasMentored: false,
};
const visit = {
  id: "visit",
  waitsFor: "you" as const,
  partner: { firstName: "Ana" },
  school: { name: "Bay Crest" },
  date: "2026-12-01" as IsoDate,
};
const signal = {
  id: "signal",
  mentorshipId: "pair",
  byMe: false,
  at: new Date(0),
  answeredAt: null,
};
const request = { id: "request", side: "mentor", state: "asked", partner: "Nico" } as const;
const nothing = { pairs: [], signals: [], visits: [], requests: [], signUp: null };

describe("what needs somebody", () => {
  it("a colleague who waits comes before a form", () => {
    const asked = { ...signUp, openQuestions: 1 };
    const about = { pairs: [pair], signals: [signal], visits: [visit], requests: [request] };
    const kinds = nextSteps({ ...about, signUp: asked }).map(({ kind }) => kind);
    expect(kinds).toEqual(["talk", "answerRequest", "visit", "acceptAgreement", "answerQuestions"]);
  });

  it("a yes to the pair comes before what the pair agrees", () => {
    const open = { ...pair, answer: "waitsForMe" as const };
    const kinds = nextSteps({ ...nothing, pairs: [open] }).map(({ kind }) => kind);
    expect(kinds).toEqual(["acceptPair"]);
    const mine = { ...pair, answer: "waitsForPartner" as const, agreement: "none" as const };
    // What was asked before a restoring waits with the pair.
    expect(nextSteps({ ...nothing, pairs: [mine], signals: [signal] })).toEqual([]);
    const begun = { ...mine, answer: "both" as const };
    expect(nextSteps({ ...nothing, pairs: [begun] })).toMatchObject([{ kind: "writeAgreement" }]);
    const asking = [
      { ...request, side: "mentee" as const },
      { ...request, state: "accepted" as const },
    ];
    expect(nextSteps({ ...nothing, requests: asking })).toEqual([]);
  });

  it("nothing, when all is done", () => {
    const pairs = [{ ...pair, agreement: "waitsForPartner" as const }];
    const visits = [{ ...visit, waitsFor: "partner" as const }];
    const signals = [
      { ...signal, byMe: true },
      { ...signal, mentorshipId: "one that ended" },
    ];
    expect(nextSteps({ ...nothing, pairs, signals, visits, signUp })).toEqual([]);
    expect(nextSteps(nothing)).toEqual([]);
  });

  it.each([
    [null, "beginSignUp"],
    ["draft", "finishSignUp"],
    ["returned", "answerQuestions"],
  ] as const)("a sign-up that is %s", (state, kind) => {
    const steps = nextSteps({ ...nothing, signUp: { ...signUp, state } });
    expect(steps.map((step) => step.kind)).toEqual([kind]);
  });
});

it("greets by the clock on the wall", () => {
  expect([0, 3, 4, 11.9, 12, 16.9, 17, 23].map((hour) => greetingAt(hour * 60))).toEqual([
    "night",
    "night",
    "morning",
    "morning",
    "afternoon",
    "afternoon",
    "evening",
    "evening",
  ]);
});
