import fc from "fast-check";
import { expect, it } from "vitest";
import { anyProblem } from "@/lib/testing/arbitrary-people";
import { fitMatrix, matrixOf } from "./matrix";

it("the fits of everyone at once are those of the cells one by one, and hide the reader's own pairs", () => {
  fc.assert(
    fc.property(anyProblem, fc.nat(), (problem, reader) => {
      const everyone = [...problem.mentees, ...problem.mentors];
      const own = everyone[reader % (everyone.length + 1)]?.id;
      const cells = matrixOf(problem, [], problem, own).rows.map((row) =>
        row.cells.map(({ rule, fit }) => (rule ? null : fit)),
      );
      expect(fitMatrix(problem, problem, own)).toEqual(cells);
    }),
    { numRuns: 150 },
  );
});
