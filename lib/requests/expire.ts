import { record } from "@/lib/audit/commands";
import { asSystem } from "@/lib/auth/viewer";
import { type Tx, write } from "@/lib/db";
import type { JobPayloads } from "@/lib/jobs/queue";
import { nameOf } from "@/lib/names";
import { tell } from "@/lib/notifications/commands";
import { done } from "@/lib/result";
import type { AnyViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Says of one request that its time has run out, at the moment it does; the job was enqueued with
 * the asking. Whether it can still be answered never depends on this: `stillAsked` looks at the clock.
 */
export async function expireRequest({
  districtId,
  requestId: id,
}: JobPayloads["expire-request"]): Promise<void> {
  const viewer = asSystem(districtId, "expire-request");
  await write(viewer, async (tx) => done(await expireOverdue(tx, viewer, { districtId, id })));
}

/** Closes what was not answered in time, in the caller's transaction, and tells both without blame. */
export async function expireOverdue(
  tx: Tx,
  viewer: AnyViewer,
  within: Prisma.PairRequestWhereInput,
): Promise<void> {
  const { districtId, now } = viewer;
  const where = { ...within, state: "asked" as const, expiresAt: { lte: now } };
  const overdue = await tx.pairRequest.findMany({ where, select: columns });
  for (const { id, menteeId, mentorId, mentee, mentor } of overdue) {
    const { count } = await tx.pairRequest.updateMany({
      where: { ...where, districtId, id },
      data: { state: "expired", settledAt: now },
    });
    if (count === 0) continue;
    await record(tx, viewer, {
      action: "requests.expired",
      subject: "PairRequest",
      subjectId: id,
    });
    const event = { kind: "requestExpired", requestId: id } as const;
    await tell(tx, viewer, [
      { ...event, to: [menteeId], partner: nameOf(mentor) },
      { ...event, to: [mentorId], partner: nameOf(mentee) },
    ]);
  }
}

const name = { select: { firstName: true, lastName: true } } as const;
const columns = { id: true, menteeId: true, mentorId: true, mentee: name, mentor: name } as const;
