import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCsv } from "@/lib/csv";
import { farAway, kilometres, type Place } from "./far-away";

it("names the two schools of the real file whose coordinates lie in other counties", async () => {
  const far = farAway(await realPlaces());
  expect([...far.keys()].sort()).toEqual([
    "NORTHSTAR ACADEMY OF HILLSBOROUGH COUNTY EAST",
    "R.I.S.E CHARTER SCHOOL",
  ]);
});

it("is not misled by many wrong ones at the same place", () => {
  const places = new Map<string, Place>();
  for (let n = 0; n < 100; n++)
    places.set(`near ${n}`, { latitude: 28 + (n % 10) / 50, longitude: -82 - n / 500 });
  for (let n = 0; n < 30; n++) places.set(`null island ${n}`, { latitude: 0, longitude: 0 });
  const far = [...farAway(places).keys()];
  expect(far).toHaveLength(30);
  expect(far.every((name) => name.startsWith("null"))).toBe(true);
});

it("has no opinion about a handful, and none about places all alike", () => {
  const here = { latitude: 28, longitude: -82 };
  expect(
    farAway(
      new Map([
        ["a", here],
        ["b", { latitude: 0, longitude: 0 }],
      ]),
    ).size,
  ).toBe(0);
  expect(farAway(new Map("abcdef".split("").map((key) => [key, here]))).size).toBe(0);
  expect(farAway(new Map()).size).toBe(0);
});

it("measures along the globe", () => {
  const tampa = { latitude: 27.95, longitude: -82.46 };
  expect(kilometres(tampa, { latitude: 25.76, longitude: -80.19 })).toBeCloseTo(331, -1);
  expect(kilometres(tampa, tampa)).toBe(0);
});

async function realPlaces() {
  const places = new Map<string, Place>();
  for await (const { row, cells } of readCsv(readFileSync("e2e/data/hillsborough-schools.csv"))) {
    if (row > 1)
      places.set(cells[1] ?? "", { latitude: Number(cells[8]), longitude: Number(cells[9]) });
  }
  return places;
}
