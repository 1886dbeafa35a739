import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/matching/facts";
import { faultsOf } from "@/lib/matching/faults";
import { ruleBook, standardsOf } from "@/lib/matching/rules";
import { fitOf, readyMentee, readyMentor } from "@/lib/matching/score";
import { solve } from "@/lib/matching/solve";
import { worthOfPlaces } from "@/lib/matching/worth";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { placesLeft } from "./draft";
import { isForAll, obstaclesIn, reviewUnmatched, shortReasons, stepsForAll } from "./review";
import { draftOf } from "./whole-draft";

/** Two mentors with a place each, three mentees: whoever is without finds both full. */
const problem = round({
  mentees: ["a", "b", "c"].map((id) => mentee(id)),
  mentors: [mentor("x"), mentor("y")],
});
const { result, pairs } = draftOf(problem, solve(problem));
const [one, other] = pairs;
const alone = result.unmatched[0]?.menteeId ?? "";
if (!one || !other) throw new Error("two pairs");

const review = (
  drafted: typeof pairs,
  kept: Parameters<typeof reviewUnmatched>[3],
  reader = "somebody else",
) => reviewUnmatched(problem, result, drafted, kept, worthOfPlaces(problem, result), reader);

describe("somebody without a mentor", () => {
  it("of a draft as it was worked out finds everyone possible full", () => {
    const [found] = review(pairs, [{ menteeId: alone }]);
    expect(found).toMatchObject({ lost: null });
    expect(found?.why[0]).toMatchObject({
      key: "unmatched.noCapacityLeft",
      values: { possible: 2 },
    });
    expect(found?.next[0]).toMatchObject({ key: "next.askForPlace" });
  });

  it("is told of room that came when somebody else was unpaired, and whom to pair with", () => {
    const [waits, apart] = review([other], [{ menteeId: alone }, { menteeId: one.menteeId }]);
    for (const found of [waits, apart]) {
      expect(found?.why[0]).toMatchObject({ key: "unmatched.roomLeft", values: { room: 1 } });
      expect(found?.next[0]?.key).toBe("next.pairNow");
      expect(found?.next.map(({ key }) => key)).not.toContain("next.askForPlace");
    }
    expect(waits?.lost).toBeNull();
    expect(apart?.lost).toEqual({ by: "hand", mentorId: one.mentorId });
  });

  it("lost their place by hand while the mentor is full with somebody else", () => {
    const instead = { ...one, menteeId: alone };
    const [found] = review([instead, other], [{ menteeId: one.menteeId }]);
    expect(found?.lost).toEqual({ by: "hand", mentorId: one.mentorId });
    expect(found?.why[0]).toMatchObject({ key: "unmatched.noCapacityLeft" });
  });

  it("was left out at publishing, with the mentor they were to have and what had changed", () => {
    const leftOut = { mentorId: one.mentorId, rule: "mentor-full" as const };
    const [found] = review([other], [{ menteeId: one.menteeId, leftOut }]);
    expect(found?.lost).toEqual({ by: "publishing", ...leftOut });
  });

  it("reads nothing about themselves, and a mentor not whose mentor they could be", () => {
    const leftOut = { mentorId: one.mentorId, rule: "kept-apart" as const };
    const kept = [{ menteeId: alone }, { menteeId: one.menteeId, leftOut }];
    const about = (reader: string) => review([other], kept, reader);
    const [mine] = about(alone);
    expect(mine).toMatchObject({ own: true, openings: [], next: [] });
    expect(mine?.why.map(({ key }) => key)).toEqual(["rule.own"]);
    const [waits, apart] = about(one.mentorId);
    expect(waits?.openings.map(({ mentorId }) => mentorId)).toEqual([other.mentorId]);
    expect(waits?.why[0]).toMatchObject({
      key: "unmatched.noCapacityLeft",
      values: { possible: 1 },
    });
    expect(JSON.stringify(waits)).not.toContain(`"${one.mentorId}"`);
    expect(apart?.lost).toEqual({ by: "publishing", mentorId: one.mentorId, rule: null });
    expect(about(other.mentorId)[1]?.lost).toMatchObject({ rule: "kept-apart" });
  });

  it("has as much room as a look at every mentor finds", () => {
    fc.assert(
      fc.property(arbitraryRound({ mentees: 5, mentors: 4 }), fc.nat(31), (any, kept) => {
        if (faultsOf(any).length > 0) return;
        const draft = draftOf(any, solve(any));
        const stands = draft.pairs.filter((_, at) => (kept >> at) % 2 === 0);
        const left = placesLeft(any, stands);
        const without = any.mentees.filter(
          ({ id }) => !stands.some((pair) => pair.menteeId === id),
        );
        const found = reviewUnmatched(
          any,
          draft.result,
          stands,
          without.map(({ id }) => ({ menteeId: id })),
          new Map(),
          "somebody else",
        );
        for (const [at, person] of without.entries()) {
          const possible = any.mentors.filter((them) => {
            const { fit } = fitOf(person, them, any.weights);
            const short = standardsOf(any)(readyMentee(person), readyMentor(them), fit);
            return (ruleBook(any)(person)(them) ?? short) === null;
          });
          const open = possible.filter(({ id }) => (left.get(id) ?? 0) > 0).length;
          const [why] = found[at]?.why ?? [];
          if (open > 0)
            expect(why).toMatchObject({ key: "unmatched.roomLeft", values: { room: open } });
          else expect(why?.key).not.toBe("unmatched.roomLeft");
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("what would help several people without a mentor", () => {
  const fact = (key: Fact["key"], values: Fact["values"] = {}): Fact => ({ key, values });
  const place = (mentorId: string, points: number) =>
    fact("next.askForPlace", { mentorId, matched: 1, poor: 0, weak: 0, points });
  const floor = (best: number) => fact("next.lowerFloor", { best, floor: 80 });
  const find = fact("next.findMentor");
  const of = (menteeId: string, ...next: Fact[]) => {
    return { menteeId, next, lost: null, why: [], openings: [], own: false };
  };

  it("is each said once, the place worth most first, and a further mentor last", () => {
    const people = [
      of("a", place("x", 10), floor(50), find),
      of("b"),
      of("c", place("y", 30), place("x", 10), find),
    ];
    expect(stepsForAll(people)).toEqual([place("y", 30), place("x", 10), find]);
    expect(people[0]?.next.filter((step) => !isForAll(step))).toEqual([floor(50)]);
    expect(stepsForAll([of("a", floor(50))])).toEqual([]);
  });
});

describe("the reasons of a pair in short", () => {
  it("leave out what is no part, and what may keep the two from ever meeting", () => {
    const fact = (key: Fact["key"], values: Fact["values"] = {}): Fact => ({ key, values });
    const far = fact("part.distance.beyond");
    const never = fact("part.windows.minutes", { minutes: 0 });
    const [level, days] = [fact("part.level.same"), fact("part.waiting.days")];
    const some = fact("part.windows.minutes", { minutes: 30 });
    const all = [fact("rule.own"), never, level, days, some, far];
    expect(shortReasons(all, 2)).toEqual([level, days]);
    expect(shortReasons(all, 9)).toEqual([level, days, some]);
    expect(obstaclesIn(all)).toEqual([never, far]);
  });

  it("have as obstacles what the matcher says of two who are never free together, far from each other", () => {
    const free = (weekday: number) => [{ weekday, start: 600, end: 660 }];
    const at = (latitude: number) => {
      return { id: `${latitude}`, place: { latitude, longitude: 0 }, roll: null, languages: [] };
    };
    const of = (weekday: number, latitude: number) => {
      const one = mentee("a", { windows: free(1), school: at(0), maxKm: 20 });
      const other = mentor("x", { windows: free(weekday), school: at(latitude), maxKm: 20 });
      const { parts } = fitOf(one, other, problem.weights);
      return obstaclesIn(parts.map(({ fact }) => fact)).map(({ key }) => key);
    };
    expect(of(1, 0.01)).toEqual([]);
    expect(of(2, 1).sort()).toEqual(["part.distance.beyond", "part.windows.minutes"]);
  });
});
