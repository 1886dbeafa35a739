import type { Tx } from "@/lib/db";
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
