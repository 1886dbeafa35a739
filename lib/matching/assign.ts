import type { Assignment } from "./assignment";
import { type Assigned, withValues } from "./prices";
import { proves } from "./proves";
import { searchFor } from "./search";
import { TooLarge } from "./too-large";

/**
 * The best assignment and its lowest prices.
 * @throws TooLarge when the round is too large for the numbers to be a proof, and the prices are
 * none either
 */
export function assign(problem: Assignment): Assigned {
  const assigned = withValues(searchFor(problem));
  if (!assigned.weights.isProved && !proves(assigned)) {
    throw new TooLarge("The round is too large to be solved exactly.");
  }
  return assigned;
}
