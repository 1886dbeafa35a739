import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { lock, type Tx, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { nameOf } from "@/lib/names";
import { closeNews, reopenNews, tell, untell } from "@/lib/notifications/commands";
import type { Event } from "@/lib/notifications/events";
import { done, type Result, refused } from "@/lib/result";
import { mailAfterUndo } from "@/lib/undo";
import type { Coordinator, PersonViewer, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { EndReason } from "@/prisma/generated/enums";
import { type HardRule, ruleAgainst } from "./hard-rules";
import { pairAll } from "./pair-all";
import { mayUndoEnd, ownBegunPair, ownPair, pairLocks } from "./policy";
import { pairFacts } from "./queries";
import type { Ending, PairByHand, PairIds } from "./schema";

/** The pairs of a whole round. */
export { pairAll };

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
 * @param input.agreed both have said yes already, by asking and accepting
 */
export async function pairUp(
  tx: Tx,
  viewer: Coordinator,
  input: PairIds & { id?: string; fit: number | null; agreed?: boolean },
): Promise<Result<{ mentorshipId: string }, HardRule>> {
  const { id = randomUUID(), programmeId, mentorId, menteeId, fit, agreed } = input;
  await lock(tx, viewer, ...pairLocks(input));
  const rule = ruleAgainst(await pairFacts(tx, viewer, input));
  if (rule) return refused(rule);
  const pair = { id, menteeId, mentorId, fit, matchId: null };
  await pairAll(tx, viewer, programmeId, [pair], agreed);
  return done({ mentorshipId: id });
}

/**
 * Either half ends a pair that has begun, without blame; before that they decline it. What was
 * shared closes in this moment.
 */
export async function endMentorship(
  viewer: Viewer,
  input: Ending,
): Promise<Result<{ mentorshipId: string }, "not-found">> {
  return write(viewer, (tx) => endPair(tx, viewer, ownBegunPair(viewer), input));
}

/** The coordinator ends a pair, asked to by either of them. */
export async function endMentorshipFor(
  coordinator: Coordinator,
  input: Ending,
): Promise<Result<{ mentorshipId: string }, "not-found">> {
  const { districtId } = coordinator;
  return write(coordinator, (tx) => endPair(tx, coordinator, { districtId }, input));
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

type NotUndone = "not-found" | "too-late" | HardRule;

/**
 * Takes an ending back while that may still be done, in the caller's transaction.
 * @param within which pairs the viewer may take back
 */
export async function takeBackEnd(
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
  const rule = ruleAgainst(await pairFacts(tx, viewer, pair));
  if (rule) return refused(rule);
  await takePlace(tx, viewer, pair, 1);
  await tx.mentorshipEnd.delete({
    where: { districtId_mentorshipId: { districtId, mentorshipId } },
  });
  await tx.mentorshipDecline.deleteMany({ where: { districtId, mentorshipId } });
  await tx.mentorship.update({
    where: { districtId_id: { districtId, id: mentorshipId } },
    data: { endedAt: null, version: { increment: 1 } },
    select: { id: true },
  });
  const subject = { subject: "Mentorship", subjectId: mentorshipId };
  await record(tx, viewer, { action: "mentorships.endUndone", ...subject });
  await untell(tx, viewer, ["mentorshipEnded", "pairNotComing", "pairDeclined"], { mentorshipId });
  const people = [pair.mentorId, pair.menteeId];
  await reopenNews(tx, viewer, { mentorshipId, people, endedAt: end.endedAt });
  return done();
}

export type EndedPair = Prisma.MentorshipGetPayload<{ select: typeof named }>;

/**
 * Ends a pair, in the caller's transaction: the mentor's place is free again, and what was shared
 * closes. Mails wait for the undo.
 * @param within which pairs the viewer may end
 * @param news who is told what
 */
export async function endPair(
  tx: Tx,
  viewer: PersonViewer,
  within: Prisma.MentorshipWhereInput,
  { mentorshipId, reason }: { mentorshipId: string; reason: EndReason },
  news: (pair: EndedPair) => readonly Event[] = endedNews,
): Promise<Result<{ mentorshipId: string }, "not-found">> {
  const { districtId, now } = viewer;
  const where = { AND: [within, { districtId, id: mentorshipId, endedAt: null }] };
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
  // Without the reason: the log is read by every coordinator, the half of this pair included.
  const subject = { subject: "Mentorship", subjectId: mentorshipId };
  await record(tx, viewer, { action: "mentorships.ended", ...subject });
  const people = [pair.mentorId, pair.menteeId];
  await closeNews(tx, viewer, { mentorshipId, people, endedAt: now });
  await tell(tx, viewer, news(pair), { mailAt: mailAfterUndo(viewer) });
  return done({ mentorshipId });
}

/** Both halves hear that their pair has ended. */
export function endedNews({
  id: mentorshipId,
  mentorId,
  menteeId,
  mentor,
  mentee,
}: EndedPair): Event[] {
  const event = { kind: "mentorshipEnded", mentorshipId } as const;
  return [
    { ...event, to: [mentorId], partner: nameOf(mentee) },
    { ...event, to: [menteeId], partner: nameOf(mentor) },
  ];
}

/** One place of the mentor more or less; the caller holds the locks of the pair. */
export async function takePlace(
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
export function conflictOfPair(constraint: string) {
  if (constraint.includes("never_over_capacity")) return refused("mentor-full");
  return constraint.includes("Mentorship") ? refused("already-paired") : undefined;
}

const name = { select: { firstName: true, lastName: true } };
const named = {
  id: true,
  mentorId: true,
  menteeId: true,
  programmeId: true,
  mentor: name,
  mentee: name,
} as const;
