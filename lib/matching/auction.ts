import { hasRoom, join, leave, raise, type Search } from "./search";

/** Bids for each mentee, on average, before the search by paths takes over. */
const BIDS = 6;

/**
 * Begins with an auction (Bertsekas), each place of a mentor with a price of its own: a mentee takes
 * the cheapest mentor and pays as much as makes the second choice no dearer, whoever paid least there
 * goes. The mentor's price is that of their cheapest place. Nobody is ever dissatisfied at these
 * prices: the bidder is not, since the place costs what makes two choices equal and the mentor no
 * more; the others are not, since every other price has only risen. A bid that would raise no price
 * is left to the search, so the auction has no wars without end; wars with small steps end with the
 * bids.
 */
export function auction(search: Search): void {
  const { mentorOf, price, problem } = search;
  const { mentees, loadStep } = problem;
  // A mentor's places then begin at different prices, which one price for all cannot hold.
  if (loadStep > 0) return;
  const paid = Float64Array.from(mentorOf, (j) => price[j] ?? 0);
  let bids = BIDS * mentees;
  for (let newcomer = 0; newcomer < mentees; newcomer += 1) {
    let i = (mentorOf[newcomer] ?? -1) < 0 ? newcomer : -1;
    while (i >= 0 && bids > 0) {
      bids -= 1;
      i = bid(search, paid, i);
    }
  }
}

/** One mentee bids; tells who lost a place by it, −1 for nobody. */
function bid(search: Search, paid: Float64Array, i: number): number {
  const { core, price, weights } = search;
  const choice = cheapest(search, i);
  if (choice.first >= weights.nobody) return -1;
  const j = core.mentor[choice.at] ?? 0;
  const fit = core.fit[choice.at] ?? 0;
  const worth = (price[j] ?? 0) + (choice.second - choice.first);
  if (hasRoom(search, j)) {
    join(search, i, j, fit);
    paid[i] = worth;
    if (!hasRoom(search, j)) raise(search, j, least(search, paid, j).price);
    return -1;
  }
  if (choice.second <= choice.first) return -1;
  const loser = least(search, paid, j).mentee;
  if (loser < 0) return -1;
  leave(search, loser);
  join(search, i, j, fit);
  paid[i] = worth;
  raise(search, j, least(search, paid, j).price);
  return loser;
}

/** Written anew by each call: a bid is made a million times. */
const found = { at: -1, first: 0, second: 0 };

/**
 * Where the list of a mentee has the cheapest mentor, one with room among equals, what that costs,
 * and the next choice.
 */
function cheapest(search: Search, i: number) {
  const { core, price, weights } = search;
  const { cost, nobody } = weights;
  for (;;) {
    const { mentor, fit } = core;
    const bound = core.bound[i] ?? 0;
    const end = core.end[i] ?? 0;
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let k = core.start[i] ?? 0; k < end; k += 1) {
      const least = cost[fit[k] ?? 0] ?? 0;
      // No price is below nothing: most pairs need no look at the mentor.
      if (least > second) continue;
      const key = least + (price[mentor[k] ?? 0] ?? 0);
      if (key > second) continue;
      if (key < first) {
        second = first;
        first = key;
        at = k;
      } else {
        second = key;
        if (key === first && hasRoom(search, mentor[k] ?? 0)) at = k;
      }
    }
    if (first <= bound || bound >= nobody) {
      found.at = at;
      found.first = first;
      found.second = Math.min(second, bound, nobody);
      return found;
    }
    core.renew(i);
  }
}

/** Who of a mentor's mentees paid least, and what. */
function least({ first, next }: Search, paid: Float64Array, j: number) {
  let mentee = first[j] ?? -1;
  let price = paid[mentee] ?? 0;
  for (let r = next[mentee] ?? -1; r >= 0; r = next[r] ?? -1) {
    const one = paid[r] ?? 0;
    if (one >= price) continue;
    price = one;
    mentee = r;
  }
  return { mentee, price };
}
