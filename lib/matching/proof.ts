import type { CertificateKey } from "./facts";
import { Rows } from "./proof-rows";
import {
  compare,
  isWhole,
  lessPoints,
  loadPoints,
  sum,
  total,
  worthOf,
  zero,
} from "./proof-values";
import { TooLarge } from "./too-large";
import type { Thresholds, Value } from "./types";

/**
 * The proof of an assignment, in numbers: linear-programming duality over ordered values. When each
 * mentee's worth and each mentor's price together reach what any pair is worth, no matching exceeds
 * their sum; when the chosen pairs reach exactly that sum, they are the best. It shares nothing with
 * the solver. Time O(pairs), memory O(people).
 */
export interface Claim {
  /** The mentor of each mentee, −1 for nobody. */
  mentorOf: Int32Array;
  /** Of each mentor: free places, and mentees they have before this begins. */
  places: Int32Array;
  busy: Int32Array;
  thresholds: Thresholds;
  loadStep: number;
  /** Of each mentor and of each mentee; undefined when the claim has none. */
  prices: readonly (Value | undefined)[];
  worths: readonly (Value | undefined)[];
}

export interface Failure {
  fault: Extract<
    CertificateKey,
    | "overCapacity"
    | "priceMissing"
    | "priceNegative"
    | "priceBeyond"
    | "pricedWithRoom"
    | "placeUnpaid"
    | "unmatchedPriced"
    | "impossiblePair"
    | "betterPair"
    | "notCheapest"
  >;
  mentee?: number;
  mentor?: number;
}

/** A claim made ready for its pairs, and what they add up to as they are looked at. */
export interface Ledger {
  claim: Claim;
  given: Int32Array;
  radix: number;
  price: Ranked;
  worth: Ranked;
  /** Of the pairs looked at so far, without load. */
  value: Value;
  /** Made when the first whole row is looked at. */
  rows: Rows | null;
}

/**
 * Values as two numbers, compared one after the other: people matched, poor and weak pairs as the
 * digits of a rank, and points. No digit of a price is beyond ±(k + 2), where k is the lesser number
 * of people (`priceBeyond`), so none of a sum or a difference of two prices and a pair reaches half
 * the radix, and comparing ranks is comparing digits. Exact below 2⁵³: up to 30 000 on the lesser side.
 */
interface Ranked {
  rank: Float64Array;
  points: Float64Array;
}

const MOST_PEOPLE = 30_000;
const MOST_POINTS = 2 ** 50;

/** @throws TooLarge */
export function openLedger(claim: Claim): Ledger {
  const { mentorOf, places, prices, worths } = claim;
  const most = mostOf(claim);
  if (most > MOST_PEOPLE) throw new TooLarge("Too many people to prove in doubles");
  const radix = 8 * (most + 1);
  const given = new Int32Array(places.length);
  for (const j of mentorOf) if (j >= 0) given[j] = (given[j] ?? 0) + 1;
  return {
    claim,
    given,
    radix,
    price: ranked(prices, radix),
    worth: ranked(worths, radix),
    value: zero,
    rows: null,
  };
}

const mostOf = ({ mentorOf, places }: Claim) => Math.min(mentorOf.length, places.length) + 2;

function ranked(values: readonly (Value | undefined)[], radix: number): Ranked {
  const rank = new Float64Array(values.length);
  const points = new Float64Array(values.length);
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k];
    if (!value) continue;
    rank[k] = rankOf(value, radix);
    points[k] = value.points;
  }
  return { rank, points };
}

const rankOf = ({ matched, poor, weak }: Value, radix: number) =>
  (matched * radix - poor) * radix - weak;

/** Nobody over capacity, no price where there is room, no place filled below what it costs. */
export function mentorFault({ claim, given }: Ledger): Failure | null {
  const { places, busy, prices, loadStep } = claim;
  const most = mostOf(claim);
  for (let mentor = 0; mentor < prices.length; mentor += 1) {
    const price = prices[mentor];
    const [taken, free] = [given[mentor] ?? 0, places[mentor] ?? 0];
    const load = (busy[mentor] ?? 0) + taken;
    if (taken > free) return { fault: "overCapacity", mentor };
    if (!price) return { fault: "priceMissing", mentor };
    const fault = priceFault(most, price);
    if (fault) return { fault, mentor };
    if (taken < free && compare(lessPoints(price, loadPoints(load, loadStep)), zero) > 0) {
      return { fault: "pricedWithRoom", mentor };
    }
    if (taken > 0 && compare(lessPoints(price, loadPoints(load - 1, loadStep)), zero) < 0) {
      return { fault: "placeUnpaid", mentor };
    }
  }
  return null;
}

/** Everybody's worth is a whole value and not below nothing; without a mentor it is nothing. */
export function menteeFault({ claim }: Ledger): Failure | null {
  const most = mostOf(claim);
  for (let mentee = 0; mentee < claim.worths.length; mentee += 1) {
    const worth = claim.worths[mentee];
    if (!worth) return { fault: "priceMissing", mentee };
    const fault = priceFault(most, worth);
    if (fault) return { fault, mentee };
    if ((claim.mentorOf[mentee] ?? -1) < 0 && compare(worth, zero) !== 0) {
      return { fault: "unmatchedPriced", mentee };
    }
  }
  return null;
}

