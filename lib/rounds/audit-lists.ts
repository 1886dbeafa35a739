import { createHash } from "node:crypto";
import { placesOf } from "@/lib/matching/rules";
import { fitOf } from "@/lib/matching/score";
import { eachPossibleRow } from "@/lib/matching/scoring/possible";
import type {
  MatchResult,
  Mentee,
  Mentor,
  PairIds,
  Price,
  Problem,
  Value,
} from "@/lib/matching/types";
import { type ListReason, reasonAmong } from "@/lib/pair-lists/solve";

/**
 * A round as an auditor gets it: the lists of `npm run match` (lib/pair-lists/README.md), with
 * numbers for people, and what is expected of them. Scores and places, no names, ids or answers; why a
 * pair is not among the possible ones is not in it.
 */
export const auditFiles = ["mentors", "pairs", "mentees", "pins", "expected"] as const;
export type AuditFile = (typeof auditFiles)[number];
export type AuditTable = Exclude<AuditFile, "expected">;

interface Audited {
  roundId: string;
  problem: Problem;
  result: Pick<MatchResult, "pairs" | "unmatched" | "value" | "prices">;
}

/** The rows of one list, its heading first. */
export function* auditRows(audited: Audited, table: AuditTable): Generator<(string | number)[]> {
  const people = numberedPeople(audited);
  const { mentee, mentor, mentees, mentors } = people;
  switch (table) {
    case "mentors":
      yield ["mentor", "capacity", "busy"];
      for (const { id, capacity, taken } of mentors) yield [mentor(id), capacity, taken];
      return;
    case "mentees":
      yield ["mentee"];
      for (const { id } of mentees) yield [mentee(id)];
      return;
    case "pins":
      yield ["mentee", "mentor"];
      yield* audited.problem.pinned
        .map(({ menteeId, mentorId }) => [mentee(menteeId), mentor(mentorId)])
        .sort(byFirst);
      return;
    case "pairs":
      yield ["mentee", "mentor", "score"];
      yield* pairRows(audited.problem, people);
  }
}

/** What the command must write by `--json`, letter by letter. */
export const expectedText = (audited: Audited): string =>
  `${JSON.stringify(expectedOf(audited), null, 1)}\n`;

/** The same as data. */
export function expectedOf(audited: Audited) {
  const { mentee, mentor } = numberedPeople(audited);
  const { thresholds, loadStep } = audited.problem;
  const { pairs, unmatched, value, prices } = audited.result;
  const reasons = reasonsIn(audited);
  const priced = (list: readonly Price[], numberOf: (id: string) => string) =>
    list.map((price) => ({ id: numberOf(price.id), ...digits(price) })).sort(by(({ id }) => id));
  return {
    settings: { poor: thresholds.poor, weak: thresholds.weak, loadStep },
    pairs: pairs
      .map(({ menteeId, mentorId, fit, pinned }) => {
        return { mentee: mentee(menteeId), mentor: mentor(mentorId), score: fit, pinned };
      })
      .sort(by((pair) => pair.mentee)),
    unmatched: unmatched
      .map(({ menteeId }) => {
        return { mentee: mentee(menteeId), reason: reasons.get(menteeId) ?? reasonAmong([]) };
      })
      .sort(by((one) => one.mentee)),
    value: digits(value),
    prices: {
      mentors: priced(prices.mentors, mentor),
      mentees: priced(prices.mentees, mentee),
    },
  };
}

const digits = ({ matched, poor, weak, points }: Value) => ({ matched, poor, weak, points });

/** Why people go without, as the lists alone can tell. */
function reasonsIn({ problem, result }: Audited): Map<string, ListReason> {
  const ids = new Set(result.unmatched.map(({ menteeId }) => menteeId));
  const without = problem.mentees.filter(({ id }) => ids.has(id));
  const reasons = new Map<string, ListReason>();
  eachPossibleRow(problem, without, problem.mentors, (i, fits) => {
    const free = problem.mentors.filter((_, j) => (fits[j] ?? -1) >= 0).map(placesOf);
    reasons.set(without[i]?.id ?? "", reasonAmong(free));
  });
  return reasons;
}

/** What an auditor types beside the downloaded files. */
export function auditCommand({ thresholds: { poor, weak }, loadStep }: Problem): string {
  const lists = "--mentors mentors.csv --pairs pairs.csv --mentees mentees.csv --pins pins.csv";
  const settings = `--poor ${poor} --weak ${weak} --load-step ${loadStep}`;
  return `npm run match -- ${lists} ${settings} --certify --json result.json`;
}

interface Numbered {
  mentee: (id: string) => string;
  mentor: (id: string) => string;
  /** In the order of their numbers. */
  mentees: readonly Mentee[];
  mentors: readonly Mentor[];
}

function numberedPeople({ roundId, problem }: Audited): Numbered {
  const [mentees, mentee] = numbered(problem.mentees, "mentee", roundId);
  const [mentors, mentor] = numbered(problem.mentors, "mentor", roundId);
  return { mentee, mentor, mentees, mentors };
}

/** Numbers in an order that is the round's own: always the same in it, another in every other. */
function numbered<P extends { id: string }>(
  people: readonly P[],
  side: "mentee" | "mentor",
  roundId: string,
): [P[], (id: string) => string] {
  const place = (id: string) =>
    createHash("sha256").update(`${roundId} ${side} ${id}`).digest("hex");
  const placed = people.map((one) => ({ one, at: place(one.id) })).sort(by(({ at }) => at));
  const digits = String(people.length).length;
  const numbers = new Map(
    placed.map(({ one }, k) => [one.id, `${side}-${String(k + 1).padStart(digits, "0")}`]),
  );
  return [placed.map(({ one }) => one), (id) => numbers.get(id) ?? ""];
}

/** The possible pairs, and the pinned ones, which stand above the standards of the round. */
function* pairRows(
  problem: Problem,
  { mentee, mentor, mentees, mentors }: Numbered,
): Generator<(string | number)[]> {
  const width = mentors.length;
  const fits = new Int16Array(mentees.length * width);
  eachPossibleRow(problem, mentees, mentors, (i, row) => fits.set(row, i * width));
  for (const pin of problem.pinned) setFit(fits, problem, { mentees, mentors }, pin);
  for (const [i, { id }] of mentees.entries()) {
    for (const [j, other] of mentors.entries()) {
      const fit = fits[i * width + j] ?? -1;
      if (fit >= 0) yield [mentee(id), mentor(other.id), fit];
    }
  }
}

function setFit(
  fits: Int16Array,
  { weights }: Problem,
  { mentees, mentors }: Pick<Numbered, "mentees" | "mentors">,
  { menteeId, mentorId }: PairIds,
): void {
  const i = mentees.findIndex(({ id }) => id === menteeId);
  const j = mentors.findIndex(({ id }) => id === mentorId);
  const [one, other] = [mentees[i], mentors[j]];
  if (one && other) fits[i * mentors.length + j] = fitOf(one, other, weights).fit;
}

const by =
  <T>(key: (one: T) => string) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : 1;
const byFirst = by(([first = ""]: string[]) => first);
