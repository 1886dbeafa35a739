import { isStandard, ruleBook } from "@/lib/matching/rules";
import { fitOf } from "@/lib/matching/score";
import type { PairExplanation, PairIds, Problem } from "@/lib/matching/types";
import { byId, type Opening, openingsFor, placesLeft } from "./draft";
import type { InNow } from "./in-now";
import { unlessOvertaken } from "./overtaken";
import { priceWithout } from "./rest";
import { reviewPair } from "./review";
import { type DraftState, type Price, whatIf } from "./what-if";

/** Asking the matcher for each alternative is quick up to here; beyond it, each is priced when opened. */
const PRICED_AT_MOST = 400_000;
const ALTERNATIVES = 4;
const SWAPS = 8;

/** A way to take a pair that is not in the draft, and what it would change. */
export type Way =
  /** The others follow at the lowest price. */
  | { kind: "around"; price: Price }
  /** Only this mentee moves: the mentor has room. */
  | { kind: "alone"; price: Price }
  /** The two change mentors. */
  | { kind: "swap"; otherId: string; price: Price }
  /** The mentor is full, and who is there goes without. */
  | { kind: "instead"; otherId: string; price: Price };

export type Alternative = Opening & { price: Price | null };
export type SwapOption = { menteeId: string; mentorId: string; price: Price };

export type OpenPair = PairExplanation & {
  pinned: boolean;
  /** Of a pair that is not in the draft, and may be. */
  ways: Way[];
  /** Of a pair that is: what taking it apart would change, and nothing else. */
  apart: Price | null;
  /**
   * What ruling it out would change, the rest following: priced from the round as it was run, as it is
   * done. Null until somebody asks in a large round; impossible where that is overtaken.
   */
  without: Price | null;
  alternatives: Alternative[];
  swaps: SwapOption[];
};

/**
 * One pair closely; null when it is not of this round.
 * @param offering the round with everyone who is kept apart by now: what is offered comes from here
 * @param now whom a run would find at this moment; null as it was run
 * @param open whether anything can still be changed
 * @param price whether somebody asks what ruling it out costs, however large the round
 */
export function openPair(
  asRun: DraftState,
  pair: PairIds,
  { open, price = false, offering = asRun.problem, now = null }: Opened,
): OpenPair | null {
  const draft = { ...asRun, problem: offering };
  const { problem, result, pairs } = draft;
  const found = reviewPair(problem, result, pairs, pair);
  if (!found) return null;
  const drafted = pairs.find(({ menteeId }) => menteeId === pair.menteeId);
  const ask = whatIf(draft, now);
  const inDraft = open && found.chosen;
  // A pinned pair stands above the standards of the round.
  const mayBe = open && !found.chosen && (found.rule === null || isStandard(found.rule));
  return {
    ...found,
    pinned: found.chosen && drafted?.origin === "hand",
    ways: mayBe ? waysTo(draft, pair, ask) : [],
    apart: inDraft ? apartFrom(pair, ask) : null,
    without:
      inDraft && (price || affordable(draft))
        ? unlessOvertaken(offering, priceWithout(asRun, pair, now))
        : null,
    alternatives: inDraft ? alternativesTo(draft, pair, ask) : [],
    swaps: inDraft ? swapsFor(draft, pair, ask) : [],
  };
}

type Opened = { open: boolean; price?: boolean; offering?: Problem; now?: InNow | null };
type Ask = ReturnType<typeof whatIf>;

function apartFrom({ menteeId }: PairIds, ask: Ask): Price | null {
  const price = ask.placed([{ menteeId, mentorId: null, origin: "hand" }]);
  return "refusal" in price ? null : price;
}

/** Whether a page may ask the matcher several questions about this round. */
export const affordable = ({ problem }: DraftState) =>
  problem.mentees.length * problem.mentors.length <= PRICED_AT_MOST;

function waysTo({ problem, pairs }: DraftState, pair: PairIds, ask: Ask): Way[] {
  const { menteeId, mentorId } = pair;
  const ways: Way[] = [{ kind: "around", price: ask.around(pair) }];
  const here = { menteeId, mentorId, origin: "hand" as const };
  if ((placesLeft(problem, pairs).get(mentorId) ?? 0) > 0) {
    const price = ask.placed([here]);
    if (!("refusal" in price)) ways.push({ kind: "alone", price });
    return ways;
  }
  const mine = pairs.find((one) => one.menteeId === menteeId);
  for (const { menteeId: otherId } of pairs.filter((one) => one.mentorId === mentorId)) {
    const there = { menteeId: otherId, mentorId: mine?.mentorId ?? null, origin: "hand" as const };
    const price = ask.placed([here, there]);
    if (!("refusal" in price)) ways.push({ kind: mine ? "swap" : "instead", otherId, price });
  }
  return ways.filter((way, at) => at === 0 || !moveAlike(way, ways[0]));
}

/** A way by hand that comes to the same as what follows by itself is no second way. */
function moveAlike(one: Way, other: Way | undefined): boolean {
  if (!one.price.possible || !other?.price.possible) return false;
  return JSON.stringify(one.price.moves) === JSON.stringify(other.price.moves);
}

function alternativesTo(draft: DraftState, pair: PairIds, ask: Ask): Alternative[] {
  const { menteeId } = pair;
  return openingsFor(draft.problem, draft.pairs, menteeId)
    .filter(({ mentorId }) => mentorId !== pair.mentorId)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, ALTERNATIVES)
    .map((opening) => {
      const { mentorId } = opening;
      return { ...opening, price: affordable(draft) ? ask.around({ menteeId, mentorId }) : null };
    });
}

/** The swaps that the rules allow to both, those first that cost least. */
function swapsFor({ problem, pairs }: DraftState, one: PairIds, ask: Ask): SwapOption[] {
  const menteeOf = byId(problem.mentees);
  const mentorOf = byId(problem.mentors);
  const rulesFor = ruleBook(problem);
  const fitBetween = (menteeId: string, mentorId: string) => {
    const mentee = menteeOf.get(menteeId);
    const mentor = mentorOf.get(mentorId);
    if (!mentee || !mentor || rulesFor(mentee)(mentor)) return null;
    return fitOf(mentee, mentor, problem.weights).fit;
  };
  return pairs
    .filter((other) => other.menteeId !== one.menteeId && other.mentorId !== one.mentorId)
    .flatMap((other) => {
      const [mine, theirs] = [
        fitBetween(one.menteeId, other.mentorId),
        fitBetween(other.menteeId, one.mentorId),
      ];
      return mine === null || theirs === null ? [] : [{ other, gain: mine + theirs - other.fit }];
    })
    .sort((a, b) => b.gain - a.gain)
    .slice(0, SWAPS)
    .flatMap(({ other: { menteeId, mentorId } }) => {
      const price = ask.placed([
        { menteeId: one.menteeId, mentorId, origin: "hand" },
        { menteeId, mentorId: one.mentorId, origin: "hand" },
      ]);
      return "refusal" in price ? [] : [{ menteeId, mentorId, price }];
    });
}
