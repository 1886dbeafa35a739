import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { isBusy, spanOf, suggestTimes, unusualTime, wallTimeOf } from "./times";

const monday = "2026-11-23" as IsoDate;
const base = {
  from: monday,
  days: 14,
  until: "2027-06-30" as IsoDate,
  hostWindows: [],
  visitorWindows: [],
  taken: [],
  closures: [],
  limit: 8,
};

describe("the times offered", () => {
  it("lie in the host's free windows and in school hours", () => {
    const hostWindows = [
      { weekday: 2, startMinute: 420, endMinute: 720 },
      { weekday: 6, startMinute: 600, endMinute: 660 },
    ];
    expect(suggestTimes({ ...base, hostWindows })).toEqual([
      { date: "2026-11-24", start: 450, end: 540 },
      { date: "2026-12-01", start: 450, end: 540 },
    ]);
  });

  it("are the usual ones for a host without windows, on school days", () => {
    const times = suggestTimes(base);
    expect(times).toHaveLength(8);
    expect(new Set(times.map(({ date }) => date)).size).toBe(4);
    expect(times[0]).toEqual({ date: monday, start: 540, end: 600 });
  });

  it("leave out what is taken", () => {
    const taken = [{ date: monday, start: 590, end: 640 }];
    expect(suggestTimes({ ...base, taken }).filter(({ date }) => date === monday)).toEqual([
      { date: monday, start: 780, end: 840 },
    ]);
  });

  it("skip days on which the schools are closed, the last one included", () => {
    const closures = [
      { startsOn: "2026-11-25" as IsoDate, endsOn: "2026-11-27" as IsoDate, name: "Thanksgiving" },
    ];
    const days = new Set(suggestTimes({ ...base, closures }).map(({ date }) => date));
    expect([...days]).toEqual(["2026-11-23", "2026-11-24", "2026-11-30", "2026-12-01"]);
  });

  it("end with the programme, its last day included", () => {
    const until = "2026-11-24" as IsoDate;
    const days = new Set(suggestTimes({ ...base, until }).map(({ date }) => date));
    expect([...days]).toEqual([monday, until]);
    expect(suggestTimes({ ...base, until: "2026-11-22" as IsoDate })).toEqual([]);
  });

  it("prefer those at which both are free", () => {
    const visitorWindows = [{ weekday: 5, startMinute: 700, endMinute: 900 }];
    const times = suggestTimes({ ...base, visitorWindows, taken: [], limit: 2 });
    expect(times.map(({ date }) => date)).toEqual(["2026-11-23", "2026-11-23"]);
    const free = [{ weekday: 5, startMinute: 500, endMinute: 900 }];
    const both = suggestTimes({ ...base, visitorWindows: free, limit: 2 });
    expect(both.map(({ date }) => date)).toEqual(["2026-11-27", "2026-11-27"]);
  });

  it("never overlap what is taken, whatever the windows", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const window = fc
      .tuple(fc.integer({ min: 1, max: 7 }), minute, minute)
      .filter(([, start, end]) => start < end)
      .map(([weekday, startMinute, endMinute]) => ({ weekday, startMinute, endMinute }));
    const taken = fc
      .tuple(fc.integer({ min: 0, max: 13 }), minute, minute)
      .filter(([, start, end]) => start < end)
      .map(([day, start, end]) => {
        const date = `2026-${day < 8 ? `11-${23 + day}` : `12-${String(day - 7).padStart(2, "0")}`}`;
        return { date: date as IsoDate, start, end };
      });
    fc.assert(
      fc.property(fc.array(window), fc.array(taken), (hostWindows, away) => {
        for (const time of suggestTimes({ ...base, hostWindows, taken: away })) {
          expect(time.start).toBeLessThan(time.end);
          const hit = away.some(
            (one) => one.date === time.date && one.start < time.end && time.start < one.end,
          );
          expect(hit).toBe(false);
        }
      }),
    );
  });
});

describe("a time that is nearly always a slip", () => {
  it.each([
    ["2026-11-27", 360, 1080, undefined],
    ["2026-11-27", 355, 420, "outOfHours"],
    ["2026-11-27", 1020, 1085, "outOfHours"],
    ["2026-11-28", 600, 660, "weekend"],
    ["2026-11-29", 600, 660, "weekend"],
    ["2026-11-29", 120, 180, "weekendOutOfHours"],
    ["2026-11-30", 600, 660, undefined],
  ])("on %s from minute %i to %i: %s", (date, start, end, slip) => {
    expect(unusualTime({ date: date as IsoDate, start, end })).toBe(slip);
  });

  it("is never offered", () => {
    const windows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
      return { weekday, startMinute: 0, endMinute: 1440 };
    });
    const times = suggestTimes({ ...base, hostWindows: windows });
    expect(times).toHaveLength(8);
    expect(times.filter(unusualTime)).toEqual([]);
  });
});

describe("wall-clock times", () => {
  it("that the clocks skip are no time", () => {
    const date = "2027-03-14" as IsoDate;
    expect(spanOf({ date, start: 150, end: 240 }, "America/New_York")).toBeUndefined();
    expect(spanOf({ date, start: 150, end: 240 }, "America/Phoenix")).toBeDefined();
  });

  it("come back as they were", () => {
    const time = { date: monday, start: 600, end: 690 };
    const span = spanOf(time, "America/Denver");
    if (!span) throw new Error("this time exists");
    expect(wallTimeOf({ personId: "a", ...span }, "America/Denver")).toEqual(time);
    expect(isBusy([{ personId: "a", ...span }], ["a"], span)).toBe(true);
    expect(isBusy([{ personId: "a", ...span }], ["b"], span)).toBe(false);
    expect(isBusy([{ personId: "a", ...span }], ["a"], { from: span.to, to: span.to })).toBe(false);
  });
});
