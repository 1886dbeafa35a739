import type { Tx } from "@/lib/db";
import type { PairIds } from "@/lib/matching/types";
import { done, type Result } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { again } from "./again";
import { bestAside, isLarge } from "./best-aside";
import type { ChangeVerb } from "./changes";
import { type Placing, type PlacingRefusal, placingsBetween } from "./draft";
import { type Changed, change, type NotChanged, type Step } from "./drafting";
import type { OpenRound } from "./open-round";
import { isOvertaken } from "./overtaken";
import { offeringNow } from "./possible-now";
import { boundIn, type Rest, restAround } from "./rest";
import type { Allowing, Forbidding, SeenRound } from "./schema";
import type { RoundSettings } from "./stored";
import { ruledOut, without } from "./what-if";
import { draftOf } from "./whole-draft";

export type Reworked = Changed & { running: boolean };
type Answer<R extends string = never> = Promise<Result<Reworked, NotChanged | R>>;
export type Overtaken = "overtaken";

/** Works the rest out anew around what is pinned and ruled out. */
export async function solveAround(viewer: Coordinator, seen: SeenRound): Answer<Overtaken> {
  const step = async (round: OpenRound, tx: Tx): Promise<Step | Overtaken> => {
    const { offering, now } = await offeringNow(tx, viewer, round);
    const rest = restAround(round, now);
    const placings = placingsIn(round, rest);
    if (isOvertaken(offering, placings)) return "overtaken";
    return { verb: "resolved", placings, ...(rest.whole && { solved: rest.solved }) };
  };
  return rework<Overtaken>(viewer, seen, { verb: "resolved", step, next: (kept) => kept });
}

/** Rules a pair out for this round: it alone comes apart, or the rest is worked out around that. */
export async function forbidPair(
  viewer: Coordinator,
  { how, menteeId, mentorId, ...seen }: Forbidding,
): Answer<Overtaken> {
  const pair = { menteeId, mentorId };
  const around = async (round: OpenRound, tx: Tx): Promise<Step | PlacingRefusal | Overtaken> => {
    if (!areIn(round, pair)) return "not-in-round";
    const { offering, now } = await offeringNow(tx, viewer, round);
    const rest = restAround(round, now, ruledOut(boundIn(round), pair));
    const placings = placingsIn(round, rest);
    if (isOvertaken(offering, placings)) return "overtaken";
    return { verb: "forbidden", about: { pair }, placings, solved: rest.solved };
  };
  const apart = async (round: OpenRound): Promise<Step | PlacingRefusal> => {
    if (!areIn(round, pair)) return "not-in-round";
    const about = { pair };
    const { pinned, forbidden } = ruledOut(round.problem, pair);
    const bound = { pinned, forbidden };
    const drafted = round.pairs.some(
      (one) => one.menteeId === menteeId && one.mentorId === mentorId,
    );
    const placings = drafted ? [{ menteeId, mentorId: null, origin: "hand" as const }] : [];
    const solved = { bound, result: await bestAside(round, bound) };
    return { verb: "forbidden", about, placings, solved };
  };
  if (how === "apart") return atOnce<Overtaken>(viewer, seen, apart);
  const next = (kept: RoundSettings) => ruledOut(kept, pair);
  return rework<Overtaken>(viewer, seen, { verb: "forbidden", step: around, next });
}

/** Makes a pair possible again that was ruled out for this round, or all of them. Nobody moves. */
export async function allowPairs(
  viewer: Coordinator,
  { menteeId, mentorId, ...seen }: Allowing,
): Answer<"not-ruled-out"> {
  const pair = menteeId && mentorId ? { menteeId, mentorId } : null;
  const stillOut = (forbidden: RoundSettings["forbidden"]) =>
    pair ? without(forbidden, pair) : [];
  const step = async (round: OpenRound): Promise<Step | "not-ruled-out"> => {
    const { pinned, forbidden } = round.problem;
    const bound = { pinned, forbidden: stillOut(forbidden) };
    if (bound.forbidden.length === forbidden.length) return "not-ruled-out";
    const solved = { bound, result: await bestAside(round, bound) };
    return { verb: "allowed", placings: [], solved, about: pair ? { pair } : {} };
  };
  return atOnce<"not-ruled-out">(viewer, seen, step);
}

type Stepping<R> = (
  round: OpenRound,
  tx: Tx,
) => Step | PlacingRefusal | R | Promise<Step | PlacingRefusal | R>;

/** Where nobody else may move, no job reads everyone anew, however large the round. */
async function atOnce<R extends string>(
  viewer: Coordinator,
  seen: SeenRound,
  step: Stepping<R>,
): Promise<Result<Reworked, NotChanged | R>> {
  const made = await change<R>(viewer, seen, step);
  return made.ok ? done({ ...made.value, running: false }) : made;
}

type Rework<R> = {
  verb: ChangeVerb;
  step: Stepping<R>;
  /** The same for the job, which begins from settings. */
  next: (kept: RoundSettings) => RoundSettings;
};

async function rework<R extends string>(
  viewer: Coordinator,
  seen: SeenRound,
  { verb, step, next }: Rework<R>,
): Promise<Result<Reworked, NotChanged | R>> {
  const made = await change<R | "large">(viewer, seen, (round, tx) =>
    isLarge(round) ? "large" : step(round, tx),
  );
  if (made.ok) return done({ ...made.value, running: false });
  if (made.refusal !== "large") return { ok: false, refusal: made.refusal };
  const begun = await again(viewer, seen, verb, next);
  return begun.ok ? done({ version: seen.version + 1, running: true }) : begun;
}

/** Those who move; of the matcher's whole answer everyone is as it has them. */
function placingsIn({ problem, pairs }: OpenRound, { moves, solved, whole }: Rest): Placing[] {
  if (whole) return placingsBetween(pairs, draftOf(problem, solved.result).pairs).after;
  return moves.map(({ menteeId, to }) => ({ menteeId, mentorId: to, origin: "solver" }));
}

const areIn = ({ problem }: OpenRound, { menteeId, mentorId }: PairIds) =>
  problem.mentees.some(({ id }) => id === menteeId) &&
  problem.mentors.some(({ id }) => id === mentorId);
