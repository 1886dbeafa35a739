import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { dateIn, mondayOf, toColumn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { dropDraft } from "@/lib/drafts/commands";
import { nameOf } from "@/lib/names";
import { tell, untell } from "@/lib/notifications/commands";
import { seal, unseal } from "@/lib/private-text";
import { done, type Result, refused } from "@/lib/result";
import type { Viewer } from "@/lib/viewer";
import type { CheckIn, Prisma } from "@/prisma/generated/client";
import { ownCheckIn, pairsToShareWith, placeOf } from "./policy";
import { type CheckInInput, type Share, taps } from "./schema";
import { isAsSeen } from "./seen";

/**
 * One per week: the second in a week changes the first, unless that was saved elsewhere since it was
 * seen; then it asks. Shared with exactly those it says.
 */
export async function saveCheckIn(
  viewer: Viewer,
  input: CheckInInput,
): Promise<Result<{ checkInId: string }, "pair-ended" | "saved-elsewhere">> {
  const { share, words, seen, anyway, ...felt } = input;
  return write(viewer, async (tx) => {
    const { districtId, personId: authorId, now } = viewer;
    await lock(tx, viewer, `check-in:${authorId}`);
    const monday = await thisWeek(tx, viewer);
    const week = toColumn(monday);
    const where = { districtId_authorId_week: { districtId, authorId, week } };
    const found = await tx.checkIn.findUnique({
      where,
      include: { shares: { select: shareColumns } },
    });
    if (found && (await isSavedElsewhere(tx, viewer, found, input))) {
      return refused("saved-elsewhere");
    }
    const id = found?.id ?? randomUUID();
    const none = { words: null, keyId: null };
    const sealed = words ? await seal(tx, viewer, placeOf(id), words) : none;
    await tx.checkIn.upsert({
      where,
      create: { districtId, id, authorId, week, ...felt, ...sealed, writtenAt: now },
      update: { ...felt, ...sealed, changedAt: now },
      select: { id: true },
    });
    await own(tx, viewer, found ? "changed" : "written", id);
    const before = pairsOf(found?.shares ?? []);
    for (const mentorshipId of before.filter((one) => !share.includes(one))) {
      await unshare(tx, viewer, { checkInId: id, mentorshipId });
    }
    for (const mentorshipId of share.filter((one) => !before.includes(one))) {
      if (!(await shareWith(tx, viewer, { checkInId: id, mentorshipId }))) {
        return refused("pair-ended");
      }
    }
    await dropDraft(tx, viewer, { form: "check-in", subject: monday });
    return done({ checkInId: id });
  });
}

const shareColumns = {
  mentorshipId: true,
  sharedAt: true,
  mentorship: { select: { endedAt: true, restoredAt: true } },
} satisfies Prisma.CheckInShareSelect;
type Shared = Prisma.CheckInShareGetPayload<{ select: typeof shareColumns }>;
type Found = CheckIn & { shares: Shared[] };

/** Whether what is kept is neither what the form showed nor what it brings, as when it comes twice. */
async function isSavedElsewhere(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  { seen, anyway, share, words, ...felt }: CheckInInput,
): Promise<boolean> {
  if (anyway || seen === undefined) return false;
  const running = found.shares.filter(({ mentorship }) => !mentorship.endedAt);
  const always = pairsOf(running.filter((share) => !isRestored(share)));
  if (isAsSeen(seen, found, { always, all: pairsOf(found.shares) })) return false;
  const sharedWith = pairsOf(running);
  const isSame =
    taps.every((tap) => found[tap] === felt[tap]) &&
    [...sharedWith].sort().join() === [...share].sort().join();
  return !isSame || !(await saysSame(tx, viewer, found, words));
}

/** Its pair has ended and been taken up again since it was shared. */
const isRestored = ({ sharedAt, mentorship: { restoredAt } }: Shared) =>
  restoredAt !== null && sharedAt <= restoredAt;

function pairsOf(shares: readonly { mentorshipId: string }[]): string[] {
  return shares.map(({ mentorshipId }) => mentorshipId);
}

async function saysSame(tx: Tx, viewer: Viewer, { id, words, keyId }: Found, written: string) {
  if (!words || !keyId) return written === "";
  return (await unseal(tx, viewer, placeOf(id), { words, keyId })).says(written);
}

/** Lets the mentor of one pair read one check-in. */
export async function shareCheckIn(
  viewer: Viewer,
  input: Share,
): Promise<Result<undefined, "not-found" | "pair-ended">> {
  return write(viewer, async (tx) => {
    if (!(await mine(tx, viewer, input.checkInId))) return refused("not-found");
    return (await shareWith(tx, viewer, input)) ? done() : refused("pair-ended");
  });
}

/** Takes the sharing back: the row is gone, with it the access, and the news of it. */
export async function takeBackShare(
  viewer: Viewer,
  input: Share,
): Promise<Result<undefined, "not-found">> {
  return write(viewer, async (tx) => {
    if (!(await mine(tx, viewer, input.checkInId))) return refused("not-found");
    await unshare(tx, viewer, input);
    return done();
  });
}

async function mine(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  await lock(tx, viewer, `check-in:${viewer.personId}`);
  return (await tx.checkIn.count({ where: { ...ownCheckIn(viewer), id } })) > 0;
}

async function shareWith(tx: Tx, viewer: Viewer, input: Share): Promise<boolean> {
  const { districtId, personId: authorId, now } = viewer;
  const { checkInId, mentorshipId } = input;
  const pair = await tx.mentorship.findFirst({
    where: { ...pairsToShareWith(viewer), id: mentorshipId },
    select: { mentorId: true, mentee: { select: { firstName: true, lastName: true } } },
  });
  if (!pair) return false;
  const { count } = await tx.checkInShare.createMany({
    data: [
      { districtId, checkInId, authorId, mentorshipId, readerId: pair.mentorId, sharedAt: now },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return true;
  await own(tx, viewer, "shared", checkInId);
  const partner = nameOf(pair.mentee);
  const news = { kind: "checkInShared", mentorshipId, checkInId, partner } as const;
  await tell(tx, viewer, { ...news, to: [pair.mentorId] });
  return true;
}

async function unshare(tx: Tx, viewer: Viewer, { checkInId, mentorshipId }: Share): Promise<void> {
  const { count } = await tx.checkInShare.deleteMany({
    where: { ...ownCheckIn(viewer), checkInId, mentorshipId },
  });
  if (count === 0) return;
  await own(tx, viewer, "takenBack", checkInId);
  await untell(tx, viewer, ["checkInShared"], { checkInId, mentorshipId });
}

/** On record for the author alone: that there is a check-in at all is nobody else's business. */
function own(tx: Tx, viewer: Viewer, verb: string, subjectId: string): Promise<void> {
  const ownerId = viewer.personId;
  return record(tx, viewer, { action: `checkIns.${verb}`, subject: "CheckIn", subjectId, ownerId });
}

async function thisWeek(tx: Tx, { districtId, now }: Viewer) {
  const { timeZone } = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { timeZone: true },
  });
  return mondayOf(dateIn(timeZone, now));
}
