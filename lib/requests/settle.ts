import { record } from "@/lib/audit/commands";
import { lock, type Tx } from "@/lib/db";
import { pairLocks } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import { tell } from "@/lib/notifications/commands";
import type { Event } from "@/lib/notifications/events";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { stillOpen } from "./policy";

const named = { select: { firstName: true, lastName: true } } as const;

/** What people have asked, or been asked, that is not settled yet. */
export function openRequestsOf(viewer: Coordinator, people: readonly string[]) {
  const who = { in: [...people] };
  return {
    districtId: viewer.districtId,
    AND: [stillOpen(viewer), { OR: [{ menteeId: who }, { mentorId: who }] }],
  } satisfies Prisma.PairRequestWhereInput;
}

/**
 * Closes what people who have left had asked, or been asked, and is not settled yet, in the
 * caller's transaction; the other one is told. Nobody has said no by leaving.
 * @param mailAt when the mails may leave
 */
export async function settleRequestsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
  mailAt: Date,
): Promise<void> {
  const { districtId, now } = viewer;
  const gone = new Set(people);
  const where = openRequestsOf(viewer, people);
  const columns = { id: true, menteeId: true, mentorId: true, mentee: named, mentor: named };
  const found = await tx.pairRequest.findMany({ where, select: columns });
  if (found.length === 0) return;
  await lock(tx, viewer, ...found.flatMap(pairLocks));
  const open = await tx.pairRequest.findMany({ where, select: columns, orderBy: { id: "asc" } });
  for (const { id } of open) {
    await tx.pairRequest.update({
      where: { districtId_id: { districtId, id } },
      data: { state: "departed", settledAt: now },
      select: { id: true },
    });
    const subject = { subject: "PairRequest", subjectId: id };
    await record(tx, viewer, { action: "requests.departed", ...subject });
  }
  // Whoever was asked has nothing to do; whoever asked can ask somebody else.
  const news = open.flatMap(({ id: requestId, menteeId, mentorId, mentee, mentor }): Event[] => {
    if (gone.has(menteeId))
      return [{ kind: "requestWithdrawn", to: [mentorId], requestId, partner: nameOf(mentee) }];
    return [{ kind: "requestClosed", to: [menteeId], requestId, partner: nameOf(mentor) }];
  });
  const toOthers = news.filter(({ to }) => to.every((id) => !gone.has(id)));
  await tell(tx, viewer, toOthers, { mailAt });
}
