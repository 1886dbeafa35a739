import { lock, type Tx } from "@/lib/db";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type EndedPair, endedNews, endPair, takeBackEnd } from "./commands";
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

/**
 * People who had left are back: pairs that ended by it are restored where every rule still allows
 * it, and both are asked anew; in the first seconds they are simply as they were.
 */
export async function reopenPairsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
): Promise<number> {
  const { districtId, now } = viewer;
  const ended = await tx.mentorship.findMany({
    where: {
      districtId,
      ...halfIn(people),
      end: { reason: "leftDistrict" },
      programme: { endsOn: { gte: now } },
      mentor: { leftAt: null },
      mentee: { leftAt: null },
    },
    select: { id: true, end: { select: { endedById: true, endedAt: true } } },
    orderBy: [{ endedAt: "desc" }, { id: "asc" }],
  });
  let reopened = 0;
  for (const { id: mentorshipId, end } of ended) {
    const result =
      end && mayUndoEnd(viewer, end)
        ? await takeBackEnd(tx, viewer, { districtId }, { mentorshipId })
        : await restorePair(tx, viewer, { mentorshipId });
    if (result.ok) reopened += 1;
  }
  return reopened;
}

function halfIn(people: readonly string[]): Prisma.MentorshipWhereInput {
  return { OR: [{ mentorId: { in: [...people] } }, { menteeId: { in: [...people] } }] };
}
