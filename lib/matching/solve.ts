import { assign } from "./assign";
import { stepOf } from "./assignment";
import { faultsOf } from "./faults";
import { type Assigned, worthAt } from "./prices";
import { inOrder, matchedPair, prepareRound, type Round } from "./round";
import type {
  MatchedPair,
  MatchResult,
  Mentee,
  MentorLoad,
  Price,
  Prices,
  Problem,
  Value,
} from "./types";
import { reasonsWhy } from "./unmatched";
import { add, compareValues, nothing, valueOfPair } from "./value";

/**
 * The best matching of a round, exact for the objective. The same people in any order give the same
 * pairs. Call `faultsOf` first: a problem with faults is a bug of the caller here.
 */
export function solve(problem: Problem): MatchResult {
  const faults = faultsOf(problem);
  if (faults.length > 0) throw new RangeError(`Not a problem to solve: ${JSON.stringify(faults)}`);

  const round = prepareRound(problem);
  const assigned = assign(round.assignment);

  const pairs = [...round.pinnedPairs, ...freePairs(round, assigned)].sort((a, b) =>
    inOrder(a.menteeId, b.menteeId),
  );
  const loads = loadsOf(round, pairs);
  const prices = pricesOf(round, assigned);
  return {
    pairs,
    unmatched: reasonsWhy(
      problem,
      round.free.filter((_, i) => (assigned.mentorOf[i] ?? -1) < 0),
      pairs,
    ),
    value: totalOf(pairs, loads, problem),
    loads,
    prices,
    certificate: { bound: boundOf(round, prices) },
  };
}

function freePairs({ problem, free, mentors }: Round, assigned: Assigned): MatchedPair[] {
  const pairs: MatchedPair[] = [];
  for (let i = 0; i < free.length; i += 1) {
    const mentor = mentors[assigned.mentorOf[i] ?? -1];
    const chosen = { fit: assigned.fitOf[i] ?? 0, pinned: false };
    if (mentor) pairs.push(matchedPair(problem, free[i] as Mentee, mentor, chosen));
  }
  return pairs;
}

function loadsOf({ mentors }: Round, pairs: readonly MatchedPair[]): MentorLoad[] {
  const given = new Map<string, number>();
  for (let k = 0; k < pairs.length; k += 1) {
    const { mentorId } = pairs[k] as MatchedPair;
    given.set(mentorId, (given.get(mentorId) ?? 0) + 1);
  }
  return mentors.map(({ id, capacity, taken }) => ({
    mentorId: id,
    capacity,
    taken,
    given: given.get(id) ?? 0,
  }));
}

function totalOf(
  pairs: readonly MatchedPair[],
  loads: readonly MentorLoad[],
  { thresholds, loadStep }: Problem,
): Value {
  const total = { ...nothing };
  for (let k = 0; k < pairs.length; k += 1) {
    add(total, valueOfPair((pairs[k] as MatchedPair).fit, thresholds));
  }
  total.points -= loadCost(loads, loadStep);
  return total;
}

function loadCost(loads: readonly MentorLoad[], loadStep: number): number {
  let cost = 0;
  for (const { taken, given } of loads) {
    for (let k = 0; k < given; k += 1) cost += stepOf(taken + k, loadStep);
  }
  return cost;
}

function pricesOf({ mentors, free }: Round, assigned: Assigned): Prices {
  return {
    mentors: mentors.map(({ id }, j) => priceOf(id, assigned.values[j] ?? nothing)),
    mentees: free.map(({ id }, i) => priceOf(id, worthAt(assigned, i))),
  };
}

const priceOf = (id: string, { matched, poor, weak, points }: Value): Price => {
  return { id, matched, poor, weak, points };
};

/** No matching is worth more: pins as they are, mentees at their worth, places at their price. */
function boundOf(round: Round, prices: Prices): Value {
  const { pinnedPairs, assignment, problem } = round;
  const bound = totalOf(pinnedPairs, loadsOf(round, pinnedPairs), problem);
  for (let i = 0; i < prices.mentees.length; i += 1) add(bound, prices.mentees[i] as Price);
  for (let j = 0; j < prices.mentors.length; j += 1) {
    const { matched, poor, weak, points } = prices.mentors[j] as Price;
    const busy = assignment.busy[j] ?? 0;
    for (let k = 0; k < (assignment.places[j] ?? 0); k += 1) {
      const step = stepOf(busy + k, problem.loadStep);
      const profit = { matched, poor, weak, points: points - step };
      if (compareValues(profit, nothing) <= 0) break;
      add(bound, profit);
    }
  }
  return bound;
}
