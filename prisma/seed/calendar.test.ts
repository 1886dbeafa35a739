import { expect, it } from "vitest";
import { closedOn } from "@/lib/closures/days";
import { calendarFor } from "./calendar";
import { closuresBetween } from "./closures";
import { seededVisits } from "./year";

it("knows the holidays of the years it touches", () => {
  const { closures } = calendarFor(new Date("2026-11-23T15:00:00Z"));
  expect(closures.map(({ name, startsOn, endsOn }) => `${name} ${startsOn} ${endsOn}`)).toEqual([
    "Labor Day 2026-09-07 2026-09-07",
    "Veterans Day 2026-11-11 2026-11-11",
    "Thanksgiving 2026-11-26 2026-11-27",
    "Winter break 2026-12-21 2027-01-01",
    "Martin Luther King Jr. Day 2027-01-18 2027-01-18",
    "Presidents’ Day 2027-02-15 2027-02-15",
    "Spring break 2027-03-15 2027-03-19",
    "Memorial Day 2027-05-31 2027-05-31",
  ]);
});

it("puts no visit on a closed day and none twice, whatever the day of seeding", () => {
  for (let day = 0; day < 365; day++) {
    const calendar = calendarFor(new Date(Date.UTC(2026, 8, 1 + day, 15)));
    const visits = seededVisits(calendar);
    expect(visits.filter(({ date }) => closedOn(calendar.closures, date))).toEqual([]);
    const booked = visits.filter(({ state }) => state === "booked");
    for (const person of new Set(booked.flatMap(({ visitor, host }) => [visitor, host]))) {
      const times = booked
        .filter(({ visitor, host }) => visitor === person || host === person)
        .map(({ date, start }) => `${date} ${start}`);
      expect(new Set(times).size).toBe(times.length);
    }
  }
});

it("has one spring break a year", () => {
  const from = "2027-01-01" as ReturnType<typeof calendarFor>["today"];
  const to = "2028-12-31" as typeof from;
  const springs = closuresBetween(from, to).filter(({ name }) => name === "Spring break");
  expect(springs.map(({ startsOn }) => startsOn)).toEqual(["2027-03-15", "2028-03-20"]);
});
