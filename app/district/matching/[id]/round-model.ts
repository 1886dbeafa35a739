import { type Matrix, matrixOf } from "@/lib/matching/matrix";
import { type MutualWish, mutualWishes } from "@/lib/matching/mutual";
import type { PairIds, Value } from "@/lib/matching/types";
import { worthOfPlaces } from "@/lib/matching/worth";
import { closelyAside } from "@/lib/rounds/closely-aside";
import { type Opening, openingsFor } from "@/lib/rounds/draft";
import type { OpenPair } from "@/lib/rounds/open-pair";
import type { RoundView } from "@/lib/rounds/queries";
import {
  type Review,
  type ReviewedMentee,
  type ReviewedPair,
  reviewRound,
  reviewUnmatched,
} from "@/lib/rounds/review";
import type { Price } from "@/lib/rounds/what-if";
import { type Window, windowOf } from "@/lib/rounds/window";
import type { Address } from "./address";
import type { Names } from "./names";

export type RoundModel = Review & {
  total: number;
  list: PairsOnPage;
  without: Without;
  /**
   * By mentor: what one more place with them would be worth. It is the prices of the best that tell, so
   * of a draft that is another nothing is in it.
   */
  worths: ReadonlyMap<string, Value>;
  /** Those who wished for each other and are not together. */
  wished: { pairs: Wished[]; inAll: number; page: number; pages: number };
  matrix: Matrix & { window: Window };
  open: OpenPair | null;
  elsewhere: Elsewhere | null;
  /** What working out the rest around the pins would change; null when it would change nothing. */
  rest: Price | null;
  /** Whether the coordinator asked for the open pair, or it is the first that needs a look. */
  asked: boolean;
};

/** The other mentors of the round for the mentee of the open pair; each by name once somebody asks. */
export type Elsewhere = {
  count: number;
  listed: { openings: Opening[]; impossible: string[] } | null;
};

/** People without a mentor, a page of them; those for whom there is "no match this year" come last. */
export type Without = {
  waiting: number;
  aside: number;
  page: number;
  pages: number;
  shown: (ReviewedMentee | { menteeId: string; asideFor: string })[];
};

/** A page of the drafted pairs, each with the best of the mentors who would be possible, too. */
export type PairsOnPage = { pages: number; shown: { pair: ReviewedPair; others: Opening[] }[] };

/** `price` is null in a round too large to ask about each. */
export type Wished = MutualWish & { price: Price | null };

export type Draft = NonNullable<RoundView["draft"]>;

/**
 * Everything the page of a round shows, worked out from what the round keeps.
 * @param own the coordinator who reads it: of their own pairs only drafted ones are opened
 */
export async function roundModel(
  round: RoundView,
  draft: Draft,
  names: Names,
  { own, ...address }: Address & { own: string },
): Promise<RoundModel> {
  const { problem, offering, result, pairs } = draft;
  const isOwn = ({ menteeId, mentorId }: PairIds) => own === menteeId || own === mentorId;
  const isDrafted = (one: PairIds) =>
    pairs.some((pair) => pair.menteeId === one.menteeId && pair.mentorId === one.mentorId);
  const mayOpen = (pair: PairIds) => !isOwn(pair) || isDrafted(pair);
  const asked = address.pair && mayOpen(address.pair) ? address.pair : null;
  const review = reviewRound(problem, result, pairs);
  const worths: RoundModel["worths"] = review.difference
    ? new Map()
    : worthOfPlaces(problem, result);
  const first = asked ?? review.pairs[0] ?? null;
  const all = mutualWishes(offering, pairs).filter(({ pair }) => !isOwn(pair));
  const pages = Math.max(1, Math.ceil(all.length / WISHED));
  const page = Math.min(address.wished, pages);
  const wished = all.slice((page - 1) * WISHED, page * WISHED);
  const seen = await closelyAside({
    draft: { problem, result, pairs },
    offering,
    pair: first,
    wished: wished.map(({ pair }) => pair),
    now: draft.now,
    open: round.state === "draft",
    price: address.ask === "out",
  });
  const opened = seen.pair;
  const open = opened && {
    ...opened,
    alternatives: opened.alternatives.filter(
      ({ mentorId }) => own !== mentorId && own !== opened.pair.menteeId,
    ),
    swaps: opened.swaps.filter((swap) => !isOwn(swap) && !isOwn(opened.pair)),
  };
  return {
    ...review,
    total: problem.mentees.length,
    list: listIn(draft, review.pairs, { page: address.page, own }),
    without: withoutIn({ round, draft, worths, own }, names, address),
    worths,
    wished: {
      pairs: wished.map((one, at) => ({ ...one, price: seen.wished[at] ?? null })),
      inAll: all.length,
      page,
      pages,
    },
    matrix: matrixIn(draft, names, { page: address.rows, open: asked, own }),
    open,
    elsewhere: elsewhereIn(round, draft, names, { pair: open?.pair, own, ask: address.ask }),
    rest: seen.rest,
    asked: asked !== null && open !== null,
  };
}

