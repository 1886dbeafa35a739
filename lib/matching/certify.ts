import type { CertificateKey, Fact } from "./facts";
import type { ReadyMentor } from "./parts";
import { eachPlainRow } from "./possible-plainly";
import {
  boundOf,
  type Failure,
  type Ledger,
  menteeFault,
  mentorFault,
  openLedger,
  pairsFault,
  worthOfPairs,
  worthOfPins,
} from "./proof";
import { compare, sum, tierAt } from "./proof-values";
import { placesOf, ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor } from "./score";
import { numbersOf } from "./scoring/people";
import { eachPossibleRow } from "./scoring/possible";
import type { MatchedPair, MatchResult, Mentee, Price, Problem, Verdict } from "./types";

/** Up to so many pairs each is judged by the plain functions, which takes some twenty milliseconds. */
export const PLAIN_AT_MOST = 50_000;

/**
 * Checks, from people's data and the prices alone, that no matching is better: scores everybody anew
 * and proves what is claimed (`proof.ts`). Nothing of it is the solver's search. Every chosen pair is
 * judged by itself, by the plain rules and scores; so is every other pair of a small round, and those
 * of a large one are scored by the same loops that the solver's rows came from (`possible-plainly.ts`).
 */
export function certify(problem: Problem, result: MatchResult): Verdict {
  const books = openBooks(problem, result);
  const fails =
    everyoneFails(books) ??
    pinsFail(books) ??
    chosenFail(books) ??
    pricesFail(books) ??
    pairsFail(books) ??
    totalsFail(books);
  return fails ? { holds: false, fails } : { holds: true, bound: result.certificate.bound };
}

interface Books {
  problem: Problem;
  result: MatchResult;
  pairOf: ReadonlyMap<string, MatchedPair>;
  menteeNumber: ReadonlyMap<string, number>;
  mentorNumber: ReadonlyMap<string, number>;
  pinOf: ReadonlyMap<string, string>;
  /** Pins of each mentor. */
  pins: Int32Array;
  /** Mentees without a pin: those about whom something is proved. */
  free: readonly Mentee[];
  ledger: Ledger;
}

function openBooks(problem: Problem, result: MatchResult): Books {
  const { mentees, mentors, thresholds, loadStep } = problem;
  const pairOf = new Map<string, MatchedPair>();
  for (const pair of result.pairs) pairOf.set(pair.menteeId, pair);
  const menteeNumber = numbersOf(mentees);
  const mentorNumber = numbersOf(mentors);
  const numberOf = (id: string | undefined) => mentorNumber.get(id ?? "") ?? -1;
  const pinOf = new Map(problem.pinned.map((pin) => [pin.menteeId, pin.mentorId]));
  const pins = new Int32Array(mentors.length);
  for (const mentorId of pinOf.values()) {
    const j = numberOf(mentorId);
    if (j >= 0) pins[j] = (pins[j] ?? 0) + 1;
  }
  const free = mentees.filter(({ id }) => !pinOf.has(id));
  const prices = byId(result.prices.mentors);
  const worths = byId(result.prices.mentees);
  const ledger = openLedger({
    mentorOf: Int32Array.from(free, ({ id }) => numberOf(pairOf.get(id)?.mentorId)),
    places: Int32Array.from(mentors, (mentor, j) => placesOf(mentor) - (pins[j] ?? 0)),
    busy: Int32Array.from(mentors, ({ taken }, j) => taken + (pins[j] ?? 0)),
    thresholds,
    loadStep,
    prices: mentors.map(({ id }) => prices.get(id)),
    worths: free.map(({ id }) => worths.get(id)),
  });
  return { problem, result, pairOf, menteeNumber, mentorNumber, pinOf, pins, free, ledger };
}

function byId(prices: readonly Price[]): ReadonlyMap<string, Price> {
  const found = new Map<string, Price>();
  for (const price of prices) found.set(price.id, price);
  return found;
}

/** Everyone once, either with a mentor of the round or without. */
function everyoneFails({ problem, result, menteeNumber, mentorNumber }: Books): Fact | null {
  const seen = new Uint8Array(problem.mentees.length);
  for (const people of [result.pairs, result.unmatched]) {
    for (const { menteeId } of people) {
      const i = menteeNumber.get(menteeId) ?? -1;
      if (seen[i] !== 0) return failure("menteeTwice", { menteeId });
      seen[i] = 1;
    }
  }
  const missing = problem.mentees[seen.indexOf(0)];
  if (missing) return failure("menteeMissing", { menteeId: missing.id });
  for (const { mentorId } of result.pairs) {
    if (!mentorNumber.has(mentorId)) return failure("mentorUnknown", { mentorId });
  }
  return null;
}

