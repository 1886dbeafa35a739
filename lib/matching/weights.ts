import type { Assignment } from "./assignment";
import { FULL_FIT } from "./types";

/**
 * The order of the objective as one number: what a pair of each fit costs, and what nobody costs.
 *
 * Two matchings differ by simple cycles and paths, each of which changes at most
 * k = min(mentees, mentors) + 1 pairs. So one of them wins less than k · 10 000 points and two load
 * steps: a weak pair that costs one more than that outweighs all points. In the same way a poor pair
 * outweighs k weak ones, and a person without a mentor k poor ones. A matching that is best by these
 * numbers is therefore best digit by digit: from a better one some cycle would win, and its numbers
 * would too.
 *
 * Whole numbers of doubles stay exact while four times the weight of nobody is below 2⁵³ (a path
 * adds a cost and a price, and compares two sums): up to some 6 000 mentors, or mentees, whichever
 * are fewer. Beyond, k is taken smaller, and `isProved` says that the result has to be checked.
 */
export interface Weights {
  /** By fit. */
  cost: Float64Array;
  nobody: number;
  /** False when the numbers alone are no proof. */
  isProved: boolean;
}

const LARGEST = Number.MAX_SAFE_INTEGER / 4;

export function weightsFor({ mentees, mentors, thresholds, loadStep }: Assignment): Weights {
  const changes = Math.min(mentees, mentors) + 1;
  const weightsAt = (k: number) => {
    const weak = k * FULL_FIT + 2 * loadStep + 1;
    const poor = (k + 1) * weak;
    return { weak, poor, nobody: (k + 1) * (poor + weak) };
  };
  let k = changes;
  while (weightsAt(k).nobody > LARGEST) k = Math.floor(k * 0.95);
  const { weak, poor, nobody } = weightsAt(k);
  const cost = new Float64Array(FULL_FIT + 1);
  for (let fit = 0; fit <= FULL_FIT; fit += 1) {
    const points = FULL_FIT - fit;
    if (fit < thresholds.poor) cost[fit] = points + weak + poor;
    else cost[fit] = fit < thresholds.weak ? points + weak : points;
  }
  return { cost, nobody, isProved: k === changes };
}
