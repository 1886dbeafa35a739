import { explainPair, explainUnmatched } from "@/lib/matching/explain";
import { type Fact, type FactValue, worthIn } from "@/lib/matching/facts";
import { tierOf } from "@/lib/matching/score";
import type {
  MatchResult,
  PairExplanation,
  PairIds,
  Problem,
  Tier,
  Value,
} from "@/lib/matching/types";
import { reasonsWhy } from "@/lib/matching/unmatched";
import { compareValues } from "@/lib/matching/value";
import type { Checked, KeptResult } from "./checked";
import { byId, type DraftedPair, differenceFromBest, type Opening, openingsFor } from "./draft";
import type { KeptUnmatched, NotNow } from "./stored";

export type ReviewedPair = DraftedPair & { tier: Tier };

export interface ReviewedMentee {
  menteeId: string;
  /** Who had been proposed, until something other than the matcher undid that. */
  lost: Lost | null;
  why: readonly Fact[];
  next: readonly Fact[];
  openings: readonly Opening[];
  /** It is about the reader, and so nothing of what is possible is said. */
  own: boolean;
}

export type Lost =
  | { by: "hand"; mentorId: string }
  | { by: "publishing"; mentorId: string; rule: NotNow | null };

export interface Review {
  matched: number;
  poor: number;
  /** Poor ones not included. */
  weak: number;
  /** The last check of the proof; null when it is not known. */
  checked: Checked | null;
  /** The draft less the proven best; null while it is the best. */
  difference: Value | null;
  /** Those that need a look first: poor, weak, then the rest, each from the lowest fit. */
  pairs: readonly ReviewedPair[];
}

/** What a coordinator looks at before publishing. */
export function reviewRound(
  problem: Problem,
  result: KeptResult,
  drafted: readonly DraftedPair[],
): Review {
  const pairs = drafted
    .map((pair) => ({ ...pair, tier: tierOf(pair.fit, problem.thresholds) }))
    .sort((a, b) => a.fit - b.fit || (a.menteeId < b.menteeId ? -1 : 1));
  return {
    matched: pairs.length,
    poor: pairs.filter(({ tier }) => tier === "poor").length,
    weak: pairs.filter(({ tier }) => tier === "weak").length,
    checked: result.checked ?? null,
    difference: differenceFromBest(problem, result, drafted),
    pairs,
  };
}

/**
 * People without a mentor as the pairs stand: why, what next, and whom they could have.
 * @param worths what one more place with each mentor would be worth
 * @param reader of whom nothing is told that could show what others wish: neither why they have no
 * mentor, nor whose mentor they could be
 */
export function reviewUnmatched(
  problem: Problem,
  result: MatchResult,
  drafted: readonly PairIds[],
  kept: readonly Pick<KeptUnmatched, "menteeId" | "leftOut">[],
  worths: ReadonlyMap<string, Value>,
  reader: string,
): ReviewedMentee[] {
  const mentors = problem.mentors.filter(({ id }) => id !== reader);
  const others = mentors.length < problem.mentors.length ? { ...problem, mentors } : problem;
  const nobodyElse = others !== problem && mentors.length === 0;
  const menteeOf = byId(problem.mentees);
  const mentees = kept.flatMap(({ menteeId }) => menteeOf.get(menteeId) ?? []);
  const unmatched = reasonsWhy(others, mentees, drafted);
  const leftOut = new Map(kept.map((one) => [one.menteeId, one.leftOut]));
  const proposed = new Map(result.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  return unmatched.map(({ menteeId }) => {
    const left = leftOut.get(menteeId);
    const mentorId = proposed.get(menteeId);
    const byHand = mentorId ? { by: "hand" as const, mentorId } : null;
    const lost: Lost | null = left ? { by: "publishing", ...left } : byHand;
    if (nobodyElse || menteeId === reader) return aboutReader(menteeId, lost);
    const { why, next } = explainUnmatched(others, { ...result, unmatched }, menteeId, worths);
    const openings = openingsFor(others, drafted, menteeId);
    const untold = lost?.mentorId === reader ? withoutRule(lost) : lost;
    return { menteeId, lost: untold, why, next, openings, own: false };
  });
}

/**
 * What would help several people without a mentor alike, each once: a further place goes to whoever gains
 * most by it, and so is asked for of nobody in particular. The mentor whose place is worth most comes first.
 */
export function stepsForAll(mentees: readonly ReviewedMentee[]): Fact[] {
  const steps = mentees.flatMap(({ next }) => next.filter(isForAll));
  const places = new Map<FactValue | undefined, Fact>();
  for (const step of steps) places.set(step.values.mentorId, step);
  return [...places.values()].sort(
    (a, b) => Number(isPlace(b)) - Number(isPlace(a)) || compareValues(worthIn(b), worthIn(a)),
  );
}

export const isForAll = (step: Fact) => isPlace(step) || step.key === "next.findMentor";

export const isPlace = ({ key }: Fact) => key === "next.askForPlace";

function aboutReader(menteeId: string, lost: Lost | null): ReviewedMentee {
  const why = [{ key: "rule.own" as const, values: {} }];
  return { menteeId, lost: lost && withoutRule(lost), why, next: [], openings: [], own: true };
}

/** Who it was that the reader was to be paired with they know; why not any more they do not. */
function withoutRule(lost: Lost): Lost {
  return lost.by === "publishing" ? { ...lost, rule: null } : lost;
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
    tier: tierOf(one.fit, problem.thresholds),
    pinned: one.origin === "hand",
  }));
  return explainPair(problem, { ...result, pairs }, pair);
}

/** Of the reasons of a pair, those that may keep the two from ever meeting. */
export const obstaclesIn = (sentences: readonly Fact[]): Fact[] => sentences.filter(isObstacle);

/** The parts that weigh most, without those that are obstacles. */
export function shortReasons(sentences: readonly Fact[], count: number): Fact[] {
  const parts = sentences.filter(({ key }) => key.startsWith("part."));
  return parts.filter((fact) => !isObstacle(fact)).slice(0, count);
}

const isObstacle = ({ key, values }: Fact) =>
  key === "part.distance.beyond" || (key === "part.windows.minutes" && values.minutes === 0);
