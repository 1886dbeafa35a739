import { expect, it } from "vitest";
import { measured, usualUnit } from "./distances";

it("counts miles where roads do, by the time zone", () => {
  const american = ["America/New_York", "America/Indiana/Knox", "Pacific/Honolulu", "US/Central"];
  expect([...american, "Europe/London"].map(usualUnit)).toEqual(Array(5).fill("miles"));
  const others = [
    "America/Toronto",
    "America/Mexico_City",
    "Europe/Paris",
    "UTC",
    "America/Denmark",
  ];
  expect(others.map(usualUnit)).toEqual(Array(5).fill("kilometres"));
});

it("says whole numbers, and a tenth below one", () => {
  expect([0, 0.4, 0.97, 1.4, 12.6].map((km) => measured(km, "kilometres"))).toEqual([
    0, 0.4, 1, 1, 13,
  ]);
  expect([0.4, 1.609344, 8, 100].map((km) => measured(km, "miles"))).toEqual([0.2, 1, 5, 62]);
});
