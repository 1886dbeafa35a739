import { stepOf } from "./assignment";
import { placesOf } from "./rules";
import { eachPossibleRow } from "./scoring/possible";
import type { MatchResult, Mentor, Problem, Value } from "./types";
import { compareValues, minus, nothing, valueOfPair } from "./value";

/** What has been solved, as far as a place is worth something. */
type Solved = Pick<MatchResult, "pairs" | "prices">;

/**
 * By how much the whole would be better with one more place with each of these mentors: exactly what
 * solving again with it would say. Nothing where a place is left already.
 *
 * A price is what a mentee pays for a place, its load included; one more place is worth what it
 * fetches beyond the load that it costs, at the lowest prices. Mentors who had no place to give have
 * no price, as no pair of theirs was possible: theirs is the most that any mentee would gain by them.
 */
export function worthOfPlaces(
  problem: Problem,
  result: Solved,
  mentors: readonly Mentor[] = problem.mentors,
): Map<string, Value> {
  const given = new Map<string, number>();
  for (const { mentorId } of result.pairs) given.set(mentorId, (given.get(mentorId) ?? 0) + 1);
  const prices = new Map<string, Value>(result.prices.mentors.map((price) => [price.id, price]));
  for (const [id, price] of pricesWithoutPlaces(problem, result, mentors)) prices.set(id, price);
  return new Map(
    mentors.map((mentor) => {
      const { id, taken } = mentor;
      const load = given.get(id) ?? 0;
      if (load < placesOf(mentor)) return [id, nothing];
      const step = { ...nothing, points: stepOf(taken + load, problem.loadStep) };
      return [id, better(minus(prices.get(id) ?? nothing, step), nothing)];
    }),
  );
}

/** The same of one mentor. */
export function worthOfPlace(problem: Problem, result: Solved, mentorId: string): Value {
  const mentors = problem.mentors.filter(({ id }) => id === mentorId);
  return worthOfPlaces(problem, result, mentors).get(mentorId) ?? nothing;
}

/** The mentor as they would be with one more place. */
export const withOneMore = (mentor: Mentor): Mentor => ({
  ...mentor,
  capacity: Math.max(mentor.capacity, mentor.taken) + 1,
});

/** A mentee would leave what they have, which is worth to them what the prices say, for the fit. */
function pricesWithoutPlaces(
  problem: Problem,
  { prices }: Solved,
  mentors: readonly Mentor[],
): Map<string, Value> {
  const asked = mentors.filter((mentor) => placesOf(mentor) === 0).map(withOneMore);
  const worths = new Map<string, Value>(prices.mentees.map((worth) => [worth.id, worth]));
  const free = problem.mentees.filter(({ id }) => worths.has(id));
  if (asked.length === 0) return new Map();
  const found = asked.map(() => nothing);
  eachPossibleRow(problem, free, asked, (i, fits) => {
    const worth = worths.get(free[i]?.id ?? "") ?? nothing;
    for (const [j, fit] of fits.entries()) {
      if (fit < 0) continue;
      const gain = minus(valueOfPair(fit, problem.thresholds), worth);
      found[j] = better(gain, found[j] ?? nothing);
    }
  });
  return new Map(asked.map(({ id }, j) => [id, found[j] ?? nothing]));
}

const better = (a: Value, b: Value) => (compareValues(a, b) > 0 ? a : b);
