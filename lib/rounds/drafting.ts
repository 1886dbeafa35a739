import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { type Tx, write } from "@/lib/db";
import { fitOf } from "@/lib/matching/score";
import { reasonsWhy } from "@/lib/matching/unmatched";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { type Placing, type PlacingRefusal, priceInDraft, rearranged } from "./draft";
import { type NotOpen, type OpenRound, openRound } from "./open-round";
import type { DraftMentee, DraftPair, SeenRound, Swap, Undo, Was } from "./schema";
import { toJson } from "./stored";

/** Where everyone concerned was before, so that the change can be taken back. */
export type Changed = { version: number; was: Was[] };
type Answer<R extends string = never> = Promise<Result<Changed, NotOpen | PlacingRefusal | R>>;

/** Gives a mentee this mentor, who has room; nobody else moves. */
export async function pairInDraft(viewer: Coordinator, input: DraftPair): Answer {
  const { menteeId, mentorId } = input;
  return change<never>(viewer, input, "paired", () => [{ menteeId, mentorId, origin: "hand" }]);
}

/** Chooses this pair and lets the rest follow at the lowest price. */
export async function chooseInstead(viewer: Coordinator, input: DraftPair): Answer {
  return change<never>(viewer, input, "chosenInstead", ({ problem, result, pairs }) => {
    const known = problem.mentors.some(({ id }) => id === input.mentorId);
    if (!known || !problem.mentees.some(({ id }) => id === input.menteeId)) return "not-in-round";
    const price = priceInDraft(problem, result, pairs, input);
    if (!price.possible) {
      const full = price.rule === "tooManyPins" || price.rule === "noCapacity";
      return full ? "mentor-full" : "not-possible";
    }
    const { menteeId, mentorId } = input;
    const others = price.moves
      .filter((move) => move.menteeId !== menteeId)
      .map((move) => ({ menteeId: move.menteeId, mentorId: move.to, origin: "solver" as const }));
    return [{ menteeId, mentorId, origin: "hand" }, ...others];
  });
}

/** Two mentees of the draft change mentors with each other. */
export async function swapInDraft(viewer: Coordinator, input: Swap): Answer<"not-a-pair"> {
  return change<"not-a-pair">(viewer, input, "swapped", ({ pairs }) => {
    const one = pairs.find(({ menteeId }) => menteeId === input.menteeId);
    const other = pairs.find(({ menteeId }) => menteeId === input.otherId);
    if (!one || !other || one === other) return "not-a-pair";
    return [
      { menteeId: one.menteeId, mentorId: other.mentorId, origin: "hand" },
      { menteeId: other.menteeId, mentorId: one.mentorId, origin: "hand" },
    ];
  });
}

/** Takes a pair of the draft apart. */
export async function unpairInDraft(viewer: Coordinator, input: DraftMentee): Answer<"not-a-pair"> {
  const { menteeId } = input;
  return change<"not-a-pair">(viewer, input, "unpaired", ({ pairs }) =>
    pairs.some((pair) => pair.menteeId === menteeId)
      ? [{ menteeId, mentorId: null, origin: "hand" }]
      : "not-a-pair",
  );
}

/** Puts people back where they were before the last change. */
export async function undoInDraft(viewer: Coordinator, input: Undo): Answer {
  return change<never>(viewer, input, "undone", () => input.was);
}

async function change<R extends string = never>(
  viewer: Coordinator,
  seen: SeenRound,
  verb: string,
  placingsFor: (round: OpenRound) => Placing[] | PlacingRefusal | R,
): Promise<Result<Changed, NotOpen | PlacingRefusal | R>> {
  return write<Changed, NotOpen | PlacingRefusal | R>(viewer, async (tx) => {
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    const round = opened.value;
    const placings = placingsFor(round);
    if (typeof placings === "string") return refused(placings);
    const next = rearranged(round.problem, round.pairs, placings);
    if ("refusal" in next) return refused(next.refusal);
    await place(tx, viewer, round, placings);
    await nextVersion(tx, viewer, round.id);
    await record(tx, viewer, {
      action: `matching.${verb}`,
      subject: "MatchRound",
      subjectId: round.id,
      detail: {
        mentees: placings.map(({ menteeId }) => menteeId),
        mentors: placings.map(({ mentorId }) => mentorId ?? "none"),
      },
    });
    const was = placings.map(({ menteeId }) => wasOf(round, menteeId));
    return done({ version: seen.version + 1, was });
  });
}

function wasOf({ pairs }: OpenRound, menteeId: string): Was {
  const pair = pairs.find((one) => one.menteeId === menteeId);
  return { menteeId, mentorId: pair?.mentorId ?? null, origin: pair?.origin ?? "solver" };
}

/** Writes where people are now: a pair, or the list of those without a mentor. */
export async function place(
  tx: Tx,
  { districtId }: Coordinator,
  { id: roundId, problem }: OpenRound,
  placings: readonly Placing[],
): Promise<void> {
  const mentees = placings.map(({ menteeId }) => menteeId);
  await tx.match.deleteMany({ where: { districtId, roundId, menteeId: { in: mentees } } });
  await tx.unmatched.deleteMany({ where: { districtId, roundId, personId: { in: mentees } } });
  const why = reasonsWhy(problem);
  const menteeOf = new Map(problem.mentees.map((mentee) => [mentee.id, mentee]));
  const mentorOf = new Map(problem.mentors.map((mentor) => [mentor.id, mentor]));
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
  await tx.unmatched.createMany({
    data: placings.flatMap(({ menteeId, mentorId }) => {
      const mentee = menteeOf.get(menteeId);
      if (!mentee || mentorId !== null) return [];
      return [{ districtId, roundId, personId: menteeId, reasons: toJson(why(mentee)) }];
    }),
  });
}

async function nextVersion(tx: Tx, { districtId }: Coordinator, id: string): Promise<void> {
  await tx.matchRound.update({
    where: { districtId_id: { districtId, id } },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}
