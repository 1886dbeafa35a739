import type { PairIds } from "@/lib/matching/types";
import { affordable, type OpenPair, openPair } from "./open-pair";
import { type DraftState, type Price, restOf, whatIf } from "./what-if";

/** What somebody looks at in a draft. */
export type Look = {
  draft: DraftState;
  /** The pair that is opened. */
  pair: PairIds | null;
  /** Pairs that are not in the draft, each with the rest following. */
  wished: readonly PairIds[];
  /** Whether anything can still be changed. */
  open: boolean;
  /** Whether somebody asks what ruling the pair out costs, however large the round. */
  price: boolean;
};

export type SeenClosely = {
  pair: OpenPair | null;
  /** In the order of asking; null in a round too large to ask about each. */
  wished: (Price | null)[];
  /** What working out the rest around the pins would change; null when it would change nothing. */
  rest: Price | null;
};

/** All that takes the matcher to tell. */
export function closely({ draft, pair, wished, open, price }: Look): SeenClosely {
  const ask = whatIf(draft);
  return {
    pair: pair && openPair(draft, pair, { open, price }),
    wished: wished.map((one) => (affordable(draft) ? ask.around(one) : null)),
    rest: open ? restOf(draft) : null,
  };
}
