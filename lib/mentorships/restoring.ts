import { record } from "@/lib/audit/commands";
import { dateIn, toColumn } from "@/lib/dates";
import { asking, lock, type Tx, write } from "@/lib/db";
import { tell } from "@/lib/notifications/commands";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { conflictOfPair, takePlace } from "./commands";
import { type HardRule, ruleAgainst } from "./hard-rules";
import { settleOpenRequest } from "./open-request";
import { pairLocks } from "./policy";
import { pairFacts } from "./queries";

type NotRestored = "not-ended" | "programme-over" | "said-no" | HardRule;

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

/**
 * Restores an ended pair, in the caller's transaction. A coordinator who is half of it hears of a no
 * as of any other wish.
 */
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
  const today = toColumn(dateIn(pair.mentee.district.timeZone, viewer.now));
  if (pair.programme.endsOn < today) return refused("programme-over");
  const declined = await wasDeclined(tx, viewer, mentorshipId);
  const own = [pair.mentorId, pair.menteeId].includes(viewer.personId);
  if (declined && !own) return refused("said-no");
  const { names, ...facts } = await pairFacts(tx, viewer, pair);
  const rule = ruleAgainst({ ...facts, vetoed: facts.vetoed || declined });
  if (rule) return refused(rule);
  await takePlace(tx, viewer, pair, 1);
  await askBothAnew(tx, viewer, mentorshipId);
  const subject = { subject: "Mentorship", subjectId: mentorshipId };
  await record(tx, viewer, { action: "mentorships.restored", ...subject });
  await settleOpenRequest(tx, viewer, pair, names.mentee);
  const event = { kind: "pairRestored", mentorshipId } as const;
  await tell(tx, viewer, [
    { ...event, to: [pair.mentorId], partner: names.mentee },
    { ...event, to: [pair.menteeId], partner: names.mentor },
  ]);
  return done({ mentorshipId });
}

function endedPair(tx: Tx, { districtId }: Coordinator, id: string) {
  return tx.mentorship.findFirst({
    where: { districtId, id, endedAt: { not: null } },
    select: {
      mentorId: true,
      menteeId: true,
      programmeId: true,
      programme: { select: { endsOn: true } },
      mentee: { select: { district: { select: { timeZone: true } } } },
    },
  });
}

/** Asked as the system: a coordinator who is half of the pair does not see the other's no. */
async function wasDeclined(tx: Tx, viewer: Coordinator, mentorshipId: string): Promise<boolean> {
  const where = { districtId: viewer.districtId, mentorshipId };
  return (await asking(tx, viewer, () => tx.mentorshipDecline.count({ where }))) > 0;
}

/** The ending and the yeses of before are gone, whoever gave them; the record keeps that they were. */
async function askBothAnew(tx: Tx, viewer: Coordinator, mentorshipId: string): Promise<void> {
  const { districtId, now: restoredAt } = viewer;
  await asking(tx, viewer, async () => {
    await tx.mentorshipEnd.deleteMany({ where: { districtId, mentorshipId } });
    await tx.mentorshipAnswer.deleteMany({ where: { districtId, mentorshipId } });
  });
  await tx.mentorship.update({
    where: { districtId_id: { districtId, id: mentorshipId } },
    data: { endedAt: null, acceptedAt: null, restoredAt, version: { increment: 1 } },
    select: { id: true },
  });
}
