import type { CertificateKey, Fact } from "./facts";
import {
  compare,
  difference,
  isWhole,
  loadPoints,
  sum,
  tierAt,
  worthOf,
  zero,
} from "./proof-values";
import { placesOf, ruleBook, standardsOf } from "./rules";
import { fitScorer, readyMentee, readyMentor } from "./score";
import type {
  MatchedPair,
  MatchResult,
  Mentor,
  Price,
  Problem,
  Rule,
  Value,
  Verdict,
} from "./types";

/**
 * Checks, from people's data and the prices alone, that no matching is better. It shares nothing
 * with the solver: fits and rules are worked out anew and values are compared digit by digit.
 *
 * Linear-programming duality over ordered values: when each mentee's worth and each mentor's price
 * together reach what any pair is worth, no matching exceeds their sum; when the chosen pairs reach
 * exactly that sum, they are the best. Time O(mentees × mentors), memory O(mentees + mentors).
 */
export function certify(problem: Problem, result: MatchResult): Verdict {
  const books = openBooks(problem, result);
  const fails =
    pairsFail(problem, result, books) ??
    capacityFails(problem, books) ??
    pricesFail(problem, result, books) ??
    totalsFail(problem, result, books);
  return fails ? { holds: false, fails } : { holds: true, bound: result.certificate.bound };
}

interface Books {
  chosen: Map<string, MatchedPair>;
  pins: Map<string, string>;
  price: Map<string, Price>;
  worth: Map<string, Price>;
  /** Of each mentor: all pairs of the result, and the pinned ones among them. */
  given: Map<string, number>;
  pinnedWith: Map<string, number>;
}

function openBooks(problem: Problem, result: MatchResult): Books {
  const pins = new Map(problem.pinned.map((pin) => [pin.menteeId, pin.mentorId]));
  return {
    chosen: new Map(result.pairs.map((pair) => [pair.menteeId, pair])),
    pins,
    price: new Map(result.prices.mentors.map((price) => [price.id, price])),
    worth: new Map(result.prices.mentees.map((price) => [price.id, price])),
    given: countBy(result.pairs.map((pair) => pair.mentorId)),
    pinnedWith: countBy(pins.values()),
  };
}

