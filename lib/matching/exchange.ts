import type { Assigned } from "./prices";

/** Someone goes to a mentor, −1 for nobody. */
export interface Step {
  mentee: number;
  to: number;
}

/** The cheapest exchange that puts mentee `i` with mentor `j`: who else moves, in a best assignment. */
export function exchangeFor(
  { problem, mentorOf, exchange }: Assigned,
  i: number,
  j: number,
): Step[] {
  const nobody = problem.mentors;
  const from = mentorOf[i] ?? -1;
  if (from === j) return [];
  const { before, mover } = exchange(i, j);
  const steps: Step[] = [];
  for (let at = from < 0 ? nobody : from; at !== j; at = before[at] ?? j) {
    const mentee = mover[at] ?? -1;
    if (mentee >= 0) steps.push({ mentee, to: at === nobody ? -1 : at });
  }
  return [{ mentee: i, to: j }, ...steps.reverse()];
}
