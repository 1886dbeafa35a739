import * as z from "zod";
import { type Matrix, matrixOf } from "@/lib/matching/matrix";
import { isStandard } from "@/lib/matching/rules";
import type { PairExplanation, PairIds, PairPrice } from "@/lib/matching/types";
import { nameOf } from "@/lib/names";
import { type Opening, openingsFor, priceInDraft } from "@/lib/rounds/draft";
import type { RoundPerson, RoundView } from "@/lib/rounds/queries";
import {
  type Review,
  type ReviewedMentee,
  reviewPair,
  reviewRound,
  reviewUnmatched,
} from "@/lib/rounds/review";

/** Solving again for each alternative is quick up to here; beyond it each is priced when opened. */
const PRICED_AT_MOST = 4_000;
const ALTERNATIVES = 4;

export type Names = { full: (id: string) => string; short: (id: string) => string };

export type Alternative = Opening & { price: PairPrice | null };

export type OpenPair = PairExplanation & {
  origin: "solver" | "hand" | null;
  /** What choosing it would change; null for a pair that is in the draft. */
  price: PairPrice | null;
  alternatives: Alternative[];
};

export type RoundModel = Review & {
  total: number;
  unmatched: ReviewedMentee[];
  /** "No match this year". */
  aside: ReviewedMentee[];
  matrix: Matrix | null;
  open: OpenPair | null;
  /** Whether the coordinator asked for the open pair, or it is the first that needs a look. */
  asked: boolean;
};

type Draft = NonNullable<RoundView["draft"]>;

/** Everything the page of a round shows, worked out from what the round keeps. */
export function roundModel(
  round: RoundView,
  draft: Draft,
  names: Names,
  asked: PairIds | null,
): RoundModel {
  const { problem, result, pairs } = draft;
  const review = reviewRound(problem, result, pairs);
  const without = draft.unmatched.map((reasons) =>
    reviewUnmatched(problem, result, pairs, reasons),
  );
  const isAside = ({ menteeId }: ReviewedMentee) =>
    Boolean(round.people.get(menteeId)?.noMatchReason);
  const open = openPair(round, draft, asked ?? review.pairs[0] ?? null);
  return {
    ...review,
    total: problem.mentees.length,
    unmatched: without.filter((one) => !isAside(one)),
    aside: without.filter(isAside),
    matrix: matrixOf(problem, pairs, (a, b) => names.short(a).localeCompare(names.short(b))),
    open,
    asked: asked !== null && open !== null,
  };
}

function openPair(round: RoundView, draft: Draft, pair: PairIds | null): OpenPair | null {
  const { problem, result, pairs } = draft;
  const found = pair && reviewPair(problem, result, pairs, pair);
  if (!found) return null;
  const isDraft = round.state === "draft";
  // A pair chosen by hand stands above the standards of the round.
  const mayBe = found.rule === null || isStandard(found.rule);
  const priced = isDraft && !found.chosen && mayBe;
  const drafted = pairs.find(({ menteeId }) => menteeId === found.pair.menteeId);
  return {
    ...found,
    origin: found.chosen ? (drafted?.origin ?? null) : null,
    price: priced ? priceInDraft(problem, result, pairs, found.pair) : null,
    alternatives: isDraft && found.chosen ? alternativesTo(draft, found.pair) : [],
  };
}

function alternativesTo({ problem, result, pairs }: Draft, pair: PairIds): Alternative[] {
  const affordable = problem.mentees.length * problem.mentors.length <= PRICED_AT_MOST;
  return openingsFor(problem, pairs, pair.menteeId)
    .filter(({ mentorId }) => mentorId !== pair.mentorId)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, ALTERNATIVES)
    .map((opening) => {
      const other = { menteeId: pair.menteeId, mentorId: opening.mentorId };
      const price = affordable ? priceInDraft(problem, result, pairs, other) : null;
      return { ...opening, price };
    });
}

/** Full names, and last names as short as they can be without meaning two people. */
export function namesOf(people: Map<string, RoundPerson>): Names {
  const shared = new Map<string, number>();
  for (const { lastName } of people.values()) shared.set(lastName, (shared.get(lastName) ?? 0) + 1);
  return {
    full: (id) => {
      const person = people.get(id);
      return person ? nameOf(person) : "–";
    },
    short: (id) => {
      const person = people.get(id);
      if (!person) return "–";
      const { firstName, lastName } = person;
      return (shared.get(lastName) ?? 0) > 1 ? `${firstName.charAt(0)}. ${lastName}` : lastName;
    },
  };
}

const pairInAddress = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)
  .transform((text) => {
    const [menteeId = "", mentorId = ""] = text.split(".");
    return { menteeId, mentorId };
  });

const address = z.object({
  pair: pairInAddress.nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  said: z.string().max(20).catch(""),
  was: z.string().max(40_000).catch(""),
  version: z.coerce.number().int().catch(0),
});

export type Address = z.output<typeof address>;

export function addressOf(query: Record<string, string | string[] | undefined>): Address {
  return address.parse(query);
}
