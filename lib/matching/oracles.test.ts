import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { type Random, randomFrom } from "@/prisma/seed/random";
import { assign } from "./assign";
import { type Assignment, eachPair, stepOf } from "./assignment";
import { exchangeFor } from "./exchange";
import { proves } from "./proves";
import type { Value } from "./types";
import { compareValues, minus, nothing, plus, valueOfPair } from "./value";

const thresholds = { poor: 3000, weak: 4500 };
/** One poor, one weak, one good: every order of the objective is at stake. */
const scores = [2000, 4000, 9000] as const;

function made(random: Random, mentees: number, mentors: number, share = 0.7): Assignment {
  const fits = Int16Array.from({ length: mentees * mentors }, () =>
    random.chance(share) ? random.pick(scores) : -1,
  );
  return {
    mentees,
    mentors,
    edges: { kind: "dense", fits },
    places: Int32Array.from({ length: mentors }, () => random.whole(0, 3)),
    busy: Int32Array.from({ length: mentors }, () => random.whole(0, 1)),
    thresholds,
    loadStep: random.pick([0, 0, 700, 10_000]),
  };
}

/** The same round as lists. */
function asLists(problem: Assignment): Assignment {
  const mentor: number[] = [];
  const fits: number[] = [];
  const starts = Int32Array.from({ length: problem.mentees + 1 }, (_, i) => {
    if (i > 0) eachPair(problem, i - 1, (j, fit) => fits.push(fit) && mentor.push(j));
    return fits.length;
  });
  const lists = { starts, mentor: Int32Array.from(mentor), fits: Int16Array.from(fits) };
  return { ...problem, edges: { kind: "sparse", ...lists } };
}

const fitBetween = ({ edges, mentors }: Assignment, i: number, j: number) =>
  edges.kind === "dense" ? (edges.fits[i * mentors + j] ?? -1) : -1;

function worthOf(problem: Assignment, mentorOf: Iterable<number>): Value {
  const load = problem.busy.slice();
  let value = nothing;
  for (const [i, j] of [...mentorOf].entries()) {
    if (j < 0) continue;
    const step = stepOf(load[j] ?? 0, problem.loadStep);
    load[j] = (load[j] ?? 0) + 1;
    const pair = valueOfPair(fitBetween(problem, i, j), problem.thresholds);
    value = plus(value, minus(pair, { ...nothing, points: step }));
  }
  return value;
}

/** Tries everything. */
function best(problem: Assignment, i = 0, given = new Int32Array(problem.mentors)): Value {
  if (i === problem.mentees) return nothing;
  let found = best(problem, i + 1, given);
  for (let j = 0; j < problem.mentors; j += 1) {
    const fit = fitBetween(problem, i, j);
    const load = given[j] ?? 0;
    if (fit < 0 || load >= (problem.places[j] ?? 0)) continue;
    given[j] = load + 1;
    const step = stepOf((problem.busy[j] ?? 0) + load, problem.loadStep);
    const pair = minus(valueOfPair(fit, problem.thresholds), { ...nothing, points: step });
    const value = plus(pair, best(problem, i + 1, given));
    given[j] = load;
    if (compareValues(value, found) > 0) found = value;
  }
  return found;
}

describe("against trying everything", () => {
  it("is the best of every round of 2 × 2 with capacities 0 to 3", () => {
    let rounds = 0;
    for (let code = 0; code < 4 ** 6; code += 1) {
      const digit = (at: number) => Math.floor(code / 4 ** at) % 4;
      const fits = [0, 1, 2, 3].map((at) => [-1, ...scores][digit(at)] ?? -1);
      const problem: Assignment = {
        mentees: 2,
        mentors: 2,
        edges: { kind: "dense", fits: Int16Array.from(fits) },
        places: Int32Array.of(digit(4), digit(5)),
        busy: new Int32Array(2),
        thresholds,
        loadStep: 0,
      };
      expect(worthOf(problem, assign(problem).mentorOf)).toEqual(best(problem));
      rounds += 1;
    }
    expect(rounds).toBe(4096);
  });

  it("is the best of thousands of rounds up to 6 × 4, as a table and as lists, and proved", () => {
    const random = randomFrom(6);
    for (let round = 0; round < 3000; round += 1) {
      const problem = made(random, random.whole(0, 6), random.whole(0, 4));
      const assigned = assign(problem);
      expect(worthOf(problem, assigned.mentorOf)).toEqual(best(problem));
      expect(worthOf(problem, assign(asLists(problem)).mentorOf)).toEqual(best(problem));
      expect(proves(assigned)).toBe(true);
    }
  });
});

