import {
  type Assigned,
  type Assignment,
  type Costs,
  costs,
  eachPair,
  type Scale,
  stepOf,
} from "./assignment";
import { FULL_FIT, type Value } from "./types";

/**
 * Lowers the prices as far as they still prove the assignment. There is one such set whatever way
 * the search took, and each price is then what one more place with that mentor is worth.
 *
 * A price has a floor (what the mentor's last mentee cost in load; what keeps an unmatched mentee
 * away; nothing) and may not undercut the price of a mentor whose mentee would move over. So the
 * room to fall is a shortest distance by reduced costs.
 */
export function lowerPrices(problem: Assignment, assigned: Assigned): void {
  const { mentees, mentors } = problem;
  const { prices, paid } = assigned;
  const room = roomToFloor(problem, assigned);
  const menteesOf: number[][] = Array.from({ length: mentors }, () => []);
  for (let i = 0; i < mentees; i += 1) menteesOf[assigned.mentorOf[i] ?? -1]?.push(i);

  const settled = new Uint8Array(mentors);
  for (let j = nearest(room, settled); j >= 0; j = nearest(room, settled)) {
    settled[j] = 1;
    const rank = room.rank[j] ?? 0;
    const points = room.points[j] ?? 0;
    for (const i of menteesOf[j] ?? []) {
      limit(problem, assigned, room, i, rank, points);
      paid.rank[i] = (paid.rank[i] ?? 0) - rank;
      paid.points[i] = (paid.points[i] ?? 0) - points;
    }
  }
  for (let j = 0; j < mentors; j += 1) {
    prices.rank[j] = (prices.rank[j] ?? 0) - (room.rank[j] ?? 0);
    prices.points[j] = (prices.points[j] ?? 0) - (room.points[j] ?? 0);
  }
}

function roomToFloor(problem: Assignment, assigned: Assigned): Costs {
  const { mentees, mentors, busy, loadStep } = problem;
  const { prices, given, mentorOf } = assigned;
  const room = costs(mentors);
  for (let j = 0; j < mentors; j += 1) {
    const load = (busy[j] ?? 0) + (given[j] ?? 0);
    const lastStep = (given[j] ?? 0) > 0 ? stepOf(load - 1, loadStep) : 0;
    room.rank[j] = prices.rank[j] ?? 0;
    room.points[j] = (prices.points[j] ?? 0) - lastStep;
  }
  for (let i = 0; i < mentees; i += 1) {
    if ((mentorOf[i] ?? -1) < 0) limit(problem, assigned, room, i, 0, 0);
  }
  return room;
}

/** If mentee `i` pays so much less, each mentor's room is at most that and what `i` has in hand. */
function limit(
  problem: Assignment,
  { prices, paid, rankOf }: Assigned,
  room: Costs,
  i: number,
  rank: number,
  points: number,
) {
  const baseRank = rank - (paid.rank[i] ?? 0);
  const basePoints = points + FULL_FIT - (paid.points[i] ?? 0);
  eachPair(problem, i, (j, fit) => {
    const r = baseRank + (rankOf[fit] ?? 0) + (prices.rank[j] ?? 0);
    const known = room.rank[j] ?? 0;
    if (r > known) return;
    const p = basePoints - fit + (prices.points[j] ?? 0);
    if (r < known || p < (room.points[j] ?? 0)) {
      room.rank[j] = r;
      room.points[j] = p;
    }
  });
}

function nearest(room: Costs, settled: Uint8Array): number {
  let at = -1;
  let rank = Number.POSITIVE_INFINITY;
  let points = 0;
  for (let j = 0; j < settled.length; j += 1) {
    const r = room.rank[j] ?? 0;
    if (settled[j] || r > rank) continue;
    const p = room.points[j] ?? 0;
    if (at < 0 || r < rank || p < points) {
      at = j;
      rank = r;
      points = p;
    }
  }
  return at;
}

/** The price of a mentor, as the change of value it stands for. */
export const priceAt = ({ scale, prices }: Assigned, j: number): Value =>
  valueOfCost(scale, prices.rank[j] ?? 0, prices.points[j] ?? 0);

/** What a mentee like this one adds to the whole; nothing for one without a mentor. */
export const worthAt = ({ scale, paid }: Assigned, i: number): Value =>
  valueOfCost(scale, scale.unmatched - (paid.rank[i] ?? 0), FULL_FIT - (paid.points[i] ?? 0));

/** A cost turned into the change of value it stands for. */
function valueOfCost({ radix }: Scale, rank: number, points: number): Value {
  const unmatched = Math.round(rank / (radix * radix));
  const rest = rank - unmatched * radix * radix;
  const poor = Math.round(rest / radix);
  // `0 -` and not a bare minus: −0 is not 0 to a test or to JSON's reader.
  return { matched: unmatched, poor: 0 - poor, weak: 0 - (rest - poor * radix), points };
}
