import { movesBetween } from "@/lib/matching/alternative";
import { solve } from "@/lib/matching/solve";
import type { Move } from "@/lib/matching/types";
import { compareValues, minus } from "@/lib/matching/value";
import type { KeptResult } from "./checked";
import { type Bound, valueOfPairs } from "./draft";
import { bestAround, type DraftState, type Price, pinsOf, provable } from "./what-if";

/** The best around the pins of a draft. */
export type Rest = Pick<KeptResult, "pairs" | "value"> & {
  moves: Move[];
  /** The answer for the round as it was run, with its proof; null where it is not taken. */
  solved: { bound: Bound; result: KeptResult } | null;
};

/**
 * Everyone of the round is considered anew. Where that would find a mentor for somebody of whom the
 * coordinator has said "no match this year" since the run, it is the best for all others: those set
 * aside stay as they are, and the round keeps the answer it has.
 * @param aside mentees with "no match this year"
 */
export function restAround(draft: DraftState, aside: ReadonlySet<string>): Rest {
  const { problem, pairs } = draft;
  const bound = { pinned: pinsOf(pairs), forbidden: problem.forbidden };
  const result = bestAround(draft, bound);
  const moves = movesBetween(pairs, result.pairs);
  const findsAside = moves.some(({ menteeId, to }) => to !== null && aside.has(menteeId));
  if (!findsAside)
    return { pairs: result.pairs, value: result.value, moves, solved: { bound, result } };
  const drafted = new Set(pairs.map(({ menteeId }) => menteeId));
  const best = solve({
    ...problem,
    mentees: problem.mentees.filter(({ id }) => drafted.has(id) || !aside.has(id)),
    pinned: pairs
      .filter(({ menteeId, origin }) => origin === "hand" || aside.has(menteeId))
      .map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
  });
  const { pairs: after, value } = best;
  return { pairs: after, value, moves: movesBetween(pairs, after), solved: null };
}

/** What working out the rest would gain; null when the draft is as good. */
export function restOf(draft: DraftState, aside: ReadonlySet<string>): Price | null {
  return provable((): Price | null => {
    const { value, moves } = restAround(draft, aside);
    const now = valueOfPairs(draft.problem, draft.pairs);
    if (compareValues(value, now) <= 0) return null;
    return { possible: true, change: minus(value, now), moves };
  });
}
