import { record } from "@/lib/audit/commands";
import { dateIn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { type NotLiftable, pairLocks, whyNotLift } from "@/lib/mentorships/policy";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { turnedDown } from "./policy";
import type { RequestId } from "./schema";

/**
 * While the programme runs, a coordinator who is neither of the two allows them again in rounds after
 * a no to a request, or their own. That stays on record, whatever else keeps them apart still does,
 * and for the mentee who asks nothing has changed; nobody is told, as before a round is published.
 */
export async function liftRequestNo(
  viewer: Coordinator,
  { requestId }: RequestId,
): Promise<Result<undefined, NotLiftable>> {
  const { districtId, personId: liftedById, now: liftedAt } = viewer;
  return write<undefined, NotLiftable>(viewer, async (tx) => {
    const not = await lockedNo(tx, viewer, requestId);
    if (not) return refused(not);
    const { count } = await tx.requestLift.createMany({
      data: [{ districtId, requestId, liftedById, liftedAt }],
      skipDuplicates: true,
    });
    if (count > 0) await record(tx, viewer, entry("noLifted", requestId));
    return done();
  });
}

/** Takes that back: rounds keep the two apart again. A pair that came of it meanwhile goes on. */
export async function letRequestNoStand(
  viewer: Coordinator,
  { requestId }: RequestId,
): Promise<Result<undefined, NotLiftable>> {
  const { districtId } = viewer;
  return write<undefined, NotLiftable>(viewer, async (tx) => {
    const not = await lockedNo(tx, viewer, requestId);
    if (not) return refused(not);
    const { count } = await tx.requestLift.deleteMany({ where: { districtId, requestId } });
    if (count > 0) await record(tx, viewer, entry("noStands", requestId));
    return done();
  });
}

/** Null where a request was turned down and the viewer may lift that; publishing waits for the same locks. */
async function lockedNo(
  tx: Tx,
  viewer: Coordinator,
  requestId: string,
): Promise<NotLiftable | null> {
  const where = {
    districtId: viewer.districtId,
    id: requestId,
    ...turnedDown,
  };
  const found = await tx.pairRequest.findFirst({ where, select: columns });
  if (!found) return "not-found";
  const { programme, mentee } = found;
  const not = whyNotLift(viewer, found, programme, dateIn(mentee.district.timeZone, viewer.now));
  if (not) return not;
  await lock(tx, viewer, ...pairLocks(found));
  return (await tx.pairRequest.count({ where })) > 0 ? null : "not-found";
}

const columns = {
  mentorId: true,
  menteeId: true,
  programme: { select: { endsOn: true } },
  mentee: { select: { district: { select: { timeZone: true } } } },
} as const;

function entry(verb: string, subjectId: string) {
  return { action: `requests.${verb}`, subject: "PairRequest", subjectId };
}
