import { describe, expect, it } from "vitest";
import { nextDaily, quietUntil } from "./hours";

const there = "America/New_York";
const at = (text: string) => new Date(text);

describe("the night of a district", () => {
  it.each([
    ["20:59 is still the evening", "2026-12-02T01:59:00Z", undefined],
    ["21:00 waits for the next morning", "2026-12-02T02:00:00Z", "2026-12-02T11:30:00.000Z"],
    ["midnight waits for the same morning", "2026-12-02T05:00:00Z", "2026-12-02T11:30:00.000Z"],
    ["6:29 waits a minute", "2026-12-02T11:29:00Z", "2026-12-02T11:30:00.000Z"],
    ["6:30 is morning", "2026-12-02T11:30:00Z", undefined],
    ["noon is day", "2026-12-02T17:00:00Z", undefined],
    [
      "a night in which clocks go forward is shorter",
      "2027-03-14T03:00:00Z",
      "2027-03-14T10:30:00.000Z",
    ],
  ])("%s", (_words, now, until) => {
    expect(quietUntil(there, at(now))?.toISOString()).toBe(until);
  });

  it("is the district's own", () => {
    const evening = at("2026-12-02T02:30:00Z");
    expect(quietUntil("America/Los_Angeles", evening)).toBeUndefined();
    expect(quietUntil("Pacific/Honolulu", evening)).toBeUndefined();
    expect(quietUntil("Europe/Paris", evening)).toEqual(at("2026-12-02T05:30:00Z"));
  });
});

describe("the next daily mail", () => {
  it.each([
    [
      "before seven it is today's",
      "2026-12-02T11:59:59Z",
      "2026-12-02",
      "2026-12-02T12:00:00.000Z",
    ],
    ["at seven it is tomorrow's", "2026-12-02T12:00:00Z", "2026-12-03", "2026-12-03T12:00:00.000Z"],
    [
      "by night it is of the day to come",
      "2026-12-03T04:30:00Z",
      "2026-12-03",
      "2026-12-03T12:00:00.000Z",
    ],
    [
      "summer time is wall-clock time too",
      "2027-03-13T20:00:00Z",
      "2027-03-14",
      "2027-03-14T11:00:00.000Z",
    ],
  ])("%s", (_words, now, date, leaves) => {
    const next = nextDaily(there, at(now));
    expect([next.date, next.at.toISOString()]).toEqual([date, leaves]);
  });
});
