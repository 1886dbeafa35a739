import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMentees, anyMentors, anyProblem, anyWeights } from "@/lib/testing/arbitrary-people";
import { generatedRound } from "@/lib/testing/generated-round";
import { mentee, mentor } from "@/lib/testing/made-up";
import { randomFrom } from "@/prisma/seed/random";
import { ruleBook, standardsOf } from "../rules";
import { defaultWeights, fitOf, readyMentee, readyMentor } from "../score";
import { type Mentee, type Mentor, type Problem, partNames, type Weights } from "../types";
import { eachFitRow } from "./fits";
import { eachPossibleRow } from "./possible";

function rowsOf(mentees: readonly Mentee[], mentors: readonly Mentor[], weights: Weights) {
  const rows: number[][] = [];
  eachFitRow(mentees, mentors, weights, (i, fits) => {
    rows[i] = [...fits];
  });
  return rows;
}

const oneByOne = (mentees: readonly Mentee[], mentors: readonly Mentor[], weights: Weights) =>
  mentees.map((one) => mentors.map((other) => fitOf(one, other, weights).fit));

test("fits of a round are those of its pairs, to the last point", () => {
  fc.assert(
    fc.property(anyMentees, anyMentors, anyWeights, (mentees, mentors, weights) => {
      expect(rowsOf(mentees, mentors, weights)).toEqual(oneByOne(mentees, mentors, weights));
    }),
    { numRuns: 400 },
  );
});

const nothing = Object.fromEntries(partNames.map((name) => [name, 0])) as Weights;

test("in a round that looks like a district too", () => {
  const { mentees, mentors } = generatedRound({ mentees: 150, mentors: 61, schools: 40 }, 7);
  const heaviest = Object.fromEntries(partNames.map((name) => [name, 10_000])) as Weights;
  for (const weights of [defaultWeights, heaviest]) {
    expect(rowsOf(mentees, mentors, weights)).toEqual(oneByOne(mentees, mentors, weights));
  }
});

test("while another round is being scored", () => {
  const { mentees, mentors } = generatedRound({ mentees: 9, mentors: 5, schools: 4 }, 7);
  const within: number[][][] = [];
  eachFitRow(mentees, mentors, defaultWeights, (i, fits) => {
    const before = [...fits];
    within[i] = rowsOf(mentees, mentors, defaultWeights);
    expect([...fits]).toEqual(before);
  });
  const alone = oneByOne(mentees, mentors, defaultWeights);
  expect(within).toEqual(mentees.map(() => alone));
});

test("as many growth areas as there can be, and whatever is met of them", () => {
  const random = randomFrom(7);
  const some = (chance: number, most: number) =>
    Array.from({ length: most }, (_, k) => `${k}`)
      .filter(() => random.chance(chance))
      .map((topic) => ({ topic, weight: random.pick([1, 2, 3] as const) }));
  const mentees = [7, 20, 53, 79, 80].map((most) =>
    mentee(`${most}`, { growthAreas: some(1, most) }),
  );
  const mentors = Array.from({ length: 400 }, (_, j) =>
    mentor(`${j}`, { strengths: some(random.pick([0.1, 0.3, 0.6, 0.9]), 80) }),
  );
  const only = { ...nothing, topics: 1 };
  expect(rowsOf(mentees, mentors, only)).toEqual(oneByOne(mentees, mentors, only));
});

test("more growth areas than a sum can hold are refused", () => {
  const growthAreas = Array.from({ length: 81 }, (_, k) => ({
    topic: `${k}`,
    weight: 3 as const,
  }));
  expect(() => rowsOf([mentee("a", { growthAreas })], [mentor("b")], defaultWeights)).toThrow(
    RangeError,
  );
});

function possibleOneByOne(problem: Problem): number[][] {
  const rulesFor = ruleBook(problem);
  const standard = standardsOf(problem);
  return problem.mentees.map((one) => {
    const ruleFor = rulesFor(one);
    return problem.mentors.map((other) => {
      const { fit } = fitOf(one, other, problem.weights);
      const short = standard(readyMentee(one), readyMentor(other), fit);
      return ruleFor(other) || short ? -1 : fit;
    });
  });
}

test("pairs that a rule or a standard excludes have none", () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const rows: number[][] = [];
      eachPossibleRow(problem, problem.mentees, problem.mentors, (i, fits) => {
        rows[i] = [...fits];
      });
      expect(rows).toEqual(possibleOneByOne(problem));
    }),
    { numRuns: 400 },
  );
});
