import { dateIn, type IsoDate, instantOf, minuteIn, toColumn } from "@/lib/dates";
import type { Viewer } from "@/lib/viewer";
import type { Prisma, VisitState } from "@/prisma/generated/client";

/** Who may do something with a visit: its visitor and its host. */
export function takesPart(viewer: Viewer) {
  const { districtId, personId } = viewer;
  return {
    districtId,
    OR: [{ visitorId: personId }, { hostId: personId }],
  } satisfies Prisma.VisitWhereInput;
}

/** Who may see one: those two, and the visitor's mentor as long as their pair runs. */
export function maySee(viewer: Viewer) {
  const { districtId, personId } = viewer;
  return {
    districtId,
    OR: [
      { visitorId: personId },
      { hostId: personId },
      { mentorship: { mentorId: personId, endedAt: null } },
    ],
  } satisfies Prisma.VisitWhereInput;
}

export const openStates: VisitState[] = ["asked", "proposed"];
export const liveStates: VisitState[] = ["asked", "proposed", "booked"];

export function isOpen(state: VisitState): boolean {
  return openStates.includes(state);
}

type Ends = { date: IsoDate; endMinute: number; timeZone: string };

/** Over, by the clock at the school. */
export function hasEnded({ date, endMinute, timeZone }: Ends, now: Date): boolean {
  const end = instantOf(date, endMinute, timeZone);
  return end !== undefined && end <= now;
}

/** The same in a `where`, for visits in any of these zones. */
export function endedBy(now: Date, zones: string[]): Prisma.VisitWhereInput {
  return {
    OR: zones.map((timeZone) => {
      const today = toColumn(dateIn(timeZone, now));
      const minute = minuteIn(timeZone, now);
      return {
        timeZone,
        OR: [{ date: { lt: today } }, { date: today, endMinute: { lte: minute } }],
      };
    }),
  };
}

type Waits = {
  state: VisitState;
  visitorId: string;
  hostId: string;
  lastWordById: string;
};

/**
 * Whose turn it is. Who spoke last waits for the other; when the time has been taken meanwhile,
 * the visitor, who was told so, asks for another.
 */
export function waitsFor(visit: Waits, timeTaken: boolean): string | null {
  if (!isOpen(visit.state)) return null;
  if (timeTaken) return visit.visitorId;
  return visit.lastWordById === visit.hostId ? visit.visitorId : visit.hostId;
}
