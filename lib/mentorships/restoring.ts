import { record } from "@/lib/audit/commands";
import { asking, lock, type Tx, write } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { tell } from "@/lib/notifications/commands";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { conflictOfPair, takePlace } from "./commands";
import { settleOpenRequest } from "./open-request";
import { pairLocks } from "./policy";
import { type NotRestorable, notRestorable } from "./restorable";

type NotRestored = "not-ended" | NotRestorable;

/**
 * Takes a pair from the list of ended ones: its place, log and agreement are as before. Both are
 * asked anew, and what was shared stays closed until both have said yes.
 */
export async function restoreMentorship(
  viewer: Coordinator,
  { mentorshipId }: { mentorshipId: string },
): Promise<Result<{ mentorshipId: string }, NotRestored>> {
  return write(viewer, (tx) => restorePair(tx, viewer, { mentorshipId }), {
    conflict: conflictOfPair,
  });
}

/** Restores an ended pair, in the caller's transaction. */
export async function restorePair(
  tx: Tx,
  viewer: Coordinator,
  { mentorshipId }: { mentorshipId: string },
): Promise<Result<{ mentorshipId: string }, NotRestored>> {
  const found = await endedPair(tx, viewer, mentorshipId);
  if (!found) return refused("not-ended");
  await lock(tx, viewer, ...pairLocks(found));
  const pair = await endedPair(tx, viewer, mentorshipId);
  if (!pair) return refused("not-ended");
  const rules = await notRestorable(tx, viewer, pair.programmeId, [mentorshipId]);
  const rule = rules.get(mentorshipId);
  if (rule) return refused(rule);
  await takePlace(tx, viewer, pair, 1);
  await askBothAnew(tx, viewer, mentorshipId, pair);
  const subject = { subject: "Mentorship", subjectId: mentorshipId };
  await record(tx, viewer, { action: "mentorships.restored", ...subject });
  const { mentorId, menteeId } = pair;
  const [mentor, mentee] = [nameOf(pair.mentor), nameOf(pair.mentee)];
  await settleOpenRequest(tx, viewer, pair, mentee);
  const event = { kind: "pairRestored", mentorshipId } as const;
  await tell(tx, viewer, [
    { ...event, to: [mentorId], partner: mentee },
    { ...event, to: [menteeId], partner: mentor },
  ]);
  return done({ mentorshipId });
}

function endedPair(tx: Tx, { districtId }: Coordinator, id: string) {
  return tx.mentorship.findFirst({
    where: { districtId, id, endedAt: { not: null } },
    select: {
      ...{ mentorId: true, menteeId: true, programmeId: true, mentor: name, mentee: name },
      ...{ acceptedAt: true, endedAt: true },
    },
  });
}

const name = { select: { firstName: true, lastName: true } } as const;

/** The ending and the yeses of before are gone, whoever gave them; until when it ran is kept. */
async function askBothAnew(
  tx: Tx,
  viewer: Coordinator,
  mentorshipId: string,
  { acceptedAt, endedAt }: { acceptedAt: Date | null; endedAt: Date | null },
): Promise<void> {
  const { districtId, now: restoredAt } = viewer;
  const ran = acceptedAt !== null && { ranUntil: endedAt };
  await asking(tx, viewer, async () => {
    await tx.mentorshipEnd.deleteMany({ where: { districtId, mentorshipId } });
    await tx.mentorshipAnswer.deleteMany({ where: { districtId, mentorshipId } });
  });
  await tx.mentorship.update({
    where: { districtId_id: { districtId, id: mentorshipId } },
    data: { endedAt: null, acceptedAt: null, restoredAt, ...ran, version: { increment: 1 } },
    select: { id: true },
  });
}
