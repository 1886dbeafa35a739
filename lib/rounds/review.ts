import { certify } from "@/lib/matching/certify";
import { explainPair, explainUnmatched } from "@/lib/matching/explain";
import type { Fact } from "@/lib/matching/facts";
import { tierOf } from "@/lib/matching/score";
import type {
  MatchResult,
  PairExplanation,
  PairIds,
  Problem,
  Tier,
  Unmatched,
  Value,
  Verdict,
} from "@/lib/matching/types";
import { type DraftedPair, differenceFromBest, type Opening, openingsFor } from "./draft";

export type ReviewedPair = DraftedPair & { tier: Tier };

export interface ReviewedMentee {
  menteeId: string;
  /** Had a mentor until the coordinator took the pair apart. */
  takenApart: boolean;
  why: readonly Fact[];
  next: readonly Fact[];
  openings: readonly Opening[];
}

export interface Review {
  matched: number;
  poor: number;
  /** Poor ones not included. */
  weak: number;
  verdict: Verdict;
  /** The draft less the proven best; null while it is the best. */
  difference: Value | null;
  /** Those that need a look first: poor, weak, then the rest, each from the lowest fit. */
  pairs: readonly ReviewedPair[];
}

/** What a coordinator looks at before publishing. */
export function reviewRound(
  problem: Problem,
  result: MatchResult,
  drafted: readonly DraftedPair[],
): Review {
  const pairs = drafted
    .map((pair) => ({ ...pair, tier: tierOf(pair.fit, problem.thresholds) }))
    .sort((a, b) => a.fit - b.fit || (a.menteeId < b.menteeId ? -1 : 1));
  return {
    matched: pairs.length,
    poor: pairs.filter(({ tier }) => tier === "poor").length,
    weak: pairs.filter(({ tier }) => tier === "weak").length,
    verdict: certify(problem, result),
    difference: differenceFromBest(problem, result, drafted),
    pairs,
  };
}

/**
 * Someone without a mentor in the draft: why, what next, and whom they could have.
 * @param worths what one more place with each mentor would be worth
 */
export function reviewUnmatched(
  problem: Problem,
  result: MatchResult,
  drafted: readonly PairIds[],
  reasons: Unmatched,
  worths: ReadonlyMap<string, Value>,
): ReviewedMentee {
  const { menteeId } = reasons;
  const takenApart = !result.unmatched.some((one) => one.menteeId === menteeId);
  const unmatched = { ...result, unmatched: [reasons] };
  const { why, next } = explainUnmatched(problem, unmatched, menteeId, worths);
  return { menteeId, takenApart, why, next, openings: openingsFor(problem, drafted, menteeId) };
}

/** One pair with its parts and reasons; `chosen` as the draft has it. Null when not of this round. */
export function reviewPair(
  problem: Problem,
  result: MatchResult,
  drafted: readonly DraftedPair[],
  pair: PairIds,
): PairExplanation | null {
  const known =
    problem.mentees.some(({ id }) => id === pair.menteeId) &&
    problem.mentors.some(({ id }) => id === pair.mentorId);
  if (!known) return null;
  const pairs = drafted.map((one) => ({
    ...one,
    parts: [],
    tier: tierOf(one.fit, problem.thresholds),
    pinned: one.origin === "hand",
  }));
  return explainPair(problem, { ...result, pairs }, pair);
}
