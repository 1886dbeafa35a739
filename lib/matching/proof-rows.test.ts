import { expect, it } from "vitest";
import { randomFrom } from "@/prisma/seed/random";
import { Rows } from "./proof-rows";

it("passes over no pair that is worth more than its prices", () => {
  const random = randomFrom(11);
  const levels = [-40_000, -3_000, 0, 0, 0, 2_500, 9_999, 70_000];
  let [better, looked] = [0, 0];
  for (let round = 0; round < 400; round += 1) {
    const mentors = random.whole(1, 60);
    const ranks = Float64Array.from({ length: mentors }, () => random.pick([-7, 0, 0, 0, 5]));
    const points = Float64Array.from({ length: mentors }, () => random.pick(levels));
    const fits = Int16Array.from({ length: mentors }, () => random.whole(-1, 10_000));
    const rows = new Rows(ranks, points);
    for (const mine of [-50_000, -1, 0, 5_000, 12_000, Number.POSITIVE_INFINITY]) {
      const found = new Set(rows.found.subarray(0, rows.above(fits, mine)));
      for (const [j, fit] of fits.entries()) {
        const isCheaper =
          (ranks[j] ?? 0) < rows.rank ||
          ((ranks[j] ?? 0) === rows.rank && mine + (points[j] ?? 0) < fit);
        if (fit < 0 || !isCheaper) continue;
        better += 1;
        expect(found).toContain(j);
      }
      looked += found.size;
    }
  }
  expect(better).toBeGreaterThan(10_000);
  expect(looked).toBeLessThan(1.5 * better);
});