describe("what a pair instead would cost", () => {
  it("is what solving again says, every pair of hundreds of rounds", () => {
    const random = randomFrom(9);
    let asked = 0;
    for (let round = 0; round < 400; round += 1) {
      const problem = made(random, random.whole(1, 9), random.whole(1, 5));
      const assigned = assign(problem);
      for (let i = 0; i < problem.mentees; i += 1) {
        for (let j = 0; j < problem.mentors; j += 1) {
          const fit = fitBetween(problem, i, j);
          if (fit < 0 || problem.places[j] === 0) continue;
          const mentorOf = assigned.mentorOf.slice();
          for (const { mentee, to } of exchangeFor(assigned, i, j)) mentorOf[mentee] = to;
          expect(mentorOf[i]).toBe(j);
          expect(isPossible(problem, mentorOf)).toBe(true);
          expect(worthOf(problem, mentorOf)).toEqual(valueWith(problem, i, j));
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(3000);
  });
});

function isPossible(problem: Assignment, mentorOf: Int32Array): boolean {
  const given = new Int32Array(problem.mentors);
  return [...mentorOf].every((j, i) => {
    if (j < 0) return true;
    given[j] = (given[j] ?? 0) + 1;
    return fitBetween(problem, i, j) >= 0 && (given[j] ?? 0) <= (problem.places[j] ?? 0);
  });
}

/** The best with the pair: nobody else for this mentee, and the loss of nobody forbidden. */
function valueWith(problem: Assignment, i: number, j: number): Value {
  if (problem.edges.kind !== "dense") throw new Error("a table is meant");
  const { fits } = problem.edges;
  const others = fits.slice();
  others.fill(-1, i * problem.mentors, (i + 1) * problem.mentors);
  const places = problem.places.slice();
  const busy = problem.busy.slice();
  places[j] = (places[j] ?? 0) - 1;
  const step = stepOf(busy[j] ?? 0, problem.loadStep);
  busy[j] = (busy[j] ?? 0) + 1;
  const rest: Assignment = { ...problem, edges: { kind: "dense", fits: others }, places, busy };
  const pair = valueOfPair(fitBetween(problem, i, j), problem.thresholds);
  const value = plus(pair, worthOf(rest, assign(rest).mentorOf));
  return minus(value, { ...nothing, points: step });
}

describe("against linear programming, stage by stage", () => {
  it.each([
    [100, 40, 0, 0.15],
    [100, 40, 700, 0.15],
    [300, 120, 0, 0.15],
    [300, 120, 700, 0.15],
    [100, 40, 0, 1],
    [100, 40, 700, 0.95],
  ])(
    "%d × %d, load step %d, %d of the pairs possible",
    async (mentees, mentors, loadStep, share) => {
      const random = randomFrom(mentees + loadStep);
      const fits = Int16Array.from({ length: mentees * mentors }, () =>
        random.chance(share) ? random.whole(0, 10_000) : -1,
      );
      const problem: Assignment = {
        mentees,
        mentors,
        edges: { kind: "dense", fits },
        places: Int32Array.from({ length: mentors }, () => random.whole(1, 4)),
        busy: new Int32Array(mentors),
        // Good pairs are many: lower ones would let nobody be poor or weak, whatever is chosen.
        thresholds: { poor: 9000, weak: 9700 },
        loadStep,
      };
      const value = worthOf(problem, assign(problem).mentorOf);
      expect(value).toEqual(await byLinearProgramme(problem));
      expect(value.poor).toBeGreaterThan(0);
      expect(value.weak).toBeGreaterThan(value.poor);
    },
  );
});

/** Each digit of the objective in turn, the ones before it held at their best. */
async function byLinearProgramme(problem: Assignment): Promise<Value> {
  const highs = await loadHighs();
  const pairs: { i: number; j: number; value: Value }[] = [];
  for (let i = 0; i < problem.mentees; i += 1) {
    eachPair(problem, i, (j, fit) => {
      pairs.push({ i, j, value: valueOfPair(fit, problem.thresholds) });
    });
  }
  const sum = (terms: string[]) => (terms.length > 0 ? terms.join(" ") : "0 x0");
  const terms = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.map((pair, k) => `+ ${of(pair)} x${k}`);
  const extra = Array.from({ length: problem.mentors }, (_, j) => `- ${problem.loadStep} e${j}`);
  const goals: [keyof Value, "Maximize" | "Minimize", string][] = [
    ["matched", "Maximize", sum(terms(() => 1))],
    ["poor", "Minimize", sum(terms(({ value }) => value.poor))],
    ["weak", "Minimize", sum(terms(({ value }) => value.weak))],
    ["points", "Maximize", sum([...terms(({ value }) => value.points), ...extra])],
  ];
  const rows = [
    ...range(problem.mentees).map((i) => rowOf(pairs, (pair) => pair.i === i, "<= 1")),
    ...range(problem.mentors).map((j) =>
      rowOf(pairs, (pair) => pair.j === j, `<= ${problem.places[j]}`),
    ),
    // Mentees beyond the first: places that cost a step.
    ...range(problem.mentors).map((j) => rowOf(pairs, (pair) => pair.j === j, `- e${j} <= 1`)),
  ].filter((row) => row !== "");
  const value: Value = { ...nothing };
  for (const [digit, sense, goal] of goals) {
    const bounds = pairs.map((_, k) => `x${k} <= 1`);
    const text = `${sense}\n ${goal}\nSubject To\n ${rows.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`;
    const { ObjectiveValue } = highs.solve(text);
    value[digit] = Math.round(ObjectiveValue);
    rows.push(`${goal} = ${value[digit]}`);
  }
  return value;
}

const range = (length: number) => Array.from({ length }, (_, k) => k);

function rowOf<Pair>(pairs: Pair[], isIn: (pair: Pair) => boolean, right: string): string {
  const terms = pairs.flatMap((pair, k) => (isIn(pair) ? [`+ x${k}`] : []));
  return terms.length > 0 ? `${terms.join(" ")} ${right}` : "";
}

describe("rounds of a shape", () => {
  const random = randomFrom(3);
  const shape = (mentees: number, places: number[], score: (i: number, j: number) => number) => ({
    mentees,
    mentors: places.length,
    edges: {
      kind: "dense" as const,
      fits: Int16Array.from({ length: mentees * places.length }, (_, k) =>
        score(Math.floor(k / places.length), k % places.length),
      ),
    },
    places: Int32Array.from(places),
    busy: new Int32Array(places.length),
    thresholds,
    loadStep: 0,
  });
  const any = () => random.whole(0, 10_000);
  it.each<[string, Assignment, number]>([
    ["all equal", shape(200, Array(80).fill(3), () => 5000), 200],
    ["one superstar", shape(100, [1, ...Array(50).fill(2)], (_, j) => (j ? any() : 10_000)), 100],
    ["exactly tight", shape(120, Array(40).fill(3), any), 120],
    ["too few places", shape(200, Array(30).fill(2), any), 60],
    ["no capacity at all", shape(20, Array(10).fill(0), any), 0],
    ["nobody", shape(0, [1, 2], any), 0],
    ["no mentors", shape(5, [], any), 0],
    ["two halves", shape(60, Array(20).fill(3), (i, j) => (i % 2 === j % 2 ? any() : -1)), 60],
    ["one place for everyone", shape(50, [50], any), 50],
  ])("%s: matched as many as can be, and proved", (_, problem, matched) => {
    const assigned = assign(problem);
    expect([...assigned.mentorOf].filter((j) => j >= 0)).toHaveLength(matched);
    expect(proves(assigned)).toBe(true);
  });
});

describe("what does not change a round does not change its value", () => {
  it("a mentor more never makes it worse; a pair that was not chosen is not missed", () => {
    const random = randomFrom(12);
    for (let round = 0; round < 300; round += 1) {
      const problem = made(random, random.whole(1, 12), random.whole(2, 6));
      const value = worthOf(problem, assign(problem).mentorOf);
      const last = problem.mentors - 1;
      const without = {
        ...problem,
        places: problem.places.map((one, j) => (j === last ? 0 : one)),
      };
      const fewer = worthOf(without, assign(without).mentorOf);
      expect(compareValues(value, fewer)).toBeGreaterThanOrEqual(0);

      const { mentorOf } = assign(problem);
      const unused = problem.edges.fits.map((fit, k) => {
        const [i, j] = [Math.floor(k / problem.mentors), k % problem.mentors];
        return mentorOf[i] !== j && random.chance(0.5) ? -1 : fit;
      });
      const narrower: Assignment = { ...problem, edges: { kind: "dense", fits: unused } };
      expect(worthOf(narrower, assign(narrower).mentorOf)).toEqual(value);
    }
  });
});