function countBy(ids: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Everyone once, either in a pair or without a mentor, and every pin kept. */
function pairsFail(problem: Problem, result: MatchResult, books: Books): Fact | null {
  const people = new Set(problem.mentees.map((mentee) => mentee.id));
  const placed = [...result.pairs, ...result.unmatched].map((one) => one.menteeId);
  for (const menteeId of placed) {
    if (!people.delete(menteeId)) return failure("menteeTwice", { menteeId });
  }
  for (const menteeId of people) return failure("menteeMissing", { menteeId });
  for (const [menteeId, mentorId] of books.pins) {
    if (books.chosen.get(menteeId)?.mentorId !== mentorId) return failure("pinLost", { menteeId });
  }
  for (const { menteeId, pinned } of result.pairs) {
    if (pinned !== books.pins.has(menteeId)) return failure("pinLost", { menteeId });
  }
  return null;
}

function capacityFails(problem: Problem, books: Books): Fact | null {
  const known = new Set(problem.mentors.map((mentor) => mentor.id));
  for (const mentorId of books.given.keys()) {
    if (!known.has(mentorId)) return failure("mentorUnknown", { mentorId });
  }
  for (const mentor of problem.mentors) {
    const given = books.given.get(mentor.id) ?? 0;
    const places = placesOf(mentor);
    if (given > places) return failure("overCapacity", { mentorId: mentor.id, given, places });
    const price = books.price.get(mentor.id);
    if (!price) return failure("priceMissing", { id: mentor.id });
    if (!isWhole(price) || compare(price, zero) < 0) {
      return failure("priceNegative", { id: mentor.id });
    }
    const fault = placesFail(problem, mentor, price, books);
    if (fault) return fault;
  }
  return null;
}

/** A mentor with room costs no more than the next place; a place that is filled pays its way. */
function placesFail(problem: Problem, mentor: Mentor, price: Value, books: Books): Fact | null {
  const given = books.given.get(mentor.id) ?? 0;
  const load = mentor.taken + given;
  const next = loadPoints(load, problem.loadStep);
  if (given < placesOf(mentor) && compare(price, next) > 0) {
    return failure("pricedWithRoom", { mentorId: mentor.id });
  }
  const free = given - (books.pinnedWith.get(mentor.id) ?? 0);
  if (free > 0 && compare(price, loadPoints(load - 1, problem.loadStep)) < 0) {
    return failure("placeUnpaid", { mentorId: mentor.id });
  }
  return null;
}

/** Scores every pair anew: none is worth more than its prices, and a chosen one exactly as much. */
function pricesFail(problem: Problem, result: MatchResult, books: Books): Fact | null {
  const rulesFor = ruleBook(problem);
  const score = fitScorer(problem.weights);
  const standard = standardsOf(problem);
  const mentors = problem.mentors.map(readyMentor);
  for (const mentee of problem.mentees) {
    const ruleFor = rulesFor(mentee);
    const ready = readyMentee(mentee);
    const chosen = books.chosen.get(mentee.id);
    const pinned = books.pins.has(mentee.id);
    const worth = books.worth.get(mentee.id);
    if (!pinned && !worth) return failure("priceMissing", { id: mentee.id });
    if (worth && (!isWhole(worth) || compare(worth, zero) < 0)) {
      return failure("priceNegative", { id: mentee.id });
    }
    if (!chosen && worth && compare(worth, zero) !== 0) {
      return failure("unmatchedPriced", { menteeId: mentee.id });
    }
    for (const mentor of mentors) {
      const mine = chosen?.mentorId === mentor.person.id ? chosen : null;
      if (pinned && !mine) continue;
      const fit = score(ready, mentor);
      const short = pinned ? null : standard(ready, mentor, fit);
      const rule = ruleFor(mentor.person) ?? short;
      const price = books.price.get(mentor.person.id) ?? zero;
      const fault = pairFails(problem, mine, rule, fit, pinned ? null : sum(worth ?? zero, price));
      if (fault) return failure(fault, { menteeId: mentee.id, mentorId: mentor.person.id });
    }
  }
  return result.prices.mentees.length > problem.mentees.length - books.pins.size
    ? failure("priceUnknown")
    : null;
}

type PairFault = "impossiblePair" | "wrongFit" | "betterPair" | "notCheapest";

function pairFails(
  { thresholds }: Problem,
  mine: MatchedPair | null,
  rule: Rule | null,
  fit: number,
  prices: Value | null,
): PairFault | null {
  if (rule) return mine ? "impossiblePair" : null;
  if (mine && (mine.fit !== fit || mine.tier !== tierAt(fit, thresholds))) return "wrongFit";
  if (!prices) return null;
  const surplus = compare(prices, worthOf(fit, thresholds));
  if (surplus < 0) return "betterPair";
  return mine && surplus !== 0 ? "notCheapest" : null;
}

/** The stated value is the pairs' own, and the prices add up to it. */
function totalsFail(problem: Problem, result: MatchResult, books: Books): Fact | null {
  const { thresholds, loadStep } = problem;
  let value = zero;
  let bound = zero;
  for (const { fit, menteeId } of result.pairs) {
    value = sum(value, worthOf(fit, thresholds));
    if (books.pins.has(menteeId)) bound = sum(bound, worthOf(fit, thresholds));
  }
  for (const worth of books.worth.values()) bound = sum(bound, worth);
  for (const mentor of problem.mentors) {
    const price = books.price.get(mentor.id) ?? zero;
    const pinned = books.pinnedWith.get(mentor.id) ?? 0;
    const given = books.given.get(mentor.id) ?? 0;
    for (let place = 0; place < placesOf(mentor); place += 1) {
      const load = loadPoints(mentor.taken + place, loadStep);
      const profit = difference(price, load);
      if (place < given) value = difference(value, load);
      if (place < pinned) bound = difference(bound, load);
      else if (compare(profit, zero) > 0) bound = sum(bound, profit);
      else if (place >= given) break;
    }
  }
  if (compare(value, result.value) !== 0) return failure("wrongValue");
  if (compare(bound, result.certificate.bound) !== 0) return failure("wrongBound");
  return compare(value, bound) === 0 ? null : failure("gap");
}

const failure = (key: CertificateKey, values: Fact["values"] = {}): Fact => ({
  key: `certificate.${key}`,
  values,
});
