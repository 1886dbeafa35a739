import { afterAll, expect, it, vi } from "vitest";
import { solve } from "@/lib/matching/solve";
import type { PairIds, Problem } from "@/lib/matching/types";
import { minus } from "@/lib/matching/value";
import { generatedRound } from "@/lib/testing/generated-round";
import { closely, type Look } from "./closely";
import { closelyAside } from "./closely-aside";
import { valueOfPairs } from "./draft";
import * as threads from "./thread";
import { bestAround, pinsOf } from "./what-if";
import { draftOf } from "./whole-draft";

afterAll(() => threads.takeThread().end());

function lookAt(size: { mentees: number; mentors: number; schools: number }): Look {
  const problem = generatedRound(size, 7);
  const { pairs, ...drafted } = draftOf(problem, solve(problem));
  const [first, out] = pairs;
  if (!first || !out) throw new Error("pairs are there");
  const draft = { ...drafted, pairs: pairs.filter((pair) => pair !== out) };
  const offering = problem;
  return { draft, offering, pair: first, wished: [out], now: null, open: true, price: false };
}

it("tells the open pair, the wished ones and the rest", () => {
  const look = lookAt({ mentees: 40, mentors: 20, schools: 15 });
  const seen = closely(look);
  expect(seen.pair).toMatchObject({ pair: look.pair ?? {}, chosen: true });
  expect(seen.wished).toMatchObject([{ possible: true }]);
  expect(seen.rest).toMatchObject({ possible: true, change: { matched: 1 } });
  const closed = closely({ ...look, open: false });
  expect(closed).toMatchObject({ rest: null, pair: { apart: null, swaps: [] } });
});

it("offers nothing that two would need who are kept apart by now", () => {
  const look = lookAt({ mentees: 40, mentors: 20, schools: 15 });
  const [out] = look.wished;
  if (!out) throw new Error("a pair that is out");
  const since = { fromId: out.mentorId, aboutId: out.menteeId };
  const { problem } = look.draft;
  const offering = { ...problem, vetoes: [...problem.vetoes, since] };
  const seen = closely({ ...look, offering, pair: out });
  expect(seen.wished).toEqual([{ possible: false, rule: "apart" }]);
  expect(seen.pair).toMatchObject({ rule: "apart", ways: [] });
  expect(seen.rest).toBeNull();
});

it("prices ruling a pair out as it is done, from the round as it was run, or not at all where that is overtaken", () => {
  const look = lookAt({ mentees: 40, mentors: 20, schools: 15 });
  const { pair, draft } = look;
  if (!pair) throw new Error("a pair");
  const { problem } = draft;
  const without = (...since: PairIds[]) => {
    const vetoes = since.map(({ menteeId, mentorId }) => ({ fromId: menteeId, aboutId: mentorId }));
    const offering = { ...problem, vetoes: [...problem.vetoes, ...vetoes] };
    return closely({ ...look, offering }).pair?.without;
  };
  const bound = { pinned: pinsOf(draft.pairs), forbidden: [...problem.forbidden, pair] };
  const best = bestAround(draft, bound);
  const price = without();
  const change = minus(best.value, valueOfPairs(problem, draft.pairs));
  expect(price).toMatchObject({ possible: true, change });
  const isIn = (list: readonly PairIds[], { menteeId, mentorId }: PairIds) =>
    list.some((one) => one.menteeId === menteeId && one.mentorId === mentorId);
  const fresh = best.pairs.find((one) => !isIn(draft.pairs, one));
  const aside = everyPair(problem).find((one) => !isIn(best.pairs, one) && !isIn(draft.pairs, one));
  if (!fresh || !aside) throw new Error("one who moves, and one who does not");
  expect(without(aside)).toEqual(price);
  expect(without(fresh)).toEqual({ possible: false, rule: "apart" });
});

const everyPair = ({ mentees, mentors }: Problem): PairIds[] =>
  mentees.flatMap(({ id: menteeId }) =>
    mentors.map(({ id: mentorId }) => ({ menteeId, mentorId })),
  );

it("of a large round it comes from a thread, and is the same", async () => {
  const asked = vi.spyOn(threads, "withThread");
  const small = lookAt({ mentees: 40, mentors: 20, schools: 15 });
  expect(await closelyAside(small)).toEqual(closely(small));
  expect(asked).not.toHaveBeenCalled();
  const large = lookAt({ mentees: 420, mentors: 240, schools: 150 });
  expect(await closelyAside(large)).toEqual(closely(large));
  expect(asked).toHaveBeenCalledOnce();
});
