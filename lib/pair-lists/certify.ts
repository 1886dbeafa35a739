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
} from "@/lib/matching/proof";
import { compare, sum } from "@/lib/matching/proof-values";
import type { Price } from "@/lib/matching/types";
import { freePlaces, type ListSettings, type PairLists, scoreOf } from "./lists";
import type { ListResult } from "./solve";

export type ListFailure =
  | Failure["fault"]
  | "menteeUnknown"
  | "menteeTwice"
  | "menteeMissing"
  | "wrongScore"
  | "pinLost"
  | "priceUnknown"
  | "wrongValue"
  | "gap";

/** Holds, or the first check that does not, and at whom. */
export type ListVerdict = { holds: true } | { holds: false; fails: ListFailure; at: string };

/**
 * Checks from the lists and the prices alone that no matching is better: the same proof as that of a
 * round (lib/matching/proof.ts), every pair looked at once, nothing of it the solver's.
 */
export function certifyLists(
  lists: PairLists,
  settings: ListSettings,
  result: ListResult,
): ListVerdict {
  const given = readPairs(lists, result);
  if ("fails" in given) return { holds: false, ...given };
  const books = openBooks(lists, settings, result, given.mentorOf);
  const fails = pricesFail(books) ?? pairsFail(books) ?? totalsFail(books);
  return fails ? { holds: false, ...fails } : { holds: true };
}

type Fails = { fails: ListFailure; at: string };

/** The mentor of each mentee: everyone once, in a possible pair with its score, every pin kept. */
function readPairs(lists: PairLists, result: ListResult): { mentorOf: Int32Array } | Fails {
  const { mentees, mentors, pins } = lists;
  const menteeAt = new Map(mentees.map((id, i) => [id, i]));
  const mentorAt = new Map(mentors.map(({ id }, j) => [id, j]));
  const mentorOf = new Int32Array(mentees.length).fill(-1);
  const seen = new Uint8Array(mentees.length);
  for (const one of [...result.pairs, ...result.unmatched]) {
    const i = menteeAt.get(one.mentee);
    if (i === undefined) return { fails: "menteeUnknown", at: one.mentee };
    if (seen[i]) return { fails: "menteeTwice", at: one.mentee };
    seen[i] = 1;
    if (!("mentor" in one)) continue;
    const j = mentorAt.get(one.mentor) ?? -1;
    const score = scoreOf(lists, i, j);
    if (score < 0) return { fails: "impossiblePair", at: one.mentee };
    if (score !== one.score) return { fails: "wrongScore", at: one.mentee };
    if (one.pinned !== (pins[i] !== -1)) return { fails: "pinLost", at: one.mentee };
    mentorOf[i] = j;
  }
  const missing = seen.indexOf(0);
  if (missing >= 0) return { fails: "menteeMissing", at: mentees[missing] ?? "" };
  const lost = pins.findIndex((j, i) => j >= 0 && mentorOf[i] !== j);
  return lost < 0 ? { mentorOf } : { fails: "pinLost", at: mentees[lost] ?? "" };
}

interface Books {
  lists: PairLists;
  settings: ListSettings;
  result: ListResult;
  taken: Int32Array;
  /** Pins of each mentor. */
  pins: Int32Array;
  /** Mentees without a pin, by place: those about whom something is proved. */
  free: readonly number[];
  ledger: Ledger;
}

function openBooks(
  lists: PairLists,
  settings: ListSettings,
  result: ListResult,
  mentorOf: Int32Array,
): Books {
  const { mentees, mentors } = lists;
  const pins = new Int32Array(mentors.length);
  for (const j of lists.pins) if (j >= 0) pins[j] = (pins[j] ?? 0) + 1;
  const taken = Int32Array.from(mentors, ({ busy }) => busy);
  const free = [...mentees.keys()].filter((i) => lists.pins[i] === -1);
  const prices = byId(result.prices.mentors);
  const worths = byId(result.prices.mentees);
  const ledger = openLedger({
    mentorOf: Int32Array.from(free, (i) => mentorOf[i] ?? -1),
    places: Int32Array.from(mentors, (mentor, j) => freePlaces(mentor) - (pins[j] ?? 0)),
    busy: taken.map((busy, j) => busy + (pins[j] ?? 0)),
    thresholds: settings,
    loadStep: settings.loadStep,
    prices: mentors.map(({ id }) => prices.get(id)),
    worths: free.map((i) => worths.get(mentees[i] ?? "")),
  });
  return { lists, settings, result, taken, pins, free, ledger };
}

const byId = (prices: readonly Price[]) => new Map(prices.map((price) => [price.id, price]));

function pricesFail(books: Books): Fails | null {
  const { lists, free, ledger, result } = books;
  const fault = mentorFault(ledger) ?? menteeFault(ledger);
  if (fault) return at(books, fault);
  const { mentors, mentees } = result.prices;
  const more = mentors.length > lists.mentors.length || mentees.length > free.length;
  return more ? { fails: "priceUnknown", at: "" } : null;
}

function pairsFail(books: Books): Fails | null {
  const { starts, mentor, score } = books.lists;
  for (const [k, i] of books.free.entries()) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    const fault = pairsFault(books.ledger, k, score.subarray(from, to), mentor.subarray(from, to));
    if (fault) return at(books, fault);
  }
  return null;
}

/** The stated value is that of the pairs, and the prices add up to it. */
function totalsFail({ settings, result, taken, pins, ledger }: Books): Fails | null {
  const scores = result.pairs.flatMap(({ score, pinned }) => (pinned ? [score] : []));
  const claim = { thresholds: settings, loadStep: settings.loadStep };
  const settled = worthOfPins(scores, { taken, pins }, claim);
  const value = sum(settled, worthOfPairs(ledger));
  if (compare(value, result.value) !== 0) return { fails: "wrongValue", at: "" };
  return compare(value, sum(settled, boundOf(ledger))) === 0 ? null : { fails: "gap", at: "" };
}

function at({ lists, free }: Books, { fault, mentee, mentor }: Failure): Fails {
  const menteeId = lists.mentees[free[mentee ?? -1] ?? -1];
  return { fails: fault, at: menteeId ?? lists.mentors[mentor ?? -1]?.id ?? "" };
}
