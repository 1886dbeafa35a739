import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { type Tx, write } from "@/lib/db";
import { fitOf } from "@/lib/matching/score";
import type { MatchResult, PairIds } from "@/lib/matching/types";
import { reasonsWhy } from "@/lib/matching/unmatched";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { type About, type ChangeVerb, noteChange, type Side } from "./changes";
import { checkedNow } from "./checked";
import { codeVersion } from "./code-version";
import {
  type Bound,
  byId,
  type DraftedPair,
  type Placing,
  type PlacingRefusal,
  placingsBetween,
  rearranged,
} from "./draft";
import { type NotOpen, type OpenRound, openRound } from "./open-round";
import { isOvertaken } from "./overtaken";
import { offeringNow } from "./possible-now";
import type { DraftMentee, DraftPair, Pairing, SeenRound, Swap } from "./schema";
import { type LeftOut, toJson } from "./stored";
import { unlessTooLarge } from "./unless-too-large";
import { whatIf } from "./what-if";

const LOGGED_BY_NAME = 50;

export type Changed = { version: number };
/** Why a draft stays as it is, whatever the change. */
export type NotChanged = NotOpen | PlacingRefusal | "too-large";
type Answer<R extends string = never> = Promise<Result<Changed, NotChanged | R>>;

/**
 * Gives a mentee this mentor by hand, and only that: whoever is in the way goes without, if the
 * coordinator named them. For a pair of the draft it is the pin.
 */
export async function pairInDraft(viewer: Coordinator, input: Pairing): Answer<"not-a-pair"> {
  const { menteeId, mentorId, insteadOfId } = input;
  return change<"not-a-pair">(viewer, input, async (round, tx) => {
    const { pairs } = round;
    if (isOwnNew(viewer, pairs, input)) return "not-possible";
    const { offering } = await offeringNow(tx, viewer, round);
    if (isOvertaken(offering, [input])) return "not-possible";
    const there = pairs.find((pair) => pair.menteeId === menteeId);
    const verb = there?.mentorId === mentorId ? "pinned" : "paired";
    const placings: Placing[] = [{ menteeId, mentorId, origin: "hand" }];
    if (!insteadOfId) return { verb, placings };
    const inTheWay = pairs.find((pair) => pair.menteeId === insteadOfId);
    if (inTheWay?.mentorId !== mentorId) return "not-a-pair";
    placings.push({ menteeId: insteadOfId, mentorId: null, origin: "hand" });
    return { verb, placings, about: { pair: { menteeId, mentorId } } };
  });
}

/** Lets go of a pin: the pair stays for now, and may change when the rest is worked out anew. */
export async function unpinInDraft(viewer: Coordinator, input: DraftPair): Answer<"not-a-pair"> {
  const { menteeId, mentorId } = input;
  return change<"not-a-pair">(viewer, input, ({ pairs }) =>
    pairs.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId)
      ? { verb: "unpinned", placings: [{ menteeId, mentorId, origin: "solver" }] }
      : "not-a-pair",
  );
}

/** Chooses this pair and lets the rest follow at the lowest price. */
export async function chooseInstead(viewer: Coordinator, input: DraftPair): Answer {
  return change<"too-large">(viewer, input, async (round, tx) => {
    const { menteeId, mentorId } = input;
    if (isOwnNew(viewer, round.pairs, input)) return "not-possible";
    const known = round.problem.mentors.some(({ id }) => id === mentorId);
    if (!known || !round.problem.mentees.some(({ id }) => id === menteeId)) return "not-in-round";
    const { offering: problem, now } = await offeringNow(tx, viewer, round);
    const price = whatIf({ ...round, problem }, now).around({ menteeId, mentorId });
    if (!price.possible) {
      if (price.rule === "tooLarge") return "too-large";
      const full = price.rule === "tooManyPins" || price.rule === "noCapacity";
      return full ? "mentor-full" : "not-possible";
    }
    const others = price.moves
      .filter((move) => move.menteeId !== menteeId)
      .map((move) => ({ menteeId: move.menteeId, mentorId: move.to, origin: "solver" as const }));
    const placings = [{ menteeId, mentorId, origin: "hand" as const }, ...others];
    return { verb: "chosenInstead", placings, about: { pair: { menteeId, mentorId } } };
  });
}

