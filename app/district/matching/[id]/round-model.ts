import { type Matrix, matrixOf } from "@/lib/matching/matrix";
import type { PairIds } from "@/lib/matching/types";
import { worthOfPlaces } from "@/lib/matching/worth";
import { type OpenPair, openPair } from "@/lib/rounds/open-pair";
import type { RoundView } from "@/lib/rounds/queries";
import {
  type Review,
  type ReviewedMentee,
  reviewRound,
  reviewUnmatched,
} from "@/lib/rounds/review";
import { type Price, restOf } from "@/lib/rounds/what-if";
import { type Window, windowOf } from "@/lib/rounds/window";
import type { Address } from "./address";
import type { Names } from "./names";

export type RoundModel = Review & {
  total: number;
  unmatched: ReviewedMentee[];
  /** "No match this year". */
  aside: ReviewedMentee[];
  matrix: Matrix & { window: Window };
  open: OpenPair | null;
  /** What working out the rest around the pins would change; null when it would change nothing. */
  rest: Price | null;
  /** Whether the coordinator asked for the open pair, or it is the first that needs a look. */
  asked: boolean;
};

export type Draft = NonNullable<RoundView["draft"]>;

/** Everything the page of a round shows, worked out from what the round keeps. */
export function roundModel(
  round: RoundView,
  draft: Draft,
  names: Names,
  address: Address,
): RoundModel {
  const asked = address.pair;
  const { problem, result, pairs } = draft;
  const review = reviewRound(problem, result, pairs);
  const worths = draft.unmatched.length > 0 ? worthOfPlaces(problem, result) : new Map();
  const without = draft.unmatched.map((reasons) =>
    reviewUnmatched(problem, result, pairs, reasons, worths),
  );
  const isAside = ({ menteeId }: ReviewedMentee) =>
    Boolean(round.people.get(menteeId)?.noMatchReason);
  const first = asked ?? review.pairs[0] ?? null;
  const open = first && openPair(draft, first, round.state === "draft");
  return {
    ...review,
    total: problem.mentees.length,
    unmatched: without.filter((one) => !isAside(one)),
    aside: without.filter(isAside),
    matrix: matrixIn(draft, names, { page: address.rows, open: first }),
    open,
    rest: round.state === "draft" ? restOf(draft) : null,
    asked: asked !== null && open !== null,
  };
}

function matrixIn(
  { problem, pairs }: Draft,
  names: Names,
  where: { page: number | null; open: PairIds | null },
) {
  const byName = (a: string, b: string) => names.short(a).localeCompare(names.short(b));
  const window = windowOf(problem, pairs, byName, where);
  const drafted = pairs.map((pair) => ({ ...pair, pinned: pair.origin === "hand" }));
  return { ...matrixOf(problem, drafted, window), window };
}
