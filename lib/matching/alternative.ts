import { assign } from "./assign";
import { stepOf } from "./assignment";
import { exchangeFor } from "./exchange";
import type { Assigned } from "./prices";
import { prepareRound, type Round } from "./round";
import { placesOf, ruleBook } from "./rules";
import { fitOf } from "./score";
import { solve } from "./solve";
import type { MatchResult, Mentee, Mentor, Move, PairIds, PairPrice, Problem } from "./types";
import { minus, nothing, plus, valueOfPair } from "./value";

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
  return { possible: true, change, moves: movesBetween(result.pairs, instead.pairs) };
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