/** Two mentees of the draft change mentors with each other. */
export async function swapInDraft(viewer: Coordinator, input: Swap): Answer<"not-a-pair"> {
  return change<"not-a-pair">(viewer, input, async (round, tx) => {
    const { pairs } = round;
    const one = pairs.find(({ menteeId }) => menteeId === input.menteeId);
    const other = pairs.find(({ menteeId }) => menteeId === input.otherId);
    if (!one || !other || one === other) return "not-a-pair";
    const crossed = [
      { menteeId: one.menteeId, mentorId: other.mentorId },
      { menteeId: other.menteeId, mentorId: one.mentorId },
    ];
    if (crossed.some((pair) => isOwnNew(viewer, pairs, pair))) return "not-possible";
    const { offering } = await offeringNow(tx, viewer, round);
    if (isOvertaken(offering, crossed)) return "not-possible";
    return {
      verb: "swapped",
      placings: crossed.map((pair) => ({ ...pair, origin: "hand" as const })),
    };
  });
}

/** Takes a pair of the draft apart. */
export async function unpairInDraft(viewer: Coordinator, input: DraftMentee): Answer<"not-a-pair"> {
  const { menteeId } = input;
  return change<"not-a-pair">(viewer, input, ({ pairs }) =>
    pairs.some((pair) => pair.menteeId === menteeId)
      ? { verb: "unpaired", placings: [{ menteeId, mentorId: null, origin: "hand" }] }
      : "not-a-pair",
  );
}

/**
 * A pair with the coordinator in it that is not drafted. It is refused alike whether it could be or not:
 * the answer would tell whether the other wishes it.
 */
function isOwnNew(
  { personId }: Coordinator,
  pairs: readonly PairIds[],
  { menteeId, mentorId }: PairIds,
): boolean {
  const isOwn = personId === menteeId || personId === mentorId;
  return isOwn && !pairs.some((one) => one.menteeId === menteeId && one.mentorId === mentorId);
}

/** A change as its command thinks of it. */
export type Step = {
  verb: ChangeVerb;
  placings: Placing[];
  /** The matcher's answer, where the change binds it otherwise. */
  solved?: Solved | undefined;
  about?: About;
};
export type Solved = { bound: Bound; result: MatchResult };

/** One change of the draft, on its list, with its line in the log. What changes nothing is neither. */
export async function change<R extends string = never>(
  viewer: Coordinator,
  seen: SeenRound,
  step: (
    round: OpenRound,
    tx: Tx,
  ) => Step | PlacingRefusal | R | Promise<Step | PlacingRefusal | R>,
): Promise<Result<Changed, NotChanged | R>> {
  const changing = write<Changed, NotOpen | PlacingRefusal | R>(viewer, async (tx) => {
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    const round = opened.value;
    const taken = await step(round, tx);
    if (typeof taken === "string") return refused(taken);
    const { verb, placings, solved, about = {} } = taken;
    const next = applied(round, placings, solved);
    if ("refusal" in next) return refused(next.refusal);
    const { before, after } = sidesOf(round, next, solved?.bound);
    if (after.placings.length === 0 && !solved) return done({ version: seen.version });
    await settle(tx, viewer, round, next, after.placings);
    const madeById = viewer.personId;
    await noteChange(tx, viewer, round.id, { verb, before, after, about, madeById });
    await record(tx, viewer, {
      action: `matching.${verb}`,
      subject: "MatchRound",
      subjectId: round.id,
      detail: logged(after.placings),
    });
    return done({ version: seen.version + 1 });
  });
  return unlessTooLarge(changing);
}

/** Of a change that moves a whole round, the log holds how many. */
function logged(placings: readonly Placing[]): Record<string, number | string[]> {
  if (placings.length > LOGGED_BY_NAME) return { moved: placings.length };
  return {
    mentees: placings.map(({ menteeId }) => menteeId),
    mentors: placings.map(({ mentorId }) => mentorId ?? "none"),
  };
}

type Next = Pick<OpenRound, "problem" | "result"> & { pairs: DraftedPair[]; solved: boolean };

