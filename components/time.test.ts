import { createFormatter } from "next-intl";
import { expect, it } from "vitest";
import {
  type DateStyle,
  formatDate,
  formatDays,
  formatDuration,
  formatInstant,
  formatTime,
  formatTimeRange,
} from "./time";

const dated = (locale: "en" | "es" | "fr", iso: string, style: DateStyle) =>
  formatDate(createFormatter({ locale, timeZone: "UTC" }), iso, style);
const written = (...date: Parameters<typeof dated>) => dated(...date).replaceAll("\u00a0", " ");

it("writes the first of a month as French does, and only that", () => {
  expect(written("fr", "2026-12-01", "weekday")).toBe("mardi 1er décembre");
  expect(written("fr", "2026-12-01", "day")).toBe("1er déc.");
  expect(written("fr", "2026-12-11", "weekday")).toBe("vendredi 11 décembre");
});

it("sets no comma after a Spanish weekday, and leaves the English one", () => {
  expect(written("es", "2026-12-01", "weekday")).toBe("martes 1 de diciembre");
  expect(written("es", "2026-12-02", "medium")).toBe("mié 2 dic");
  expect(written("en", "2026-12-01", "medium")).toBe("Tue, Dec 1");
});

it("leaves the first of a month in Spanish as it is, whatever its month is cut to", () => {
  for (const [month, said] of ["ene", "feb", "mar", "abr", "may", "jun"].entries()) {
    expect(written("es", `2026-0${month + 1}-01`, "day")).toBe(`1 ${said}`);
  }
  expect(written("es", "2026-09-01", "short")).toBe("1 sept 2026");
  expect(written("es", "2026-10-01", "short")).toBe("1 oct 2026");
  expect(written("es", "2026-11-01", "medium")).toBe("dom 1 nov");
  expect(written("fr", "2026-10-01", "short")).toBe("1er oct. 2026");
  expect(written("fr", "2026-05-01", "short")).toBe("1er mai 2026");
});

it("lets a line break beside a weekday and a year, and nowhere between a day and its month", () => {
  const pieces = (date: string) => date.split(" ").map((one) => one.replaceAll("\u00a0", "_"));
  expect(pieces(dated("fr", "2026-11-30", "long"))).toEqual(["lundi", "30_novembre", "2026"]);
  expect(pieces(dated("fr", "2026-12-01", "weekday"))).toEqual(["mardi", "1er_décembre"]);
  expect(pieces(dated("fr", "2026-12-02", "medium"))).toEqual(["mer.", "2_déc."]);
  const spanish = ["lunes", "30_de_noviembre", "de", "2026"];
  expect(pieces(dated("es", "2026-11-30", "long"))).toEqual(spanish);
  expect(pieces(dated("es", "2026-11-30", "day"))).toEqual(["30_nov"]);
  expect(pieces(dated("en", "2026-11-30", "long"))).toEqual(["Monday,", "November_30,", "2026"]);
  expect(pieces(dated("en", "2026-11-30", "month"))).toEqual(["November", "2026"]);
});

it("keeps days with their months in a span of days and in a moment, too", () => {
  const format = createFormatter({ locale: "fr", timeZone: "UTC" });
  const days = formatDays(format, "2026-11-28", "2026-12-03");
  expect(days).toBe("sam. 28\u00a0nov.\u202f–\u202fjeu. 3\u00a0déc. 2026");
  const at = new Date("2026-11-29T03:27:00Z");
  expect(formatInstant(format, at, "UTC")).toBe("29\u00a0nov. 2026, 03:27");
});

it.each(["en", "es", "fr"] as const)(
  "lets no line break within a range of times, in %s",
  (locale) => {
    const format = createFormatter({ locale, timeZone: "UTC" });
    for (const [start, end] of [
      [600, 690],
      [690, 780],
    ] as const) {
      const range = formatTimeRange(format, start, end);
      expect(range).toMatch(/\u202f?–\u2060\u202f?\d/);
      expect(range.replaceAll("\u202f", "")).not.toMatch(/\s/);
    }
  },
);

it.each(["en", "es", "fr"] as const)("lets none within a time or a duration, in %s", (locale) => {
  const format = createFormatter({ locale, timeZone: "UTC" });
  const breaks = /[^\S\u00a0\u202f]/;
  for (const minutes of [0, 59, 60, 90, 780]) {
    expect(formatTime(format, minutes)).not.toMatch(breaks);
    expect(formatDuration(format, minutes)).not.toMatch(breaks);
  }
});

it("says hours and minutes, and nothing as no minutes", () => {
  const format = createFormatter({ locale: "en", timeZone: "UTC" });
  const said = [0, 45, 60, 90].map((minutes) => formatDuration(format, minutes));
  expect(said.map((one) => one.replaceAll("\u00a0", " "))).toEqual([
    "0 min",
    "45 min",
    "1 hr",
    "1 hr 30 min",
  ]);
});

it("writes the hour with two digits wherever the clock has 24 hours", () => {
  const times = (locale: "en" | "es" | "fr") => {
    const format = createFormatter({ locale, timeZone: "UTC" });
    const at = new Date("2026-11-29T03:27:00Z");
    return [
      formatTime(format, 207),
      formatTimeRange(format, 207, 480),
      formatInstant(format, at, "UTC"),
    ].map((time) => time.replaceAll(/\s/g, " ").replaceAll("\u2060", ""));
  };
  expect(times("fr")).toEqual(["03:27", "03:27 – 08:00", "29 nov. 2026, 03:27"]);
  expect(times("es")).toEqual(["03:27", "03:27–08:00", "29 nov 2026, 03:27"]);
  expect(times("en")).toEqual(["3:27 AM", "3:27 – 8:00 AM", "Nov 29, 2026, 3:27 AM"]);
});
