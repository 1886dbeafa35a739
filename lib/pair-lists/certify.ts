import {
  compare,
  difference,
  isWhole,
  loadPoints,
  sum,
  worthOf,
  zero,
} from "@/lib/matching/proof-values";
import type { Value } from "@/lib/matching/types";
import { freePlaces, type ListSettings, type PairLists, scoreOf } from "./lists";
import type { ListResult } from "./solve";

export type ListFailure =
  | "mentee-unknown"
  | "mentee-twice"
  | "mentee-missing"
  | "pair-impossible"
  | "wrong-score"
  | "pin-lost"
  | "over-capacity"
  | "price-missing"
  | "price-negative"
  | "priced-with-room"
  | "place-unpaid"
  | "better-pair"
  | "not-cheapest"
  | "unmatched-priced"
  | "wrong-value"
  | "gap";

/** Holds, or the first check that does not, and at whom. */
export type ListVerdict = { holds: true } | { holds: false; fails: ListFailure; at: string };

/**
 * Checks from the lists and the prices alone that no matching is better: every pair looked at once,
 * values compared digit by digit, nothing shared with the solver. The argument is in
 * lib/matching/README.md.
 */
export function certifyLists(
  lists: PairLists,
  settings: ListSettings,
  result: ListResult,
): ListVerdict {
  const books = new Books(lists, settings, result);
  const fails = books.pairsFail() ?? books.placesFail() ?? books.pricesFail() ?? books.totalsFail();
  return fails ? { holds: false, ...fails } : { holds: true };
}

type Failure = { fails: ListFailure; at: string };

class Books {
  /** Of each mentee, by place: the mentor given, −1 for nobody. */
  private readonly chosen: Int32Array;
  private readonly given: Int32Array;
  private readonly pinned: Int32Array;
  private readonly price: (Value | undefined)[];
  private readonly worth: (Value | undefined)[];

  constructor(
    private readonly lists: PairLists,
    private readonly settings: ListSettings,
    private readonly result: ListResult,
  ) {
    const { mentees, mentors } = lists;
    this.chosen = new Int32Array(mentees.length).fill(-1);
    this.given = new Int32Array(mentors.length);
    this.pinned = new Int32Array(mentors.length);
    const { prices } = result;
    const price = new Map(prices.mentors.map((one) => [one.id, one]));
    const worth = new Map(prices.mentees.map((one) => [one.id, one]));
    this.price = mentors.map(({ id }) => price.get(id));
    this.worth = mentees.map((id) => worth.get(id));
  }

  /** Everyone once, in a possible pair with its score or without a mentor; every pin kept. */
  pairsFail(): Failure | null {
    const { mentees, mentors, pins } = this.lists;
    const places = new Map(mentees.map((id, i) => [id, i]));
    const mentorAt = new Map(mentors.map(({ id }, j) => [id, j]));
    const seen = new Uint8Array(mentees.length);
    const placed = [...this.result.pairs, ...this.result.unmatched];
    for (const one of placed) {
      const i = places.get(one.mentee);
      if (i === undefined) return { fails: "mentee-unknown", at: one.mentee };
      if (seen[i]) return { fails: "mentee-twice", at: one.mentee };
      seen[i] = 1;
      if (!("mentor" in one)) continue;
      const j = mentorAt.get(one.mentor) ?? -1;
      const score = scoreOf(this.lists, i, j);
      if (score < 0) return { fails: "pair-impossible", at: one.mentee };
      if (score !== one.score) return { fails: "wrong-score", at: one.mentee };
      this.chosen[i] = j;
      add(this.given, j);
    }
    const missing = seen.indexOf(0);
    if (missing >= 0) return { fails: "mentee-missing", at: mentees[missing] ?? "" };
    for (const [i, j] of pins.entries()) {
      if (j >= 0 && this.chosen[i] !== j) return { fails: "pin-lost", at: mentees[i] ?? "" };
      if (j >= 0) add(this.pinned, j);
    }
    return null;
  }

  /** Nobody over capacity; no price where there is room; no place filled below what it costs. */
  placesFail(): Failure | null {
    const { loadStep } = this.settings;
    for (const [j, mentor] of this.lists.mentors.entries()) {
      const given = this.given[j] ?? 0;
      const price = this.price[j];
      const places = freePlaces(mentor);
      const load = mentor.busy + given;
      const fail = (fails: ListFailure) => ({ fails, at: mentor.id });
      if (given > places) return fail("over-capacity");
      if (!price) return fail("price-missing");
      if (!isWhole(price) || compare(price, zero) < 0) return fail("price-negative");
      if (given < places && compare(price, loadPoints(load, loadStep)) > 0) {
        return fail("priced-with-room");
      }
      const free = given - (this.pinned[j] ?? 0);
      if (free > 0 && compare(price, loadPoints(load - 1, loadStep)) < 0) {
        return fail("place-unpaid");
      }
    }
    return null;
  }

  /** No pair is worth more than its prices, and a chosen one exactly as much. */
  pricesFail(): Failure | null {
    const { mentees, starts, pins } = this.lists;
    for (const [i, at] of mentees.entries()) {
      if (pins[i] !== -1) continue;
      const worth = this.worth[i];
      if (!worth) return { fails: "price-missing", at };
      if (!isWhole(worth) || compare(worth, zero) < 0) return { fails: "price-negative", at };
      if (this.chosen[i] === -1 && compare(worth, zero) !== 0) {
        return { fails: "unmatched-priced", at };
      }
      for (let edge = starts[i] ?? 0; edge < (starts[i + 1] ?? 0); edge += 1) {
        const fails = this.pairFails(i, edge, worth);
        if (fails) return { fails, at };
      }
    }
    return null;
  }

  private pairFails(i: number, edge: number, worth: Value): ListFailure | null {
    const j = this.lists.mentor[edge] ?? 0;
    const prices = sum(worth, this.price[j] ?? zero);
    const surplus = compare(prices, worthOf(this.lists.score[edge] ?? 0, this.settings));
    if (surplus < 0) return "better-pair";
    return this.chosen[i] === j && surplus !== 0 ? "not-cheapest" : null;
  }

  /** The stated value is that of the pairs, and the prices add up to it. */
  totalsFail(): Failure | null {
    let value = zero;
    let bound = zero;
    for (const [i, j] of this.chosen.entries()) {
      if (j < 0) continue;
      const worth = worthOf(scoreOf(this.lists, i, j), this.settings);
      value = sum(value, worth);
      if (this.lists.pins[i] !== -1) bound = sum(bound, worth);
    }
    for (const [i, worth] of this.worth.entries()) {
      if (this.lists.pins[i] === -1) bound = sum(bound, worth ?? zero);
    }
    for (const [j, mentor] of this.lists.mentors.entries()) {
      const price = this.price[j] ?? zero;
      const [given, pinned] = [this.given[j] ?? 0, this.pinned[j] ?? 0];
      for (let place = 0; place < freePlaces(mentor); place += 1) {
        const load = loadPoints(mentor.busy + place, this.settings.loadStep);
        const profit = difference(price, load);
        if (place < given) value = difference(value, load);
        if (place < pinned) bound = difference(bound, load);
        else if (compare(profit, zero) > 0) bound = sum(bound, profit);
        else if (place >= given) break;
      }
    }
    if (compare(value, this.result.value) !== 0) return { fails: "wrong-value", at: "" };
    return compare(value, bound) === 0 ? null : { fails: "gap", at: "" };
  }
}

const add = (counts: Int32Array, j: number) => {
  counts[j] = (counts[j] ?? 0) + 1;
};
