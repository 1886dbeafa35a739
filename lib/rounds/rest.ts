import { movesBetween } from "@/lib/matching/alternative";
import { solve } from "@/lib/matching/solve";
import type { Move, PairIds } from "@/lib/matching/types";
import { compareValues, minus, nothing } from "@/lib/matching/value";
import type { KeptResult } from "./checked";
import { type Bound, valueOfPairs } from "./draft";
import { type InNow, isOutrun, movable } from "./in-now";
import { bestAround, type DraftState, type Price, pinsOf, provable, ruledOut } from "./what-if";

/** The best around what binds a draft. */
export type Rest = Pick<KeptResult, "pairs" | "value"> & {
  moves: Move[];
  /** The answer for the round as it was run, with its proof. */
  solved: { bound: Bound; result: KeptResult };
  /** Whether these pairs are that answer's. */
  whole: boolean;
};

export const boundIn = ({ problem, pairs }: DraftState): Bound => ({
  pinned: pinsOf(pairs),
  forbidden: problem.forbidden,
});

/**
 * Everyone of the round is considered anew. Where that would find a mentor for somebody whom a run would
 * not find any more, or one who has no place by now, it is the best for all others: those stay as they
 * are, and the proof stays the one for everyone.
 * @param now null: as it was run
 */
export function restAround(draft: DraftState, now: InNow | null, bound = boundIn(draft)): Rest {
  const { problem, pairs } = draft;
  const result = bestAround(draft, bound);
  const moves = movesBetween(pairs, result.pairs);
  const solved = { bound, result };
  if (!isOutrun(moves, result.pairs, now))
    return { pairs: result.pairs, value: result.value, moves, solved, whole: true };
  const isOut = ({ menteeId, mentorId }: PairIds) =>
    bound.forbidden.some((one) => one.menteeId === menteeId && one.mentorId === mentorId);
  const drafted = pairs.filter((pair) => !isOut(pair));
  const { pairs: after, value } = solve(movable({ ...problem, ...bound }, drafted, now));
  return { pairs: after, value, moves: movesBetween(pairs, after), solved, whole: false };
}

/** What working out the rest would gain; null when the draft is as good. */
export function restOf(draft: DraftState, now: InNow | null): Price | null {
  return provable((): Price | null => {
    const price = priceOf(draft, restAround(draft, now));
    return compareValues(price.change, nothing) > 0 ? price : null;
  });
}

/** What ruling a pair out would change, the rest following: as it is done, with whoever was taken out considered anew. */
export function priceWithout(draft: DraftState, pair: PairIds, now: InNow | null): Price {
  return provable(() => priceOf(draft, restAround(draft, now, ruledOut(boundIn(draft), pair))));
}

const priceOf = ({ problem, pairs }: DraftState, { value, moves }: Rest) => ({
  possible: true as const,
  change: minus(value, valueOfPairs(problem, pairs)),
  moves,
});
