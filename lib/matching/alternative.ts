import { assign } from "./assign";
import { stepOf } from "./assignment";
import { exchangeFor } from "./exchange";
import type { Fact, PriceKey } from "./facts";
import type { Assigned } from "./prices";
import { prepareRound, type Round } from "./round";
import { placesOf, ruleBook } from "./rules";
import { fitOf } from "./score";
import { solve } from "./solve";
import type { MatchResult, Mentee, Mentor, Move, PairIds, PairPrice, Problem } from "./types";
import { compareValues, minus, nothing, plus, valueOfPair } from "./value";

/**
 * What this pair instead would change: the loss, and who would move; exact. A pin of the same mentee
 * gives way. The best assignment is looked for once for each problem; then each price is one search.
 */
export function priceOf(problem: Problem, result: Standing, pair: PairIds): PairPrice {
  const mentee = problem.mentees.find(({ id }) => id === pair.menteeId);
  const mentor = problem.mentors.find(({ id }) => id === pair.mentorId);
  if (!mentee || !mentor) throw new RangeError("The pair is not of this round");
  const rule = ruleBook(problem)(mentee)(mentor);
  if (rule) return { possible: false, rule };
  const pinned = problem.pinned.filter(({ menteeId }) => menteeId !== mentee.id);
  const pinsThere = pinned.filter(({ mentorId }) => mentorId === mentor.id).length;
  if (pinsThere >= placesOf(mentor)) return { possible: false, rule: "tooManyPins" };

  const isPinned = pinned.length < problem.pinned.length;
  const instead = isPinned
    ? solve({ ...problem, pinned: [...pinned, pair] })
    : withExchange(bestOf(problem), mentee, mentor);
  const change = minus(instead.value, result.value);
  const moves = movesBetween(result.pairs, instead.pairs);
  return { possible: true, change, moves, sentences: sentencesFor(change, moves, pair) };
}

type Best = { round: Round; assigned: Assigned };
/** Pairs as they stand, and what they are worth together. */
type Standing = Pick<MatchResult, "value"> & { pairs: readonly PairIds[] };

const bests = new WeakMap<Problem, Best>();

function bestOf(problem: Problem): Best {
  const known = bests.get(problem);
  if (known) return known;
  const round = prepareRound(problem);
  const best = { round, assigned: assign(round.assignment) };
  bests.set(problem, best);
  return best;
}

/** The best with this pair, from the best without asking for it. */
function withExchange({ round, assigned }: Best, mentee: Mentee, mentor: Mentor): Standing {
  const { free, mentors, pinnedPairs, problem } = round;
  const i = free.indexOf(mentee);
  const j = mentors.indexOf(mentor);
  const mentorOf = assigned.mentorOf.slice();
  for (const step of exchangeFor(assigned, i, j)) mentorOf[step.mentee] = step.to;

  const pairs: PairIds[] = [...pinnedPairs];
  const load = Int32Array.from(round.assignment.busy);
  let value = pinsWorth(round);
  for (const [k, at] of mentorOf.entries()) {
    const [one, other] = [free[k], mentors[at]];
    if (!one || !other) continue;
    pairs.push({ menteeId: one.id, mentorId: other.id });
    const same = at === assigned.mentorOf[k];
    const fit = same ? (assigned.fitOf[k] ?? 0) : fitOf(one, other, problem.weights).fit;
    const step = { ...nothing, points: stepOf(load[at] ?? 0, problem.loadStep) };
    value = plus(value, minus(valueOfPair(fit, problem.thresholds), step));
    load[at] = (load[at] ?? 0) + 1;
  }
  return { pairs, value };
}

function pinsWorth({ pinnedPairs, mentors, problem }: Round) {
  const load = new Map(mentors.map(({ id, taken }) => [id, taken]));
  let value = nothing;
  for (const { mentorId, fit } of pinnedPairs) {
    const before = load.get(mentorId) ?? 0;
    const step = { ...nothing, points: stepOf(before, problem.loadStep) };
    value = plus(value, minus(valueOfPair(fit, problem.thresholds), step));
    load.set(mentorId, before + 1);
  }
  return value;
}

/** Who has another mentor, gains one or loses one between two results of the same people. */
export function movesBetween(before: readonly PairIds[], after: readonly PairIds[]): Move[] {
  const was = new Map(before.map((pair) => [pair.menteeId, pair.mentorId]));
  const is = new Map(after.map((pair) => [pair.menteeId, pair.mentorId]));
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
