import fc from "fast-check";
import { expect, it } from "vitest";
import { anyProblem } from "@/lib/testing/arbitrary-people";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { countForbidden, listedRules, listForbidden, mayCount } from "./forbidden";
import { ruleBook, standardsOf } from "./rules";
import { fitOf, readyMentee, readyMentor } from "./score";
import { solve } from "./solve";
import { type Problem, rules } from "./types";

/** Pair by pair, as `ruleBook` and `standardsOf` say. */
function oneByOne(problem: Problem) {
  const rulesFor = ruleBook(problem);
  const standard = standardsOf(problem);
  const pins = new Map(problem.pinned.map((pin) => [pin.menteeId, pin.mentorId]));
  return problem.mentees.flatMap((mentee) =>
    problem.mentors.flatMap((mentor) => {
      const { fit } = fitOf(mentee, mentor, problem.weights);
      const free = pins.get(mentee.id) !== mentor.id;
      const short = free ? standard(readyMentee(mentee), readyMentor(mentor), fit) : null;
      const rule = rulesFor(mentee)(mentor) ?? short;
      return rule ? [{ rule, menteeId: mentee.id, mentorId: mentor.id }] : [];
    }),
  );
}

it("counts and lists what the rules say pair by pair, in the order of people", () => {
  fc.assert(
    fc.property(fc.oneof(anyProblem, arbitraryRound({ mentees: 9, mentors: 6 })), (problem) => {
      const expected = oneByOne(problem);
      const { by } = countForbidden(problem);
      for (const rule of rules) {
        const pairs = expected
          .filter((one) => one.rule === rule)
          .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
        expect(by[rule] ?? 0).toBe(pairs.length);
        if (rule === "apart") continue;
        expect(listForbidden(problem, rule, { from: 0, most: 1000 })).toEqual(pairs);
      }
    }),
    { numRuns: 120 },
  );
});

it("counts each impossible pair once, and lists as many as it counts", () => {
  fc.assert(
    fc.property(arbitraryRound({ mentees: 9, mentors: 6 }), (problem) => {
      const { pairs, by } = countForbidden(problem);
      expect(pairs).toBe(problem.mentees.length * problem.mentors.length);
      const listed = listedRules.flatMap((rule) => {
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

it("lists nobody whom a wish may keep apart, and counts few of them in the whole only", () => {
  expect(listedRules).not.toContain("apart");
  expect([0, 1, 4, 5].map((count) => mayCount("apart", count))).toEqual([
    ...[false, false, false, true],
  ]);
  expect(mayCount("noCapacity", 1)).toBe(true);
});
