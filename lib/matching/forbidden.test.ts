import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { countForbidden, listForbidden } from "./forbidden";
import { solve } from "./solve";
import { rules } from "./types";

it("counts each impossible pair once, and lists as many as it counts", () => {
  fc.assert(
    fc.property(arbitraryRound({ mentees: 9, mentors: 6 }), (problem) => {
      const { pairs, by } = countForbidden(problem);
      expect(pairs).toBe(problem.mentees.length * problem.mentors.length);
      const listed = rules.flatMap((rule) => {
        const all = listForbidden(problem, rule, { from: 0, most: 1000 });
        expect(all).toHaveLength(by[rule] ?? 0);
        expect(listForbidden(problem, rule, { from: 2, most: 3 })).toEqual(all.slice(2, 5));
        return all.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`);
      });
      expect(new Set(listed).size).toBe(listed.length);
      for (const { menteeId, mentorId } of solve(problem).pairs)
        expect(listed).not.toContain(`${menteeId} ${mentorId}`);
    }),
    { numRuns: 150 },
  );
});
