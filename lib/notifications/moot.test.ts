import { describe, expect, it } from "vitest";
import { isOvertaken, isStillSo, type VisitNow } from "./moot";
import { saidOf } from "./said";

const said = saidOf({ date: "2026-11-26", start: 600, end: 690 });
const visit: VisitNow = {
  state: "booked",
  sequence: 1,
  date: "2026-11-26",
  startMinute: 600,
  endMinute: 690,
};

describe("a mail about a visit", () => {
  it.each([
    ["visitAsked", undefined, { state: "asked" }, false],
    ["visitAsked", undefined, { state: "booked" }, true],
    ["visitProposed", undefined, { state: "proposed" }, false],
    ["visitProposed", undefined, { state: "proposed", startMinute: 630 }, true],
    ["visitBooked", 1, {}, false],
    ["visitBooked", 0, {}, true],
    ["visitRescheduled", 1, { date: "2026-11-27" }, true],
    ["visitCancelled", 1, { state: "cancelled" }, false],
    ["visitCancelled", 1, { state: "booked", sequence: 2 }, true],
    ["visitRestored", 1, {}, false],
    ["visitRestored", 1, { state: "cancelled", sequence: 2 }, true],
    ["visitDeclined", undefined, { state: "declined" }, false],
    ["visitTimeTaken", undefined, { state: "asked" }, false],
    ["visitTimeTaken", undefined, { state: "cancelled" }, true],
  ] as const)(
    "%s with sequence %s, when the visit is %o: overtaken %s",
    (kind, sequence, now, moot) => {
      expect(isOvertaken(kind, said, sequence, { ...visit, ...now })).toBe(moot);
    },
  );
});

describe("a mail about a request", () => {
  it.each([
    ["requestAsked", "asked", true],
    ["requestAsked", "overtaken", false],
    ["requestAccepted", "overtaken", false],
    ["requestWithdrawn", "withdrawn", true],
    ["requestWithdrawn", "overtaken", true],
    ["requestWithdrawn", "departed", true],
    ["requestWithdrawn", "setAside", true],
    ["requestWithdrawn", "expired", false],
    ["requestClosed", "departed", true],
    ["requestClosed", "withdrawn", false],
    ["requestExpired", "expired", true],
  ] as const)("%s, when it is %s: still so %s", (kind, state, so) => {
    expect(isStillSo(kind, state)).toBe(so);
  });
});
