import { asking, type Tx } from "@/lib/db";
import { tell } from "@/lib/notifications/commands";
import type { Coordinator } from "@/lib/viewer";
import type { PairIds } from "./schema";

/**
 * Whoever has a mentor asks no other. A pair settles the mentee's open request, in the caller's
 * transaction: the mentor they asked is the one of the pair, or need not answer any more.
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
    select: { id: true, mentorId: true },
  });
  if (!open) return;
  const confirmed = open.mentorId === mentorId;
  await tx.pairRequest.update({
    where: { districtId_id: { districtId, id: open.id } },
    data: { state: confirmed ? "confirmed" : "withdrawn", settledAt },
    select: { id: true },
  });
  if (confirmed) return;
  const event = { kind: "requestWithdrawn", requestId: open.id, partner: mentee } as const;
  await tell(tx, viewer, { ...event, to: [open.mentorId] });
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
  return asking(tx, viewer, async () => {
    const state = { in: ["asked" as const, "accepted" as const] };
    if ((await tx.pairRequest.count({ where: { ...within, menteeId, state } })) > 0) return true;
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