/** The draft with these placings, and with the matcher's answer where it is bound otherwise. */
export function applied(
  round: OpenRound,
  placings: readonly Placing[],
  solved: Solved | undefined,
): Next | { refusal: PlacingRefusal } {
  const problem = solved ? { ...round.problem, ...solved.bound } : round.problem;
  const next = rearranged(problem, round.pairs, placings);
  if ("refusal" in next) return next;
  const result = solved?.result ?? round.result;
  return { problem, result, pairs: next.pairs, solved: solved !== undefined };
}

function sidesOf(round: OpenRound, next: Next, bound: Bound | undefined) {
  const { before, after } = placingsBetween(round.pairs, next.pairs);
  const { pinned, forbidden } = round.problem;
  const was: Side = { placings: before, ...(bound && { bound: { pinned, forbidden } }) };
  const is: Side = { placings: after, ...(bound && { bound }) };
  return { before: was, after: is };
}

/** Writes the draft that follows: the rows of everyone who moved, and the result where it changed. */
export async function settle(
  tx: Tx,
  viewer: Coordinator,
  round: OpenRound,
  next: Next,
  moved: readonly Placing[],
): Promise<void> {
  const { problem, solved } = next;
  const placed = new Set([...next.pairs, ...moved].map(({ menteeId }) => menteeId));
  // What is ruled out is among the reasons of everyone without a mentor.
  const waiting = problem.mentees
    .filter(({ id }) => solved && !placed.has(id))
    .map(({ id }) => ({ menteeId: id, mentorId: null, origin: "solver" as const }));
  const { pairs } = next;
  await place(tx, viewer, { id: round.id, problem, pairs }, [...moved, ...waiting]);
  await tx.matchRound.update({
    where: { districtId_id: { districtId: viewer.districtId, id: round.id } },
    data: {
      version: { increment: 1 },
      ...(solved && { problem: toJson(problem), ...keptAnew(viewer, round, next) }),
    },
    select: { id: true },
  });
}

/** A new result has its proof checked; one that stays keeps its check, and the matcher that gave it. */
function keptAnew({ now }: Coordinator, round: OpenRound, { problem, result }: Next) {
  return result === round.result
    ? { result: toJson(result), codeVersion: round.codeVersion }
    : { result: toJson(checkedNow(problem, result, now)), codeVersion: codeVersion() };
}

/**
 * Writes where people are now: a pair, or the list of those without a mentor.
 * @param leftOut of those whose pair is left out at publishing
 */
export async function place(
  tx: Tx,
  { districtId }: Coordinator,
  { id: roundId, problem, pairs }: Placed,
  placings: readonly Placing[],
  leftOut: ReadonlyMap<string, LeftOut> = new Map(),
): Promise<void> {
  const mentees = placings.map(({ menteeId }) => menteeId);
  await tx.match.deleteMany({ where: { districtId, roundId, menteeId: { in: mentees } } });
  await tx.unmatched.deleteMany({ where: { districtId, roundId, personId: { in: mentees } } });
  const menteeOf = byId(problem.mentees);
  const mentorOf = byId(problem.mentors);
  await tx.match.createMany({
    data: placings.flatMap(({ menteeId, mentorId, origin }) => {
      const mentee = menteeOf.get(menteeId);
      const mentor = mentorId && mentorOf.get(mentorId);
      if (!mentee || !mentor) return [];
      const { fit, parts } = fitOf(mentee, mentor, problem.weights);
      const ids = { districtId, id: randomUUID(), roundId, menteeId, mentorId: mentor.id };
      return [{ ...ids, fit, parts: toJson(parts), origin }];
    }),
  });
  const without = placings.flatMap(({ menteeId, mentorId }) => {
    const mentee = menteeOf.get(menteeId);
    return mentee && mentorId === null ? [mentee] : [];
  });
  await tx.unmatched.createMany({
    data: reasonsWhy(problem, without, pairs).map((reasons) => ({
      districtId,
      roundId,
      personId: reasons.menteeId,
      reasons: toJson({ ...reasons, leftOut: leftOut.get(reasons.menteeId) }),
    })),
  });
}

/** A round with its pairs as they stand once everyone is placed. */
export type Placed = Pick<OpenRound, "id" | "problem"> & { pairs: readonly PairIds[] };
