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
import type {
  MatchedPair,
  MatchResult,
  Mentee,
  Mentor,
  PairIds,
  Price,
  Problem,
  Verdict,
} from "./types";

/** Up to so many pairs each is judged by the plain functions, which takes some twenty milliseconds. */
export const PLAIN_AT_MOST = 50_000;

/**
 * Checks, from people's data and the prices alone, that no matching is better: scores everybody anew
 * and proves what is claimed (`proof.ts`). Nothing of it is the solver's search. Every chosen pair is
 * judged by itself, by the plain rules and scores; so is every other pair of a small round, and those
 * of a large one are scored by the same loops that the solver's rows came from (`possible-plainly.ts`).
 * @param plainAtMost up to so many pairs a round is small; endless where nobody minds the time
 * @throws TooLarge
 */
export function certify(
  problem: Problem,
  result: MatchResult,
  plainAtMost = PLAIN_AT_MOST,
): Verdict {
  const books = openBooks(problem, result);
  const fails =
    everyoneFails(books) ??
    pinsFail(books) ??
    chosenFail(books) ??
    pricesFail(books) ??
    pairsFail(books, plainAtMost) ??
    totalsFail(books);
  return fails ? { holds: false, fails } : { holds: true, bound: result.certificate.bound };
}

interface Books {
  problem: Problem;
  result: MatchResult;
  menteeNumber: ReadonlyMap<string, number>;
  /** Of each pair the numbers of its two people, −1 for somebody who is not of the round. */
  menteeOf: Int32Array;
  mentorOf: Int32Array;
  /** Of each mentee which pair is theirs, −1 for none. */
  pairAt: Int32Array;
  pinOf: ReadonlyMap<string, string>;
  /** Pins of each mentor. */
  pins: Int32Array;
  /** Mentees without a pin: those about whom something is proved. */
  free: Int32Array;
  ledger: Ledger;
}

function openBooks(problem: Problem, result: MatchResult): Books {
  const { mentees, mentors, thresholds, loadStep } = problem;
  const menteeNumber = numbersOf(mentees);
  const mentorNumber = numbersOf(mentors);
  const menteeOf = new Int32Array(result.pairs.length);
  const mentorOf = new Int32Array(result.pairs.length);
  const pairAt = new Int32Array(mentees.length).fill(-1);
  for (let k = 0; k < result.pairs.length; k += 1) {
    const { menteeId, mentorId } = result.pairs[k] as MatchedPair;
    const i = menteeNumber.get(menteeId) ?? -1;
    menteeOf[k] = i;
    mentorOf[k] = mentorNumber.get(mentorId) ?? -1;
    if (i >= 0) pairAt[i] = k;
  }
  const pinOf = new Map(problem.pinned.map((pin) => [pin.menteeId, pin.mentorId]));
  const pins = new Int32Array(mentors.length);
  for (const mentorId of pinOf.values()) {
    const j = mentorNumber.get(mentorId) ?? -1;
    if (j >= 0) pins[j] = (pins[j] ?? 0) + 1;
  }
  const free = withoutPin(mentees, pinOf);
  const worths = inPlace(mentees.length, menteeNumber, result.prices.mentees);
  const ledger = openLedger({
    mentorOf: free.map((i) => mentorOf[pairAt[i] ?? -1] ?? -1),
    places: pins.map((count, j) => placesOf(mentors[j] as Mentor) - count),
    busy: pins.map((count, j) => (mentors[j] as Mentor).taken + count),
    thresholds,
    loadStep,
    prices: inPlace(mentors.length, mentorNumber, result.prices.mentors),
    worths: Array.from(free, (i) => worths[i]),
  });
  return { problem, result, menteeNumber, menteeOf, mentorOf, pairAt, pinOf, pins, free, ledger };
}

function withoutPin(mentees: readonly Mentee[], pinOf: ReadonlyMap<string, string>): Int32Array {
  const numbers = new Int32Array(mentees.length);
  let count = 0;
  for (let i = 0; i < mentees.length; i += 1) {
    if (pinOf.has((mentees[i] as Mentee).id)) continue;
    numbers[count] = i;
    count += 1;
  }
  return numbers.subarray(0, count);
}

