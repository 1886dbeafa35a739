import type { Closure } from "@/lib/closures/days";
import { closuresBetween } from "@/lib/closures/queries";
import { addDays, dateIn, type IsoDate } from "@/lib/dates";
import { asking, read, type Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { takesPart } from "./policy";
import { busyTimes, lastProgrammeDay } from "./queries";
import type { WallTime } from "./schema";
import { otherTimesOf, suggestTimes, type Window, wallTimeOf } from "./times";

/**
 * Times to offer, the days that nobody need try (the schools are closed), when the viewer is booked
 * elsewhere, and the end of the last programme where it bounds the offer. Where the other one is
 * booked is not the viewer's to know.
 */
export type Offer = { times: WallTime[]; closures: Closure[]; mine: WallTime[]; end?: End };
type End = { date: IsoDate; over: boolean };

const daysOffered = 28;

/** Times to offer instead of a visit's present one. */
export async function otherTimesFor(viewer: Viewer, id: string): Promise<Offer> {
  return read(viewer, async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { ...takesPart(viewer), id },
      select: { id: true, visitorId: true, hostId: true, timeZone: true },
    });
    return visit ? offeredTimes(tx, viewer, visit) : { times: [], closures: [], mine: [] };
  });
}

/** Times to offer for a first visit to someone. */
export async function timesWith(viewer: Viewer, hostId: string, timeZone: string): Promise<Offer> {
  const { personId: visitorId } = viewer;
  return read(viewer, (tx) => offeredTimes(tx, viewer, { visitorId, hostId, timeZone }));
}

type Two = { id?: string; visitorId: string; hostId: string; timeZone: string };

/** Times to offer two people at a place; what is taken is left out and not explained. */
async function offeredTimes(tx: Tx, viewer: Viewer, visit: Two): Promise<Offer> {
  const { districtId, now } = viewer;
  const { visitorId, hostId, timeZone } = visit;
  const people = [visitorId, hostId];
  const windows = await asking(tx, viewer, () =>
    tx.freeWindow.findMany({
      where: { districtId, personId: { in: people } },
      select: { personId: true, weekday: true, startMinute: true, endMinute: true },
    }),
  );
  const today = dateIn(timeZone, now);
  const from = addDays(today, 2);
  const until = await lastProgrammeDay(tx, viewer);
  const closures = await closuresBetween(tx, viewer, from, addDays(from, 365));
  const later = new Date(now.getTime() + 367 * 86_400_000);
  const busy = await busyTimes(tx, viewer, people, now, later);
  const taken = busy
    .filter(({ visitId }) => visitId !== visit.id)
    .map((one) => wallTimeOf(one, timeZone));
  const of = (id: string): Window[] => windows.filter(({ personId }) => personId === id);
  const times = suggestTimes({
    from,
    days: daysOffered,
    until: until ?? today,
    hostWindows: of(hostId),
    visitorWindows: of(visitorId),
    taken,
    closures,
    limit: 8,
  });
  const bounds = until && until < addDays(from, daysOffered - 1);
  return {
    times,
    closures,
    mine: otherTimesOf(viewer.personId, busy, visit),
    ...(bounds && { end: { date: until, over: until < today } }),
  };
}
