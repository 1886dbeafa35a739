import { asking, lock, type Tx } from "@/lib/db";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type EndedPair, endedNews, endPair, takeBackEnd } from "./commands";
import { heldByRequest } from "./open-request";
import { mayUndoEnd, pairLocks } from "./policy";
import { restorePair } from "./restoring";

/** Ends the running pairs of people who have left, in the caller's transaction; the other half is told. */
export async function endPairsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
): Promise<number> {
  const { districtId } = viewer;
  const gone = new Set(people);
  const running = await tx.mentorship.findMany({
    where: { districtId, endedAt: null, ...halfIn(people) },
    select: { id: true, mentorId: true, menteeId: true },
    orderBy: { id: "asc" },
  });
  if (running.length === 0) return 0;
  await lock(tx, viewer, ...running.flatMap(pairLocks));
  const reason = "leftDistrict" as const;
  let ended = 0;
  for (const { id: mentorshipId } of running) {
    const news = (pair: EndedPair) =>
      endedNews(pair).filter(({ to }) => to.every((id) => !gone.has(id)));
    const result = await endPair(tx, viewer, { districtId }, { mentorshipId, reason }, news);
    if (result.ok) ended += 1;
  }
  return ended;
}

/** Somebody who is back, and when they were recorded as having left. */
export type BackAgain = { id: string; leftAt: Date };

/**
 * People who had left are back: pairs that ended by it are restored where every rule still allows
 * it, and both are asked anew; in the first seconds they are simply as they were. Where one of the
 * two has asked or promised otherwise meanwhile, that is left alone.
 */
export async function reopenPairsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly BackAgain[],
): Promise<number> {
  const ended = await endedByLeaving(tx, viewer, people);
  if (ended.length === 0) return 0;
  await lock(tx, viewer, ...ended.flatMap(pairLocks));
  const { districtId } = viewer;
  let reopened = 0;
  for (const { id: mentorshipId, end, ...pair } of ended) {
    if (await heldByRequest(tx, viewer, pair)) continue;
    const result =
      end && mayUndoEnd(viewer, end)
        ? await takeBackEnd(tx, viewer, { districtId }, { mentorshipId })
        : await restorePair(tx, viewer, { mentorshipId });
    if (result.ok) reopened += 1;
  }
  return reopened;
}

/** Asked as the system: why it ended is hidden from a coordinator who is half of a pair. */
function endedByLeaving(tx: Tx, viewer: Coordinator, people: readonly BackAgain[]) {
  const { districtId } = viewer;
  const byThisLeaving = people.map(({ id, leftAt }) => ({
    ...halfIn([id]),
    endedAt: { gte: leftAt },
  }));
  return asking(tx, viewer, () =>
    tx.mentorship.findMany({
      where: {
        districtId,
        AND: { OR: byThisLeaving },
        end: { reason: "leftDistrict" },
        mentor: { leftAt: null },
        mentee: { leftAt: null },
      },
      select: {
        id: true,
        programmeId: true,
        mentorId: true,
        menteeId: true,
        end: { select: { endedById: true, endedAt: true } },
      },
      orderBy: [{ endedAt: "desc" }, { id: "asc" }],
    }),
  );
}

function halfIn(people: readonly string[]): Prisma.MentorshipWhereInput {
  return { OR: [{ mentorId: { in: [...people] } }, { menteeId: { in: [...people] } }] };
}
