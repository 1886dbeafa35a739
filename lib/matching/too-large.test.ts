import { afterEach, describe, expect, it, vi } from "vitest";
import { randomFrom } from "@/prisma/seed/random";
import { assign } from "./assign";
import type { Assignment } from "./assignment";
import { openLedger } from "./proof";
import { proves } from "./proves";
import { TooLarge } from "./too-large";
import { minus, nothing, plus, valueOfPair } from "./value";
import { weightsFor } from "./weights";

type WeightsFor = typeof import("./weights").weightsFor;
/** Weights that outweigh so many pairs and no more, as those of rounds beyond 2⁵³ are. */
const small = vi.hoisted(() => ({ k: null as number | null }));
vi.mock("./weights", async (load) => {
  const real = await load<{ weightsFor: WeightsFor }>();
  const weightsFor: WeightsFor = (problem) => {
    if (small.k === null) return real.weightsFor(problem);
    const people = small.k - 1;
    return {
      ...real.weightsFor({ ...problem, mentees: people, mentors: people }),
      isProved: false,
    };
  };
  return { ...real, weightsFor };
});
afterEach(() => {
  small.k = null;
});

const thresholds = { poor: 3000, weak: 4500 };

/** Everybody has three possible mentors, in lists. */
function sparse(people: number): Assignment {
  const random = randomFrom(people);
  return {
    mentees: people,
    mentors: people,
    edges: {
      kind: "sparse",
      starts: Int32Array.from({ length: people + 1 }, (_, i) => 3 * i),
      mentor: Int32Array.from({ length: 3 * people }, (_, k) => {
        return (Math.floor(k / 3) + (k % 3) * 7) % people;
      }),
      fits: Int16Array.from({ length: 3 * people }, () => random.whole(0, 10_000)),
    },
    places: new Int32Array(people).fill(1),
    busy: new Int32Array(people),
    thresholds,
    loadStep: 0,
  };
}

const dense = (seed: number): Assignment => {
  const random = randomFrom(seed);
  const [mentees, mentors] = [random.whole(2, 7), random.whole(2, 4)];
  return {
    mentees,
    mentors,
    edges: {
      kind: "dense",
      fits: Int16Array.from({ length: mentees * mentors }, () =>
        random.chance(0.7) ? random.whole(0, 10_000) : -1,
      ),
    },
    places: Int32Array.from({ length: mentors }, () => random.whole(1, 2)),
    busy: new Int32Array(mentors),
    thresholds,
    loadStep: 0,
  };
};

/** The same with fits that a point or two part. */
const close = (problem: Assignment): Assignment => {
  const fits = problem.edges.fits.map((fit) => (fit < 0 ? fit : 5_000 + (fit % 3)));
  return { ...problem, edges: { ...problem.edges, fits } };
};

describe("beyond what the numbers prove by themselves", () => {
  it("a round of 9 000 × 9 000 is proved digit by digit", () => {
    const problem = sparse(9_000);
    expect(weightsFor(problem).isProved).toBe(false);
    expect(weightsFor(sparse(100)).isProved).toBe(true);
    const assigned = assign(problem);
    expect(proves(assigned)).toBe(true);
    expect([...assigned.mentorOf].every((j) => j >= 0)).toBe(true);
  });

  it("the result is the best, or refused: never silently another", () => {
    let [kept, refused] = [0, 0];
    for (let seed = 1; seed <= 400; seed += 1) {
      const problem = dense(seed);
      small.k = null;
      const best = assign(problem);
      small.k = seed % 2;
      try {
        const assigned = assign(problem);
        expect(proves(assigned)).toBe(true);
        expect(matched(assigned.mentorOf)).toBe(matched(best.mentorOf));
        kept += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(TooLarge);
        expect(String(error)).toContain("too large");
        refused += 1;
      }
    }
    expect(kept).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });

  it("nothing less than the lowest prices is a proof, in any digit", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const assigned = assign(seed > 12 ? close(dense(seed)) : sparse(seed));
      const { values } = assigned;
      expect(proves(assigned)).toBe(true);
      for (const lower of [{ points: 1 }, { weak: -1 }, { poor: -1 }, { matched: 1 }]) {
        for (const j of values.keys()) {
          const less = minus(values[j] ?? nothing, { ...nothing, ...lower });
          expect(proves({ ...assigned, values: values.with(j, less) })).toBe(false);
        }
      }
    }
  });

  it("nor is a price that nobody would pay", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const assigned = assign(dense(seed));
      for (const [i, j] of assigned.mentorOf.entries()) {
        if (j < 0) continue;
        const pair = valueOfPair(assigned.fitOf[i] ?? 0, thresholds);
        const more = plus(pair, { ...nothing, points: 1 });
        expect(proves({ ...assigned, values: assigned.values.with(j, more) })).toBe(false);
      }
    }
  });

  it("the proof refuses more people than its numbers hold", () => {
    const claim = (people: number) => ({
      mentorOf: new Int32Array(people).fill(-1),
      places: new Int32Array(people),
      busy: new Int32Array(people),
      thresholds,
      loadStep: 0,
      prices: [],
      worths: [],
    });
    expect(() => openLedger(claim(30_001))).toThrow(TooLarge);
    expect(() => openLedger(claim(29_000))).not.toThrow();
  });
});

const matched = (mentorOf: Int32Array) => mentorOf.filter((j) => j >= 0).length;
