import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { pairHealth, weeksQuiet } from "./pair-health";

const day = (text: string) => text as IsoDate;

it.each([
  ["tooEarly", "2026-11-10", undefined],
  ["quiet", "2026-11-02", undefined],
  ["onTrack", "2026-09-01", "2026-11-03"],
  ["quiet", "2026-09-01", "2026-11-02"],
  ["onTrack", "2026-11-20", "2026-11-21"],
  ["onTrack", "2026-11-20", "2026-08-01"],
] as const)("%s when it began %s and last met %s", (health, startedOn, lastContactOn) => {
  const last = lastContactOn && day(lastContactOn);
  const pair = { startedOn: day(startedOn), lastContactOn: last, today: day("2026-11-23") };
  expect(pairHealth(pair)).toBe(health);
});

it.each([
  [null, "2026-09-01", "2026-11-03"],
  [3, "2026-09-01", "2026-11-02"],
  [4, "2026-09-01", "2026-10-20"],
  [3, "2026-11-02", undefined],
] as const)("%s whole weeks of quiet when it began %s and last met %s", (weeks, startedOn, met) => {
  const pair = { startedOn: day(startedOn), lastContactOn: met && day(met) };
  expect(weeksQuiet({ ...pair, today: day("2026-11-23") })).toBe(weeks);
});
