import { expect, test } from "vitest";
import { floridaRounds } from "@/lib/testing/florida";
import { certify } from "./certify";
import { solve } from "./solve";

const rounds = floridaRounds();

test("all districts with people are there", () => {
  const mentees = rounds.reduce((sum, { problem }) => sum + problem.mentees.length, 0);
  // Of the 76 of the file, four have no open school that has a teacher.
  expect(rounds).toHaveLength(72);
  expect(mentees).toBeGreaterThan(10_000);
});

test.each(rounds)("the round of district $district is proved", ({ problem }) => {
  const result = solve(problem);
  expect(certify(problem, result)).toMatchObject({ holds: true });
});
