import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { fullMentee, fullMentor, mentee, mentor, round } from "@/lib/testing/made-up";
import { messagesFor } from "../i18n/messages";
import { priceOf } from "./alternative";
import { explainPair, explainUnmatched } from "./explain";
import { type Fact, plainValues } from "./facts";
import { solve } from "./solve";
import { compareValues, nothing, plus } from "./value";

const small = arbitraryRound({ mentees: 5, mentors: 4 });
const everyPair = ({
  mentees,
  mentors,
}: {
  mentees: { id: string }[];
  mentors: { id: string }[];
}) => mentees.flatMap((a) => mentors.map((b) => ({ menteeId: a.id, mentorId: b.id })));

describe("the price of another pair", () => {
  test("is never a gain, is nothing for a chosen pair, and the moves are those of a re-solve", () => {
    fc.assert(
      fc.property(small, (any) => {
        const problem = { ...any, floor: 0, mustHave: [] };
        const result = solve(problem);
        const pins = new Set(problem.pinned.map((pin) => pin.menteeId));
        for (const pair of everyPair({ mentees: [...any.mentees], mentors: [...any.mentors] })) {
          if (pins.has(pair.menteeId)) continue;
          const price = priceOf(problem, result, pair);
          if (!price.possible) continue;
          expect(compareValues(price.change, nothing)).toBeLessThanOrEqual(0);
          const again = solve({ ...problem, pinned: [...problem.pinned, pair] });
          expect(again.value).toEqual(plus(result.value, price.change));
          const chosen = result.pairs.some(
            (one) => one.menteeId === pair.menteeId && one.mentorId === pair.mentorId,
          );
          if (chosen) expect(price.change).toEqual(nothing);
          else expect(price.moves.map((move) => move.menteeId)).toContain(pair.menteeId);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("says who gives what up", () => {
    const wish = (id: string, ...wishes: string[]) => mentee(id, { wishes });
    const problem = round({
      mentees: [wish("x", "a", "b"), wish("y", "a")],
      mentors: [mentor("a"), mentor("b")],
      forbidden: [{ menteeId: "y", mentorId: "b" }],
    });
    const price = priceOf(problem, solve(problem), { menteeId: "x", mentorId: "a" });
    expect(price).toMatchObject({
      possible: true,
      change: { matched: -1 },
      moves: [
        { menteeId: "x", from: "b", to: "a" },
        { menteeId: "y", from: "a", to: null },
      ],
    });
    const impossible = priceOf(problem, solve(problem), { menteeId: "y", mentorId: "b" });
    expect(impossible).toEqual({ possible: false, rule: "forbidden" });
  });
});

describe("why somebody has no mentor", () => {
  const explain = (facts: Parameters<typeof round>[0]) => {
    const problem = round({ mentees: [mentee("x")], ...facts });
    return explainUnmatched(problem, solve(problem), "x");
  };
  const keys = (facts: readonly Fact[]) => facts.map((fact) => fact.key);

  test("nobody offers to be one", () => {
    expect(keys(explain({}).why)).toContain("unmatched.noMentors");
  });

  test("every possible mentor is full: who to ask", () => {
    const mentees = [mentee("w"), mentee("x")];
    const problem = round({ mentees, mentors: [mentor("a")], forbidden: [] });
    const { why, next } = explainUnmatched(problem, solve(problem), "x");
    expect(why[0]).toMatchObject({ key: "unmatched.noCapacityLeft", values: { possible: 1 } });
    expect(next[0]).toMatchObject({
      key: "next.askForPlace",
      values: { mentorId: "a", matched: 1, points: 5_000 },
    });
  });

  test("asks first where a place is worth most, a mentor who had none to give included", () => {
    const facts = { growthAreas: [{ topic: "weeding", weight: 3 as const }] };
    const strong = { strengths: [{ topic: "weeding", weight: 3 as const }] };
    const problem = round({
      mentees: [mentee("w", facts), mentee("x", facts)],
      mentors: [
        mentor("a"),
        mentor("busy", { ...strong, capacity: 1, taken: 1 }),
        mentor("vetoed", { ...strong, capacity: 0 }),
      ],
      vetoes: ["w", "x"].map((fromId) => ({ fromId, aboutId: "vetoed" })),
    });
    const [unmatched] = solve(problem).unmatched;
    const { next } = explainUnmatched(problem, solve(problem), unmatched?.menteeId ?? "");
    const asked = next.filter(({ key }) => key === "next.askForPlace");
    expect(asked.map(({ values }) => values.mentorId)).toEqual(["busy", "a"]);
    expect(asked[0]?.values).toMatchObject({ matched: 1, poor: 0, weak: 0 });
  });

  test("below the floor: how far to lower it", () => {
    const { why, next } = explain({ mentors: [mentor("a")], floor: 8_000 });
    expect(keys(why)).toContain("unmatched.belowFloor");
    // Said once, not again as a count of the same mentors.
    expect(keys(why)).not.toContain("unmatched.ruledOut");
    expect(next).toContainEqual({ key: "next.lowerFloor", values: { best: 50, floor: 80 } });
  });

  test("by a wish: not whose", () => {
    const by = (fromId: string, aboutId: string) =>
      explain({ mentors: [mentor("a")], vetoes: [{ fromId, aboutId }] });
    expect(by("x", "a")).toEqual(by("a", "x"));
    expect(keys(by("x", "a").why)).toContain("unmatched.everyoneRuledOut");
  });

  test("kept apart is counted from five on, so that nobody is picked out", () => {
    const apart = (count: number) => {
      const mentors = Array.from({ length: count }, (_, at) => mentor(`m${at}`));
      const vetoes = mentors.map(({ id }) => ({ fromId: "x", aboutId: id }));
      return keys(explain({ mentors, vetoes }).why);
    };
    expect(apart(4)).not.toContain("unmatched.ruledOut");
    expect(apart(5)).toContain("unmatched.ruledOut");
  });

  test("an empty profile is said, with what is missing", () => {
    const { next } = explain({ mentors: [mentor("a", { capacity: 0 })] });
    expect(keys(next)).toContain("next.completeProfile");
  });
});

test("every sentence is in the messages, with the values it needs", () => {
  const words = (key: string) =>
    key.split(".").reduce<unknown>((node, name) => {
      return typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
    }, messagesFor("en").matching);
  const check = (fact: Fact) => {
    const message = words(fact.key);
    if (typeof message !== "string") throw new Error(`No words for ${fact.key}`);
    const given = Object.keys(
      plainValues(
        fact,
        (_, code) => code,
        (names) => names.join(", "),
      ),
    );
    // Kilometres are told as a distance in the reader's unit.
    if (given.includes("km")) given.push("distance");
    // And what a place would be worth as a difference.
    if (fact.key === "next.askForPlace") given.push("what");
    const wanted = argumentsOf(parse(message));
    expect(given, `${fact.key} lacks values`).toEqual(expect.arrayContaining(wanted));
  };
  fc.assert(
    fc.property(small, (problem) => {
      const result = solve(problem);
      for (const { menteeId } of result.unmatched) {
        const { why, next } = explainUnmatched(problem, result, menteeId);
        [...why, ...next].forEach(check);
      }
      const pairs = everyPair({ mentees: [...problem.mentees], mentors: [...problem.mentors] });
      for (const pair of pairs) {
        explainPair(problem, result, pair).sentences.forEach(check);
      }
    }),
    { numRuns: 40 },
  );
  const full = round({ mentees: [fullMentee("x", 1)], mentors: [fullMentor("a", 1)] });
  const pair = { menteeId: "x", mentorId: "a" };
  explainPair(full, solve(full), pair).sentences.forEach(check);
});

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return argumentsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    const inner = Object.values(element.options).flatMap((option) => argumentsOf(option.value));
    return [element.value, ...inner];
  });
}
