import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import type { MatchingWay } from "@/prisma/generated/enums";
import { whatNext } from "./what-next";

const today = "2026-11-29" as IsoDate;
const inProgramme = (matchingWay: MatchingWay, endsOn = "2027-06-01") => ({
  programme: { matchingWay, endsOn: endsOn as IsoDate },
  today,
});
const mentee = {
  roles: ["mentee" as const, "host" as const],
  noMatchReason: null,
  mentorshipId: null,
  request: undefined,
};
const mentor = { ...mentee, roles: ["mentor" as const] };

it.each([
  ["rounds", "round", "round"],
  ["asking", "choosing", "mentorAsked"],
  ["hybrid", "choosingOrRound", "mentorAskedOrRound"],
] as const)(
  "where pairs are found by %s, a mentee is told %s and a mentor %s",
  (way, one, other) => {
    expect(whatNext({ ...mentee, ...inProgramme(way) })).toBe(one);
    expect(whatNext({ ...mentor, ...inProgramme(way) })).toBe(other);
  },
);

it("a pair, the end of the programme, a no and a request come before that", () => {
  const asking = inProgramme("asking");
  const over = inProgramme("asking", "2026-06-01");
  const asked = { ...mentee, request: { state: "asked" as const } };
  expect(whatNext({ ...mentee, ...over, mentorshipId: "a pair" })).toBe("paired");
  expect(whatNext({ ...mentee, ...over })).toBe("over");
  expect(whatNext({ ...asked, ...asking, noMatchReason: "No place" })).toBe("setAside");
  expect(whatNext({ ...asked, ...asking })).toBe("asked");
  expect(whatNext({ ...asked, ...asking, request: { state: "accepted" } })).toBe("promised");
  expect(whatNext({ ...mentee, ...asking, roles: ["host"] })).toBe("host");
});
