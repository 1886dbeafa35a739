import { record } from "@/lib/audit/commands";
import { asking, type Tx } from "@/lib/db";
import { tell } from "@/lib/notifications/commands";
import type { Coordinator } from "@/lib/viewer";
import type { PairIds } from "./schema";

/**
 * Whoever has a mentor asks no other. A pair settles the mentee's open request, in the caller's
 * transaction: the mentor they asked is the one of the pair, or need not answer any more. One that
 * ran out before its job came has run out all the same.
 * @param mentee their name, for the mentor who was asked
 */
export async function settleOpenRequest(
  tx: Tx,
  viewer: Coordinator,
  { programmeId, menteeId, mentorId }: PairIds,
  mentee: string,
): Promise<void> {
  const { districtId, now: settledAt } = viewer;
  const open = await tx.pairRequest.findFirst({
    where: { districtId, programmeId, menteeId, state: { in: ["asked", "accepted"] } },
    select: { id: true, mentorId: true, state: true, expiresAt: true },
  });
  if (!open) return;
  const theirs = open.mentorId === mentorId;
  const ranOut = open.state === "asked" && open.expiresAt <= settledAt;
  const state = ranOut ? "expired" : theirs ? "confirmed" : "overtaken";
  await tx.pairRequest.update({
    where: { districtId_id: { districtId, id: open.id } },
    data: { state, settledAt },
    select: { id: true },
  });
  if (state === "confirmed") return;
  const subject = { subject: "PairRequest", subjectId: open.id };
  await record(tx, viewer, { action: `requests.${state}`, ...subject });
  // The two of the pair hear of the pair.
  if (theirs) return;
  const kind = ranOut ? ("requestExpired" as const) : ("requestWithdrawn" as const);
  await tell(tx, viewer, { kind, requestId: open.id, partner: mentee, to: [open.mentorId] });
}

/**
 * Whether a pair that nobody asked for would go against a request: the mentee has asked somebody, or
 * accepted requests hold every place the mentor has left.
 */
export async function heldByRequest(
  tx: Tx,
  viewer: Coordinator,
  { programmeId, menteeId, mentorId }: PairIds,
): Promise<boolean> {
  const within = { districtId: viewer.districtId, programmeId };
  const asked = { state: "asked" as const, expiresAt: { gt: viewer.now } };
  return asking(tx, viewer, async () => {
    const open = { ...within, menteeId, OR: [asked, { state: "accepted" as const }] };
    if ((await tx.pairRequest.count({ where: open })) > 0) return true;
    const where = { ...within, mentorId, state: "accepted" as const };
    const promised = await tx.pairRequest.count({ where });
    if (promised === 0) return false;
    const mentor = await tx.enrolment.findFirst({
      where: { ...within, personId: mentorId },
      select: { capacity: true, taken: true },
    });
    return !mentor || mentor.taken + promised >= mentor.capacity;
  });
}
