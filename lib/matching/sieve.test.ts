import { expect, it } from "vitest";
import { randomFrom } from "@/prisma/seed/random";
import { GROUPS, LOWEST, Sieve } from "./sieve";

it("finds everyone above a height, and nobody else, in rows of every length", () => {
  const random = randomFrom(5);
  for (let mentors = 1; mentors <= 70; mentors += 1) {
    const fits = Int16Array.from({ length: 3 * mentors }, () => random.whole(-1, 10_000));
    const sieve = new Sieve(fits, mentors);
    const handicaps = Array.from({ length: mentors }, () => random.whole(0, 50_000));
    for (const [j, by] of handicaps.entries()) sieve.setHandicap(j, by);
    const height = (i: number, j: number) =>
      Math.max(LOWEST, (fits[i * mentors + j] ?? 0) - Math.min(handicaps[j] ?? 0, 32_767));
    for (const i of [0, 1, 2, 0]) {
      for (const limit of [LOWEST, -20_000, -1, 0, 7_000, 10_000, 32_767]) {
        const expected = [...Array(mentors).keys()].filter((j) => height(i, j) > limit);
        expect([...sieve.found.subarray(0, sieve.above(i, limit))]).toEqual(expected);
      }
      expect(sieve.above(i, LOWEST - 1)).toBe(mentors);
      const reached = sieve.above(i, sieve.level(i) - 1);
      if (handicaps.every((by) => by <= 22_000)) {
        expect(reached).toBeGreaterThanOrEqual(Math.min(GROUPS, mentors));
      }
    }
  }
});

it("somebody's handicap is that of all rows, and taken back as well", () => {
  const sieve = new Sieve(Int16Array.of(9_000, 8_000, 8_500, 9_500), 2);
  sieve.setHandicap(0, 1_500);
  expect([sieve.above(0, 7_800), sieve.found[0]]).toEqual([1, 1]);
  expect([sieve.above(1, 7_800), sieve.found[0]]).toEqual([1, 1]);
  sieve.setHandicap(0, 0);
  expect([sieve.above(0, 8_200), sieve.found[0]]).toEqual([1, 0]);
});