function priceFault(most: number, price: Value): "priceNegative" | "priceBeyond" | null {
  if (!isWhole(price) || compare(price, zero) < 0) return "priceNegative";
  const { matched, poor, weak, points } = price;
  const digit = Math.max(Math.abs(matched), Math.abs(poor), Math.abs(weak));
  return digit > most || Math.abs(points) > MOST_POINTS ? "priceBeyond" : null;
}

/**
 * The possible pairs of one mentee: none is worth more than its two prices, the chosen one exactly
 * as much. To be called once for each mentee.
 * @param fits of every mentor, below 0 where a pair is impossible; or of those in `mentors`
 */
export function pairsFault(
  ledger: Ledger,
  mentee: number,
  fits: Int16Array,
  mentors: Int32Array | null,
): Failure | null {
  const { claim, radix, price, worth } = ledger;
  const chosen = claim.mentorOf[mentee] ?? -1;
  if (chosen >= 0) {
    const at = mentors ? mentors.indexOf(chosen) : chosen;
    const fit = at < 0 ? -1 : (fits[at] ?? -1);
    if (fit < 0) return { fault: "impossiblePair", mentee, mentor: chosen };
    const pair = worthOf(fit, claim.thresholds);
    ledger.value = sum(ledger.value, pair);
    const paid = (worth.rank[mentee] ?? 0) + (price.rank[chosen] ?? 0);
    const points = (worth.points[mentee] ?? 0) + (price.points[chosen] ?? 0);
    if (paid > rankOf(pair, radix) || (paid === rankOf(pair, radix) && points > fit)) {
      return { fault: "notCheapest", mentee, mentor: chosen };
    }
  }
  const better = firstBetter(ledger, mentee, fits, mentors);
  if (better < 0) return null;
  return { fault: "betterPair", mentee, mentor: mentors ? (mentors[better] ?? 0) : better };
}

/** Where in the row the first pair is that is worth more than its prices; −1 for none. */
function firstBetter(
  ledger: Ledger,
  mentee: number,
  fits: Int16Array,
  mentors: Int32Array | null,
): number {
  const doubtful = mentors ? -1 : doubtfulOf(ledger, mentee, fits);
  const count = doubtful < 0 ? fits.length : doubtful;
  for (let n = 0; n < count; n += 1) {
    const k = doubtful < 0 ? n : (ledger.rows?.found[n] ?? 0);
    if (isBetter(ledger, mentee, mentors ? (mentors[k] ?? 0) : k, fits[k] ?? -1)) return k;
  }
  return -1;
}

/** How many pairs of a whole row have to be looked at, which the rows then have found; −1 for all. */
function doubtfulOf(ledger: Ledger, mentee: number, fits: Int16Array): number {
  const { price, worth, radix } = ledger;
  ledger.rows ??= new Rows(price.rank, price.points);
  const over = (worth.rank[mentee] ?? 0) + ledger.rows.rank - radix * radix;
  if (over < 0) return -1;
  const points = over > 0 ? Number.POSITIVE_INFINITY : (worth.points[mentee] ?? 0);
  return ledger.rows.above(fits, points);
}

function isBetter(
  { claim, radix, price, worth }: Ledger,
  mentee: number,
  j: number,
  fit: number,
): boolean {
  if (fit < 0) return false;
  const { poor, weak } = claim.thresholds;
  const good = radix * radix;
  const pair = fit < weak ? (fit < poor ? good - radix - 1 : good - 1) : good;
  const paid = (worth.rank[mentee] ?? 0) + (price.rank[j] ?? 0);
  if (paid !== pair) return paid < pair;
  return (worth.points[mentee] ?? 0) + (price.points[j] ?? 0) < fit;
}

/** What the pairs are worth, less what load costs. */
export const worthOfPairs = ({ claim, given, value }: Ledger): Value =>
  lessPoints(value, loadOf(claim.busy, given, claim.loadStep));

/** The same of pairs that are settled beforehand, of which nothing is proved. */
export function worthOfPins(
  fits: readonly number[],
  { taken, pins }: { taken: Int32Array; pins: Int32Array },
  { thresholds, loadStep }: Pick<Claim, "thresholds" | "loadStep">,
): Value {
  const worth = fits.reduce((value, fit) => sum(value, worthOf(fit, thresholds)), zero);
  return lessPoints(worth, loadOf(taken, pins, loadStep));
}

/** The points that load costs when each mentor with so many before is given so many more. */
function loadOf(before: Int32Array, given: Int32Array, loadStep: number): number {
  let load = 0;
  for (let j = 0; j < given.length; j += 1) {
    const end = (before[j] ?? 0) + (given[j] ?? 0);
    for (let k = before[j] ?? 0; k < end; k += 1) load += loadPoints(k, loadStep);
  }
  return load;
}

/** The most that any matching can be worth: everybody's worth, and what places are worth beyond load. */
export function boundOf({ claim, given }: Ledger): Value {
  const { prices, worths, places, busy, loadStep } = claim;
  let bound = total(worths);
  for (let j = 0; j < prices.length; j += 1) {
    const price = prices[j];
    if (!price || compare(price, zero) <= 0) continue;
    for (let k = 0; k < (places[j] ?? 0); k += 1) {
      const profit = lessPoints(price, loadPoints((busy[j] ?? 0) + k, loadStep));
      if (compare(profit, zero) > 0) bound = sum(bound, profit);
      else if (k >= (given[j] ?? 0)) break;
    }
  }
  return bound;
}
