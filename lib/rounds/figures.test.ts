import { expect, it } from "vitest";
import { mentor } from "@/lib/testing/made-up";
import { figuresOf } from "./figures";

const counted = {
  mentors: [mentor("a", { capacity: 3 }), mentor("b")],
  thresholds: { poor: 3_000, weak: 4_500 },
  loadStep: 200,
};

it("counts as the matcher does, and each fit in its bar", () => {
  const fits = [2_999, 3_000, 4_499, 10_000];
  const pairs = fits.map((fit, at) => ({ mentorId: at < 3 ? "a" : "b", fit }));
  const figures = figuresOf(counted, pairs, 5);
  expect(figures).toMatchObject({
    mentees: 5,
    matched: 4,
    poor: 1,
    weak: 2,
    worst: 2_999,
    mean: 5_125,
  });
  expect(figures.points).toBe(2_999 + 3_000 + 4_499 + 10_000 - 2 * 200);
  expect(figures.bins[5]?.tiers).toEqual({ poor: 1, weak: 0, good: 0 });
  expect(figures.bins[6]?.tiers).toEqual({ poor: 0, weak: 1, good: 0 });
  expect(figures.bins[8]?.tiers).toEqual({ poor: 0, weak: 1, good: 0 });
  expect(figures.bins[19]?.tiers).toEqual({ poor: 0, weak: 0, good: 1 });
});

it("is empty without pairs", () => {
  expect(figuresOf(counted, [], 2)).toMatchObject({
    matched: 0,
    points: 0,
    worst: null,
    mean: null,
  });
});
