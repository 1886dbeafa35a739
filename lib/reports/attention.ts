/** How a number of the dashboard is meant: `act` today, `watch`, or `fine`. */
export type Urgency = "act" | "watch" | "fine";

/** Days after which a mentee without a mentor is overdue, unless the programme's deadline says so first. */
export const promisedDays = 30;

/** @param longest days the longest waiting mentee has waited */
export function waitingUrgency(total: number, longest: number, pastDeadline: boolean): Urgency {
  if (total === 0) return "fine";
  return pastDeadline || longest >= promisedDays ? "act" : "watch";
}

export function quietUrgency(quiet: number, pairs: number): Urgency {
  if (quiet === 0) return "fine";
  return quiet * 4 >= pairs ? "act" : "watch";
}

/** @param share of running pairs whose hours are on track, 0..1 */
export function hoursUrgency(share: number): Urgency {
  if (share >= 0.8) return "fine";
  return share >= 0.5 ? "watch" : "act";
}
