import { movesBetween, priceOf } from "@/lib/matching/alternative";
import { solve } from "@/lib/matching/solve";
import { TooLarge } from "@/lib/matching/too-large";
import type { Move, PairIds, Problem, Rule, Value } from "@/lib/matching/types";
import { minus } from "@/lib/matching/value";
import type { KeptResult } from "./checked";
import {
  type Bound,
  type DraftedPair,
  type Placing,
  type PlacingRefusal,
  rearranged,
  valueOfPairs,
} from "./draft";
import { type InNow, movable, staysAsDrafted } from "./in-now";

/** A draft as a round keeps it: the last result of the matcher, and the pairs as they stand. */
export interface DraftState {
  problem: Problem;
  result: KeptResult;
  pairs: readonly DraftedPair[];
}

/** What a proposal would change in the draft: the difference in value, and everyone who moves. */
export type Price =
  | { possible: true; change: Value; moves: readonly Move[] }
  | { possible: false; rule: Rule | "tooManyPins" | "tooLarge" };

/**
 * Prices of what the coordinator could do. Pairs that are pinned stay, and whoever the coordinator took
 * out of a pair stays out; nobody follows whom a run would not find any more (`movable`). The matcher is
 * asked once for all pairs, and once for each question that changes whom it may pair.
 */
export function whatIf(draft: DraftState, now: InNow | null) {
  const { problem, pairs } = draft;
  const value = valueOfPairs(problem, pairs);
  const stands = new Map<string, Problem>();
  const standing = (menteeId: string) => {
    const key = isOut(draft, menteeId) || wouldStay(draft, menteeId, now) ? menteeId : "";
    const known = stands.get(key) ?? standingOf(draft, key, now);
    stands.set(key, known);
    return known;
  };
  const priced = (after: readonly PairIds[], worth: Value): Price => ({
    possible: true,
    change: minus(worth, value),
    moves: movesBetween(pairs, after),
  });

  return {
    /** This pair, and the rest follows at the lowest price. */
    around(pair: PairIds): Price {
      return provable(() => priceOf(standing(pair.menteeId), { pairs, value }, pair));
    },
    /** Only these people move. */
    placed(placings: readonly Placing[]): Price | { refusal: PlacingRefusal } {
      const next = rearranged(problem, pairs, placings);
      return "refusal" in next ? next : priced(next.pairs, valueOfPairs(problem, next.pairs));
    },
  };
}

/** What could not be proved has no price, and is not possible. */
export function provable<P extends Price | null>(price: () => P): P | Price {
  try {
    return price();
  } catch (error) {
    if (error instanceof TooLarge) return { possible: false, rule: "tooLarge" };
    throw error;
  }
}

/** The matcher's answer with other pins and pairs ruled out. */
export function bestAround(
  { problem, result }: DraftState,
  bound: Pick<Problem, "pinned" | "forbidden">,
): KeptResult {
  const same = sameList(problem.pinned, bound.pinned);
  if (same && sameList(problem.forbidden, bound.forbidden)) return result;
  return solve({ ...problem, ...bound });
}

export function pinsOf(pairs: readonly DraftedPair[]): PairIds[] {
  return pairs
    .filter(({ origin }) => origin === "hand")
    .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
}

export function ruledOut<B extends Bound>(bound: B, pair: PairIds): B {
  const { menteeId, mentorId } = pair;
  const others = without(bound.forbidden, pair);
  return {
    ...bound,
    pinned: without(bound.pinned, pair),
    forbidden: [...others, { menteeId, mentorId }],
  };
}

export function without<T extends PairIds>(list: readonly T[], pair: PairIds): T[] {
  return list.filter(
    ({ menteeId, mentorId }) => menteeId !== pair.menteeId || mentorId !== pair.mentorId,
  );
}

/** Had a mentor by the matcher until the coordinator took the pair apart. */
function isOut({ result, pairs }: DraftState, menteeId: string): boolean {
  const has = (list: readonly PairIds[]) => list.some((pair) => pair.menteeId === menteeId);
  return has(result.pairs) && !has(pairs);
}

/** Nobody a run would not find moves, nor a pair beyond a mentor's places, unless it is asked for. */
function wouldStay({ pairs }: DraftState, menteeId: string, now: InNow | null): boolean {
  if (!now) return false;
  const stay = staysAsDrafted(pairs, now);
  return !now.mentees.has(menteeId) || stay.some((pair) => pair.menteeId === menteeId);
}

function standingOf(
  { problem, result, pairs }: DraftState,
  alsoId: string,
  now: InNow | null,
): Problem {
  const drafted = new Set([...pairs.map(({ menteeId }) => menteeId), alsoId]);
  const out = new Set(
    result.pairs.map(({ menteeId }) => menteeId).filter((id) => !drafted.has(id)),
  );
  const mentees = problem.mentees.filter(({ id }) => !out.has(id));
  const others = pairs.filter(({ menteeId }) => menteeId !== alsoId);
  const also = now && { ...now, mentees: new Set([...now.mentees, alsoId]) };
  return movable({ ...problem, mentees, pinned: pinsOf(others) }, others, also);
}

function sameList(one: readonly PairIds[], other: readonly PairIds[]): boolean {
  const key = ({ menteeId, mentorId }: PairIds) => `${menteeId} ${mentorId}`;
  const known = new Set(one.map(key));
  return known.size === other.length && other.every((pair) => known.has(key(pair)));
}
