import type { Fact, PriceKey } from "./facts";
import { placesOf, ruleBook } from "./rules";
import { solve } from "./solve";
import type { MatchResult, Move, PairIds, PairPrice, Problem } from "./types";
import { compareValues, minus, nothing } from "./value";

/**
 * What this pair instead would change: the loss, and who would move. Exact, from a second solve
 * with the pair pinned (a pin of the same mentee gives way).
 */
export function priceOf(problem: Problem, result: MatchResult, pair: PairIds): PairPrice {
  const mentee = problem.mentees.find(({ id }) => id === pair.menteeId);
  const mentor = problem.mentors.find(({ id }) => id === pair.mentorId);
  if (!mentee || !mentor) throw new RangeError("The pair is not of this round");
  const rule = ruleBook(problem)(mentee)(mentor);
  if (rule) return { possible: false, rule };
  const pinned = problem.pinned.filter(({ menteeId }) => menteeId !== mentee.id);
  const pinsThere = pinned.filter(({ mentorId }) => mentorId === mentor.id).length;
  if (pinsThere >= placesOf(mentor)) return { possible: false, rule: "tooManyPins" };

  const instead = solve({ ...problem, pinned: [...pinned, pair] });
  const change = minus(instead.value, result.value);
  const moves = movesBetween(result, instead);
  return { possible: true, change, moves, sentences: sentencesFor(change, moves, pair) };
}

/** Who has another mentor, gains one or loses one between two results of the same people. */
export function movesBetween(before: MatchResult, after: MatchResult): Move[] {
  const was = new Map(before.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  const is = new Map(after.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  const everyone = [...new Set([...was.keys(), ...is.keys()])].sort();
  return everyone
    .map((menteeId) => ({
      menteeId,
      from: was.get(menteeId) ?? null,
      to: is.get(menteeId) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
}

function sentencesFor(change: ReturnType<typeof minus>, moves: Move[], pair: PairIds): Fact[] {
  const say = (key: PriceKey, values: Fact["values"] = {}): Fact => ({
    key: `price.${key}`,
    values,
  });
  if (moves.length === 0) return [say("chosen")];
  const others = moves.filter(({ menteeId }) => menteeId !== pair.menteeId);
  const lines: Fact[] = [];
  if (compareValues(change, nothing) === 0) lines.push(say("free"));
  if (change.matched < 0) lines.push(say("matchedLess", { count: -change.matched }));
  if (change.matched > 0) lines.push(say("matchedMore", { count: change.matched }));
  if (change.poor > 0) lines.push(say("poorMore", { count: change.poor }));
  if (change.poor < 0) lines.push(say("poorLess", { count: -change.poor }));
  if (change.weak > 0) lines.push(say("weakMore", { count: change.weak }));
  if (change.weak < 0) lines.push(say("weakLess", { count: -change.weak }));
  // Shown on the scale 0..100, so that two decimals are the whole truth.
  if (change.points < 0) lines.push(say("pointsLess", { points: -change.points / 100 }));
  if (change.points > 0) lines.push(say("pointsMore", { points: change.points / 100 }));
  lines.push(others.length > 0 ? say("others", { count: others.length }) : say("nobodyElse"));
  return lines;
}