const PAGE = 50;
const OTHERS = 5;

function listIn(
  { offering, pairs: drafted }: Draft,
  pairs: readonly ReviewedPair[],
  { page, own }: { page: number; own: string },
): PairsOnPage {
  const othersFor = ({ menteeId, mentorId: mine }: PairIds) =>
    openingsFor(offering, drafted, menteeId)
      .filter(({ mentorId }) => mentorId !== mine && own !== mentorId && own !== menteeId)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, OTHERS);
  const there = pairs.slice((page - 1) * PAGE, page * PAGE);
  return {
    pages: Math.ceil(pairs.length / PAGE),
    shown: there.map((pair) => ({ pair, others: othersFor(pair) })),
  };
}

const ALONE = 12;

type Known = { round: RoundView; draft: Draft; worths: RoundModel["worths"]; own: string };

function withoutIn(
  { round, draft, worths, own }: Known,
  names: Names,
  { alone, for: sought }: Pick<Address, "alone" | "for">,
): Without {
  const { offering, result, pairs, unmatched } = draft;
  const asideFor = (menteeId: string) => round.people.get(menteeId)?.noMatchReason;
  const isAside = ({ menteeId }: { menteeId: string }) => Boolean(asideFor(menteeId));
  const everyone = [...unmatched].sort(
    (a, b) =>
      Number(isAside(a)) - Number(isAside(b)) ||
      names.full(a.menteeId).localeCompare(names.full(b.menteeId)),
  );
  const pages = Math.max(1, Math.ceil(everyone.length / ALONE));
  const place = everyone.findIndex(({ menteeId }) => menteeId === sought);
  const page = Math.min(place < 0 ? alone : Math.floor(place / ALONE) + 1, pages);
  const there = everyone.slice((page - 1) * ALONE, page * ALONE);
  const waiting = there.filter((one) => !isAside(one));
  const aside = there.flatMap(({ menteeId }) => {
    const reason = asideFor(menteeId);
    return reason ? [{ menteeId, asideFor: reason }] : [];
  });
  const all = unmatched.filter(isAside).length;
  return {
    waiting: unmatched.length - all,
    aside: all,
    page,
    pages,
    shown: [...reviewUnmatched(offering, result, pairs, waiting, worths, own), ...aside],
  };
}

const WISHED = 8;

function elsewhereIn(
  round: RoundView,
  { offering, pairs }: Draft,
  names: Names,
  { pair, own, ask }: { pair: PairIds | undefined; own: string; ask: Address["ask"] },
): Elsewhere | null {
  if (!pair || round.state !== "draft" || own === pair.menteeId) return null;
  const others = new Set(offering.mentors.map(({ id }) => id));
  for (const id of [pair.mentorId, own]) others.delete(id);
  const count = others.size;
  if (count === 0 || ask !== "other") return count > 0 ? { count, listed: null } : null;
  const openings = openingsFor(offering, pairs, pair.menteeId).filter((one) =>
    others.delete(one.mentorId),
  );
  const impossible = [...others].sort((a, b) => names.full(a).localeCompare(names.full(b)));
  return { count, listed: { openings, impossible } };
}

function matrixIn(
  { offering, pairs }: Draft,
  names: Names,
  { own, ...where }: { page: number | null; open: PairIds | null; own: string },
) {
  const byName = (a: string, b: string) => names.short(a).localeCompare(names.short(b));
  const window = windowOf(offering, pairs, byName, where);
  const drafted = pairs.map((pair) => ({ ...pair, pinned: pair.origin === "hand" }));
  return { ...matrixOf(offering, drafted, window, own), window };
}
