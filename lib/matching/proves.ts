import { eachPair } from "./assignment";
import { type Assigned, worthAt } from "./prices";
import { compareValues, minus, nothing, valueOfPair } from "./value";

/** Whether the prices prove the assignment digit by digit: no pair is worth more than it costs. */
export function proves(assigned: Assigned): boolean {
  const { problem, values } = assigned;
  const { thresholds } = problem;
  let holds = values.every((price) => compareValues(price, nothing) >= 0);
  for (let i = 0; holds && i < problem.mentees; i += 1) {
    const worth = worthAt(assigned, i);
    if (compareValues(worth, nothing) < 0) return false;
    eachPair(problem, i, (j, fit) => {
      const left = minus(valueOfPair(fit, thresholds), values[j] ?? nothing);
      if (compareValues(left, worth) > 0) holds = false;
    });
  }
  return holds;
}
