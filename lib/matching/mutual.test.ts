import fc from "fast-check";
import { expect, test } from "vitest";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { mutualWishes } from "./mutual";
import { ruleBook } from "./rules";
import { solve } from "./solve";
import type { Problem } from "./types";

const names = (side: string) => Array.from({ length: 4 }, (_, at) => `${side}${at}`);
const wishesFor = (side: string) =>
  fc.array(fc.shuffledSubarray([...names(side), "somebody else"]), { minLength: 4, maxLength: 4 });

/** Four and four with ranked wishes, some of them for people who are not here; some pairs ruled out. */
const wishful: fc.Arbitrary<Problem> = fc
  .tuple(
    wishesFor("mentor"),
    wishesFor("mentee"),
    fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 3 }),
    fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  )
  .map(([theirs, others, ruledOut, capacities]) =>
    round({
      mentees: names("mentee").map((id, at) => mentee(id, { wishes: theirs[at] ?? [] })),
      mentors: names("mentor").map((id, at) =>
        mentor(id, { wishes: others[at] ?? [], capacity: capacities[at] ?? 0 }),
      ),
      forbidden: ruledOut.map(([i, j]) => ({ menteeId: `mentee${i}`, mentorId: `mentor${j}` })),
    }),
  );

test("they are those whom a look at every two finds, with the choice each is of the other", () => {
  fc.assert(
    fc.property(wishful, (problem) => {
      const { pairs } = solve(problem);
      const expected: unknown[] = [];
      for (const one of problem.mentees) {
        for (const other of problem.mentors) {
          const byMentee = one.wishes.indexOf(other.id) + 1;
          const byMentor = other.wishes.indexOf(one.id) + 1;
          const together = pairs.some(
            ({ menteeId, mentorId }) => menteeId === one.id && mentorId === other.id,
          );
          if (byMentee === 0 || byMentor === 0 || together) continue;
          const rule = ruleBook(problem)(one)(other);
          const pair = { menteeId: one.id, mentorId: other.id };
          expected.push({
            pair,
            wish: { key: "part.wishes.both", values: { byMentee, byMentor } },
            rule,
          });
        }
      }
      const found = mutualWishes(problem, pairs);
      expect(found).toHaveLength(expected.length);
      expect(found).toEqual(expect.arrayContaining(expected));
    }),
    { numRuns: 200 },
  );
});

test("the nearest to both first choices comes first", () => {
  const problem = round({
    mentees: [mentee("a", { wishes: ["x", "y"] }), mentee("b", { wishes: ["y"] })],
    mentors: [mentor("x", { wishes: ["b", "a"] }), mentor("y", { wishes: ["b", "a"] })],
  });
  const order = mutualWishes(problem, []).map(({ pair }) => `${pair.menteeId}${pair.mentorId}`);
  expect(order).toEqual(["by", "ax", "ay"]);
  expect(mutualWishes(problem, [{ menteeId: "b", mentorId: "y" }])).toHaveLength(2);
});
