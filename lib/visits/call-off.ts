import { fromColumn } from "@/lib/dates";
import { lock, type Tx } from "@/lib/db";
import { tell } from "@/lib/notifications/commands";
import type { Coordinator } from "@/lib/viewer";
import { lineFields } from "./line";
import { newsOf } from "./news";
import { hasEnded, liveStates } from "./policy";
import { writeCancelled } from "./turns";

const day = 86_400_000;

/** What people still have to come: asked, proposed or booked, and not over by the clock at the school. */
export async function visitsToComeOf(tx: Tx, viewer: Coordinator, people: readonly string[]) {
  const { districtId, now } = viewer;
  const who = { in: [...people] };
  const visits = await tx.visit.findMany({
    where: {
      districtId,
      state: { in: liveStates },
      // No zone is further from the server's day; the clock of each school decides.
      date: { gte: new Date(+now - 2 * day) },
      OR: [{ visitorId: who }, { hostId: who }],
    },
    select: { ...lineFields, sequence: true },
    orderBy: { id: "asc" },
  });
  return visits.filter((visit) => !hasEnded({ ...visit, date: fromColumn(visit.date) }, now));
}

/**
 * Cancels what people who have left had still to come, in the caller's transaction: asked, proposed
 * or booked. The other one is told, and their calendar follows.
 * @param mailAt when the mails may leave
 * @returns how many visits
 */
export async function callOffVisitsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
  mailAt: Date,
): Promise<number> {
  const gone = new Set(people);
  const concerned = await visitsToComeOf(tx, viewer, people);
  if (concerned.length === 0) return 0;
  const names = concerned.flatMap(({ visitorId, hostId }) => [visitorId, hostId]);
  await lock(tx, viewer, ...names.map((id) => `person:${id}`));
  const visits = await visitsToComeOf(tx, viewer, people);
  let count = 0;
  for (const visit of visits) {
    const { cancelled, calendar } = await writeCancelled(tx, viewer, visit);
    const byId = gone.has(visit.visitorId) ? visit.visitorId : visit.hostId;
    const news = newsOf("visitCancelled", cancelled, byId, calendar);
    const toOthers = news.filter(({ to }) => to.every((id) => !gone.has(id)));
    await tell(tx, viewer, toOthers, { mailAt });
    count += 1;
  }
  return count;
}
