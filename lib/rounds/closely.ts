import type { PairIds, Problem } from "@/lib/matching/types";
import type { InNow } from "./in-now";
import { affordable, type OpenPair, openPair } from "./open-pair";
import { unlessOvertaken } from "./overtaken";
import { restOf } from "./rest";
import { type DraftState, type Price, whatIf } from "./what-if";

/** What somebody looks at in a draft. */
export type Look = {
  draft: DraftState;
  /** The draft's problem with everyone who is kept apart by now: what is offered comes from here. */
  offering: Problem;
  /** The pair that is opened. */
  pair: PairIds | null;
  /** Pairs that are not in the draft, each with the rest following. */
  wished: readonly PairIds[];
  /** Whom a run would find at this moment: nobody else is moved. Null in a round that is not open. */
  now: InNow | null;
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
export function closely(look: Look): SeenClosely {
  const { draft, offering, now, pair, wished, open, price } = look;
  const offered = { ...draft, problem: offering };
  const ask = whatIf(offered, now);
  return {
    pair: pair && openPair(draft, pair, { open, price, offering, now }),
    wished: wished.map((one) => (affordable(draft) ? ask.around(one) : null)),
    rest: open ? restIn(look) : null,
  };
}

/** Worked out from the round as it was run, so that its proof holds; not offered where that is overtaken. */
function restIn({ draft, offering, now }: Look): Price | null {
  const rest = restOf(draft, now);
  const offered = rest && unlessOvertaken(offering, rest);
  return offered?.possible ? offered : null;
}