/** Every pin kept, and nothing else called one. */
function pinsFail({ result, pairOf, pinOf }: Books): Fact | null {
  for (const [menteeId, mentorId] of pinOf) {
    if (pairOf.get(menteeId)?.mentorId !== mentorId) return failure("pinLost", { menteeId });
  }
  for (const { menteeId, pinned } of result.pairs) {
    if (pinned !== pinOf.has(menteeId)) return failure("pinLost", { menteeId });
  }
  return null;
}

/** Each pair alone may be and is as good as stated; a pin stands above the standards, not the rules. */
function chosenFail({ problem, result, menteeNumber, mentorNumber }: Books): Fact | null {
  const rulesFor = ruleBook(problem);
  const standard = standardsOf(problem);
  const score = fitScorer(problem.weights);
  const mentorReady: ReadyMentor[] = [];
  for (const pair of result.pairs) {
    const { menteeId, mentorId, pinned } = pair;
    const j = mentorNumber.get(mentorId) ?? -1;
    const [person, one] = [problem.mentees[menteeNumber.get(menteeId) ?? -1], problem.mentors[j]];
    if (!person || !one) continue;
    const mentee = readyMentee(person);
    const mentor = mentorReady[j] ?? readyMentor(one);
    mentorReady[j] = mentor;
    const fit = score(mentee, mentor);
    const short = pinned ? null : standard(mentee, mentor, fit);
    if (rulesFor(person)(one) ?? short) {
      return failure("impossiblePair", { menteeId, mentorId });
    }
    if (isMisstated(pair, fit, problem)) return failure("wrongFit", { menteeId, mentorId });
  }
  return null;
}

const isMisstated = (pair: MatchedPair, fit: number, { thresholds }: Problem) =>
  pair.fit !== fit || pair.tier !== tierAt(fit, thresholds);

/** A price for everyone and for nobody else, and none that the pairs belie. */
function pricesFail(books: Books): Fact | null {
  const { problem, result, free, ledger } = books;
  const fault = mentorFault(ledger) ?? menteeFault(ledger);
  if (fault) return inWords(books, fault);
  const more =
    result.prices.mentors.length > problem.mentors.length ||
    result.prices.mentees.length > free.length;
  return more ? failure("priceUnknown") : null;
}

/** Scores every pair anew; the chosen ones must come out as they did alone. */
function pairsFail(books: Books): Fact | null {
  const { problem, pairOf, free, ledger } = books;
  const rows =
    free.length * problem.mentors.length <= PLAIN_AT_MOST ? eachPlainRow : eachPossibleRow;
  let fails: Fact | null = null;
  rows(problem, free, problem.mentors, (i, fits) => {
    if (fails) return;
    const fault = pairsFault(ledger, i, fits, null);
    const pair = pairOf.get(free[i]?.id ?? "");
    const fit = fits[ledger.claim.mentorOf[i] ?? -1] ?? -1;
    if (fault) fails = inWords(books, fault);
    else if (pair && isMisstated(pair, fit, problem)) {
      fails = failure("wrongFit", { menteeId: pair.menteeId, mentorId: pair.mentorId });
    }
  });
  return fails;
}

/** The stated value is the pairs' own, and the prices add up to it. */
function totalsFail({ problem, result, pins, ledger }: Books): Fact | null {
  const settled = worthOfPins(
    result.pairs.filter(({ pinned }) => pinned).map(({ fit }) => fit),
    { taken: Int32Array.from(problem.mentors, ({ taken }) => taken), pins },
    problem,
  );
  const value = sum(settled, worthOfPairs(ledger));
  const bound = sum(settled, boundOf(ledger));
  if (compare(value, result.value) !== 0) return failure("wrongValue");
  if (compare(bound, result.certificate.bound) !== 0) return failure("wrongBound");
  return compare(value, bound) === 0 ? null : failure("gap");
}

/** A failure with the people it is about, under the names that its sentence gives them. */
function inWords({ problem, free, pins, ledger }: Books, { fault, mentee, mentor }: Failure): Fact {
  const menteeId = free[mentee ?? -1]?.id;
  const mentorId = problem.mentors[mentor ?? -1]?.id;
  const pinned = pins[mentor ?? -1] ?? 0;
  return failure(fault, {
    ...(menteeId && { menteeId }),
    ...(mentorId && { mentorId }),
    id: menteeId ?? mentorId ?? "",
    given: (ledger.given[mentor ?? -1] ?? 0) + pinned,
    places: (ledger.claim.places[mentor ?? -1] ?? 0) + pinned,
  });
}

const failure = (key: CertificateKey, values: Fact["values"] = {}): Fact => ({
  key: `certificate.${key}`,
  values,
});