/** The prices of so many people by number; undefined for whom none is stated. */
function inPlace(count: number, numbers: ReadonlyMap<string, number>, prices: readonly Price[]) {
  const found: (Price | undefined)[] = Array(count).fill(undefined);
  for (let k = 0; k < prices.length; k += 1) {
    const price = prices[k] as Price;
    const number = numbers.get(price.id);
    if (number !== undefined) found[number] = price;
  }
  return found;
}

/** Everyone once, either with a mentor of the round or without. */
function everyoneFails({ problem, result, menteeNumber, menteeOf, mentorOf }: Books): Fact | null {
  const seen = new Uint8Array(problem.mentees.length);
  for (let k = 0; k < menteeOf.length; k += 1) {
    const i = menteeOf[k] ?? -1;
    if (seen[i] !== 0) return failure("menteeTwice", { menteeId: result.pairs[k]?.menteeId ?? "" });
    seen[i] = 1;
  }
  for (const { menteeId } of result.unmatched) {
    const i = menteeNumber.get(menteeId) ?? -1;
    if (seen[i] !== 0) return failure("menteeTwice", { menteeId });
    seen[i] = 1;
  }
  const missing = problem.mentees[seen.indexOf(0)];
  if (missing) return failure("menteeMissing", { menteeId: missing.id });
  const unknown = result.pairs[mentorOf.indexOf(-1)];
  return unknown ? failure("mentorUnknown", { mentorId: unknown.mentorId }) : null;
}

/** Every pin kept, and nothing else called one. */
function pinsFail({ result, menteeNumber, pairAt, pinOf }: Books): Fact | null {
  for (const [menteeId, mentorId] of pinOf) {
    const pair = result.pairs[pairAt[menteeNumber.get(menteeId) ?? -1] ?? -1];
    if (pair?.mentorId !== mentorId) return failure("pinLost", { menteeId });
  }
  for (let k = 0; k < result.pairs.length; k += 1) {
    const { menteeId, pinned } = result.pairs[k] as MatchedPair;
    if (pinned !== pinOf.has(menteeId)) return failure("pinLost", { menteeId });
  }
  return null;
}

/** Each pair alone may be and is as good as stated; a pin stands above the standards, not the rules. */
function chosenFail({ problem, result, menteeOf, mentorOf }: Books): Fact | null {
  const rulesFor = ruleBook(problem);
  const standard = standardsOf(problem);
  const score = fitScorer(problem.weights);
  const ready: (ReadyMentor | undefined)[] = Array(problem.mentors.length).fill(undefined);
  for (let k = 0; k < result.pairs.length; k += 1) {
    const pair = result.pairs[k] as MatchedPair;
    const person = problem.mentees[menteeOf[k] ?? -1];
    const j = mentorOf[k] ?? -1;
    const one = problem.mentors[j];
    if (!person || !one) continue;
    const mentee = readyMentee(person);
    const mentor = ready[j] ?? readyMentor(one);
    ready[j] = mentor;
    const fit = score(mentee, mentor);
    const short = pair.pinned ? null : standard(mentee, mentor, fit);
    if (rulesFor(person)(one) ?? short) return wrongPair("impossiblePair", pair);
    if (isMisstated(pair, fit, problem)) return wrongPair("wrongFit", pair);
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
function pairsFail(books: Books, plainAtMost: number): Fact | null {
  const { problem, result, pairAt, free, ledger } = books;
  const { mentees, mentors } = problem;
  const rows = free.length * mentors.length <= plainAtMost ? eachPlainRow : eachPossibleRow;
  let fails: Fact | null = null;
  const people = Array.from(free, (i) => mentees[i] as Mentee);
  rows(problem, people, mentors, (i, fits) => {
    if (fails) return;
    const fault = pairsFault(ledger, i, fits, null);
    const pair = result.pairs[pairAt[free[i] ?? -1] ?? -1];
    const fit = fits[ledger.claim.mentorOf[i] ?? -1] ?? -1;
    if (fault) fails = inWords(books, fault);
    else if (pair && isMisstated(pair, fit, problem)) fails = wrongPair("wrongFit", pair);
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
  const menteeId = problem.mentees[free[mentee ?? -1] ?? -1]?.id;
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

const wrongPair = (key: CertificateKey, { menteeId, mentorId }: PairIds): Fact =>
  failure(key, { menteeId, mentorId });

const failure = (key: CertificateKey, values: Fact["values"] = {}): Fact => ({
  key: `certificate.${key}`,
  values,
});
