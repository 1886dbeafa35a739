import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { lock, type Tx, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { nameOf } from "@/lib/names";
import { tell, untell } from "@/lib/notifications/commands";
import { done, type Result, refused } from "@/lib/result";
import { mailAfterUndo } from "@/lib/undo";
import type { Coordinator, PersonViewer, Viewer } from "@/lib/viewer";
import { type HardRule, ruleAgainst } from "./hard-rules";
import { mayUndoEnd, ownPair, ownRunningPair, pairLocks } from "./policy";
import { pairFacts } from "./queries";
import type { Ending, PairByHand, PairIds } from "./schema";

/**
 * A coordinator pairs two people of a programme outside a round. Beside a draft it is safe: whoever
 * publishes is told which of its pairs are no longer possible.
 */
export async function pairByHand(
  coordinator: Coordinator,
  { formKey, ...input }: PairByHand,
): Promise<Result<{ mentorshipId: string }, HardRule>> {
  return write(
    coordinator,
    async (tx) => {
      const { id, fresh } = await once(tx, coordinator, "mentorships.pair", formKey);
      if (!fresh) return done({ mentorshipId: id });
      return pairUp(tx, coordinator, { ...input, id, fit: null });
    },
    { conflict: conflictOfPair },
  );
}

/**
 * Makes a pair, in the caller's transaction: hard rules under a lock on both people, the mentor's
 * place taken, both told. Who pairs several at once first locks all of them with `pairLocks`, so
 * that two such transactions never wait for each other.
 * @param input.fit 0..10 000; null when nobody computed it
 */
export async function pairUp(
  tx: Tx,
  viewer: Coordinator,
  input: PairIds & { id?: string; fit: number | null; matchId?: string },
): Promise<Result<{ mentorshipId: string }, HardRule>> {
  const { districtId } = viewer;
  const { programmeId, mentorId, menteeId, fit, matchId } = input;
  await lock(tx, viewer, ...pairLocks(input));
  const { names, ...facts } = await pairFacts(tx, viewer, input);
  const rule = ruleAgainst(facts);
  if (rule) return refused(rule);
  const mentorshipId = input.id ?? randomUUID();
  await takePlace(tx, viewer, { programmeId, mentorId }, 1);
  await tx.mentorship.create({
    data: {
      districtId,
      id: mentorshipId,
      programmeId,
      mentorId,
      menteeId,
      fit,
      startedAt: viewer.now,
    },
    select: { id: true },
  });
  await record(tx, viewer, {
    action: "mentorships.paired",
    subject: "Mentorship",
    subjectId: mentorshipId,
    detail: { programmeId, mentorId, menteeId, fit, matchId: matchId ?? null },
  });
  await tell(tx, viewer, [
    { kind: "matched", to: [mentorId], mentorshipId, partner: names.mentee },
    { kind: "matched", to: [menteeId], mentorshipId, partner: names.mentor },
  ]);
  return done({ mentorshipId });
}

/** Either half ends the pair, without blame. What was shared closes in this moment. */
export async function endMentorship(
  viewer: Viewer,
  input: Ending,
): Promise<Result<{ mentorshipId: string }, "not-found">> {
  return write(viewer, (tx) => endPair(tx, viewer, ownRunningPair(viewer), input));
}

/** The coordinator ends a pair, asked to by either of them. */
export async function endMentorshipFor(
  coordinator: Coordinator,
  input: Ending,
): Promise<Result<{ mentorshipId: string }, "not-found">> {
  const running = { districtId: coordinator.districtId, endedAt: null };
  return write(coordinator, (tx) => endPair(tx, coordinator, running, input));
}

/** Takes the ending back while the notice still waits: access, place and pair are as before. */
export async function undoEnd(
  viewer: Viewer,
  input: { mentorshipId: string },
): Promise<Result<undefined, NotUndone>> {
  return write(viewer, (tx) => takeBackEnd(tx, viewer, ownPair(viewer), input));
}

/** The coordinator takes back an ending of their own. */
export async function undoEndFor(
  coordinator: Coordinator,
  input: { mentorshipId: string },
): Promise<Result<undefined, NotUndone>> {
  const within = { districtId: coordinator.districtId };
  return write(coordinator, (tx) => takeBackEnd(tx, coordinator, within, input));
}

type NotUndone = "not-found" | "too-late" | "already-paired" | "mentor-full";

async function takeBackEnd(
  tx: Tx,
  viewer: PersonViewer,
  within: ReturnType<typeof ownPair> | { districtId: string },
  { mentorshipId }: { mentorshipId: string },
): Promise<Result<undefined, NotUndone>> {
  const { districtId } = viewer;
  const pair = await tx.mentorship.findFirst({
    where: { ...within, id: mentorshipId, endedAt: { not: null } },
    select: { mentorId: true, menteeId: true, programmeId: true },
  });
  if (!pair) return refused("not-found");
  await lock(tx, viewer, ...pairLocks(pair));
  const end = await tx.mentorshipEnd.findUnique({
    where: { districtId_mentorshipId: { districtId, mentorshipId } },
  });
  if (!end) return refused("not-found");
  if (!mayUndoEnd(viewer, end)) return refused("too-late");
  const { menteePaired, mentor } = await pairFacts(tx, viewer, pair);
  if (menteePaired) return refused("already-paired");
  if (!mentor || mentor.taken >= mentor.capacity) return refused("mentor-full");
  await takePlace(tx, viewer, pair, 1);
  await tx.mentorshipEnd.delete({
    where: { districtId_mentorshipId: { districtId, mentorshipId } },
  });
  await tx.mentorship.update({
    where: { districtId_id: { districtId, id: mentorshipId } },
    data: { endedAt: null, version: { increment: 1 } },
    select: { id: true },
  });
  const subject = { subject: "Mentorship", subjectId: mentorshipId };
  await record(tx, viewer, { action: "mentorships.endUndone", ...subject });
  await untell(tx, viewer, "mentorshipEnded", { mentorshipId });
  return done();
}

async function endPair(
  tx: Tx,
  viewer: PersonViewer,
  within: ReturnType<typeof ownRunningPair> | { districtId: string; endedAt: null },
  { mentorshipId, reason }: Ending,
): Promise<Result<{ mentorshipId: string }, "not-found">> {
  const { districtId, now } = viewer;
  const where = { ...within, id: mentorshipId };
  const found = await tx.mentorship.findFirst({
    where,
    select: { mentorId: true, menteeId: true },
  });
  if (!found) return refused("not-found");
  await lock(tx, viewer, ...pairLocks(found));
  const pair = await tx.mentorship.findFirst({ where, select: named });
  if (!pair) return refused("not-found");
  await tx.mentorship.update({
    where: { districtId_id: { districtId, id: mentorshipId } },
    data: { endedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.mentorshipEnd.create({
    data: { districtId, mentorshipId, endedById: viewer.personId, endedAt: now, reason },
    select: { mentorshipId: true },
  });
  await takePlace(tx, viewer, pair, -1);
  await record(tx, viewer, {
    action: "mentorships.ended",
    subject: "Mentorship",
    subjectId: mentorshipId,
    detail: { reason },
  });
  const event = { kind: "mentorshipEnded", mentorshipId } as const;
  await tell(
    tx,
    viewer,
    [
      { ...event, to: [pair.mentorId], partner: nameOf(pair.mentee) },
      { ...event, to: [pair.menteeId], partner: nameOf(pair.mentor) },
    ],
    { mailAt: mailAfterUndo(viewer) },
  );
  return done({ mentorshipId });
}

async function takePlace(
  tx: Tx,
  viewer: PersonViewer,
  { programmeId, mentorId }: { programmeId: string; mentorId: string },
  by: 1 | -1,
): Promise<void> {
  await tx.enrolment.updateMany({
    where: { districtId: viewer.districtId, programmeId, personId: mentorId },
    data: { taken: { increment: by } },
  });
}

/** The constraints say the same as the rules, should anything have slipped past the lock. */
function conflictOfPair(constraint: string) {
  if (constraint.includes("never_over_capacity")) return refused("mentor-full");
  return constraint.includes("Mentorship") ? refused("already-paired") : undefined;
}

const name = { select: { firstName: true, lastName: true } };
const named = {
  mentorId: true,
  menteeId: true,
  programmeId: true,
  mentor: name,
  mentee: name,
} as const;
