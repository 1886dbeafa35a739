import { describe, expect, it } from "vitest";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { fitBins, languagesCovered, levelsCovered, loadsOf, travelOf } from "./pictures";

const at = (id: string, latitude: number | null, languages: string[] = []) => ({
  id,
  place: latitude === null ? null : { latitude, longitude: -82 },
  roll: null,
  languages,
});
const problem = round({
  mentees: [
    mentee("a", { school: at("s1", 28), level: "middle", languages: ["en", "es"] }),
    mentee("b", { school: at("s2", 28), level: "middle", languages: ["en"] }),
    mentee("c", { school: at("s3", null, ["fr"]), level: null, languages: ["en"] }),
  ],
  mentors: [
    mentor("x", { school: at("s4", 28.09), level: "middle", languages: ["es"], capacity: 2 }),
    mentor("y", { school: at("s5", 28.9), level: "k12", capacity: 1, taken: 1 }),
  ],
});
const pairs = [
  { menteeId: "a", mentorId: "x" },
  { menteeId: "b", mentorId: "y" },
  { menteeId: "c", mentorId: "x" },
];

describe("the pictures of a round", () => {
  it("count fits in steps of five, the best of all in the last", () => {
    const thresholds = { poor: 300, weak: 500 };
    const bins = fitBins([{ fit: 0 }, { fit: 499 }, { fit: 500 }, { fit: 10_000 }], thresholds);
    expect(bins).toHaveLength(20);
    expect(bins.filter(({ count }) => count > 0)).toEqual([
      { from: 0, to: 5, count: 2, tiers: { poor: 1, weak: 1, good: 0 } },
      { from: 5, to: 10, count: 1, tiers: { poor: 0, weak: 0, good: 1 } },
      { from: 95, to: 100, count: 1, tiers: { poor: 0, weak: 0, good: 1 } },
    ]);
  });

  it("split a step where a threshold divides it: 33 and 35 are not poor below 33", () => {
    const fits = [3_299, 3_300, 3_499].map((fit) => ({ fit }));
    const bins = fitBins(fits, { poor: 3_300, weak: 5_500 });
    expect(bins[6]?.tiers).toEqual({ poor: 1, weak: 2, good: 0 });
  });

  it("add up ways, and say of how many a place is not known", () => {
    const { km, sum, unknown } = travelOf(problem, pairs);
    expect(km).toEqual([10, 100.1]);
    expect(sum).toBeCloseTo(110.1);
    expect(unknown).toBe(1);
    const strangers = [{ menteeId: "nobody", mentorId: "x" }];
    expect(travelOf(problem, strangers)).toEqual({ km: [], sum: 0, unknown: 0 });
  });

  it("count running pairs among the load, the busiest mentor first", () => {
    expect(loadsOf(problem, pairs)).toEqual([
      { mentorId: "y", busy: 2, given: 1, capacity: 1 },
      { mentorId: "x", busy: 2, given: 2, capacity: 2 },
    ]);
  });

  it("say whose mentor works at their level and speaks their language", () => {
    expect(levelsCovered(problem, pairs)).toEqual([{ key: "middle", asked: 2, met: 1, open: 0 }]);
    expect(languagesCovered(problem, pairs)).toEqual([
      { key: "es", asked: 1, met: 1, open: 0 },
      { key: "fr", asked: 1, met: 0, open: 0 },
    ]);
    expect(languagesCovered(problem, [])).toMatchObject([{ open: 1 }, { open: 1 }]);
    const alike = round({ mentees: [mentee("a", { languages: ["en"] })] });
    expect(languagesCovered(alike, [])).toEqual([{ key: "en", asked: 1, met: 0, open: 1 }]);
  });
});
