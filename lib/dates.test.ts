import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateIn,
  daysBetween,
  fromColumn,
  type IsoDate,
  instantOf,
  isIsoDate,
  minuteIn,
  mondayOf,
  monthOf,
  schoolYearOf,
  toColumn,
  weekdayOf,
} from "./dates";

const date = (text: string) => text as IsoDate;
const anyDate = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays(date("1950-01-01"), days));

describe("dates without a time", () => {
  it("are recognised strictly", () => {
    expect(["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", ""].some(isIsoDate)).toBe(false);
    expect(isIsoDate("2028-02-29")).toBe(true);
  });
  it("survive the column whatever the zone of the machine", () => {
    fc.assert(fc.property(anyDate, (day) => fromColumn(toColumn(day)) === day));
  });
  it("count days both ways", () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -900, max: 900 }),
        (day, days) => daysBetween(day, addDays(day, days)) === days,
      ),
    );
  });
  it("know their Monday, month and school year", () => {
    expect(mondayOf(date("2026-11-29"))).toBe("2026-11-23");
    expect(weekdayOf(date("2026-11-29"))).toBe(7);
    expect(monthOf(date("2028-02-10"))).toEqual({ first: "2028-02-01", last: "2028-02-29" });
    expect([schoolYearOf(date("2026-06-30")), schoolYearOf(date("2026-07-01"))]).toEqual([
      2026, 2027,
    ]);
  });
});

describe("wall-clock times", () => {
  it("become instants at their place and come back", () => {
    const at = instantOf(date("2026-11-26"), 600, "America/New_York");
    expect(at?.toISOString()).toBe("2026-11-26T15:00:00.000Z");
    expect(minuteIn("America/New_York", at as Date)).toBe(600);
    expect(dateIn("Asia/Kathmandu", at as Date)).toBe("2026-11-26");
  });
  it("that the clocks skip are refused, and of two the earlier is meant", () => {
    expect(instantOf(date("2027-03-14"), 150, "America/New_York")).toBeUndefined();
    expect(instantOf(date("2026-11-01"), 90, "America/New_York")?.toISOString()).toBe(
      "2026-11-01T05:30:00.000Z",
    );
  });
  it("may end at midnight", () => {
    expect(instantOf(date("2026-11-26"), 1440, "America/New_York")?.toISOString()).toBe(
      "2026-11-27T05:00:00.000Z",
    );
  });
});
