import { fromColumn, type IsoDate } from "@/lib/dates";
import { nameOf } from "@/lib/names";
import type { Viewer } from "@/lib/viewer";
import type { Prisma, VisitMode, VisitState } from "@/prisma/generated/client";
import { hasEnded, isOpen, waitsFor } from "./policy";
import type { LookFor } from "./schema";
import { type Busy, isBusy, spanOf } from "./times";

const named = { select: { id: true, firstName: true, lastName: true } } as const;

export const lineFields = {
  id: true,
  state: true,
  version: true,
  date: true,
  startMinute: true,
  endMinute: true,
  timeZone: true,
  mode: true,
  lookFors: true,
  lastWordById: true,
  visitorId: true,
  hostId: true,
  visitor: named,
  host: named,
  school: { select: { id: true, name: true, city: true } },
} as const satisfies Prisma.VisitSelect;

/** What one of the two did to a visit. */
export type TurnName =
  | "asked"
  | "proposed"
  | "confirmed"
  | "declined"
  | "rescheduled"
  | "cancelled"
  | "restored";

export type LineRow = Prisma.VisitGetPayload<{ select: typeof lineFields }>;

type Party = { id: string; firstName: string; name: string };

/** A visit as the viewer sees it in a list. */
export type VisitLine = {
  id: string;
  version: number;
  state: VisitState;
  /** The mentor of the visitor reads along. */
  as: "visitor" | "host" | "mentor";
  visitor: Party;
  host: Party;
  /** The other one; for a mentor, the visitor. */
  partner: Party;
  school: { id: string; name: string; city: string };
  date: IsoDate;
  startMinute: number;
  endMinute: number;
  timeZone: string;
  mode: VisitMode;
  lookFors: LookFor[];
  ended: boolean;
  /** Asked for, and one of the two has been booked at that time since. */
  timeTaken: boolean;
  waitsFor: "you" | "partner" | null;
};

export function toLine(viewer: Viewer, row: LineRow, busy: Busy[]): VisitLine {
  const date = fromColumn(row.date);
  const [visitor, host] = [partyOf(row.visitor), partyOf(row.host)];
  const as =
    viewer.personId === row.hostId
      ? "host"
      : viewer.personId === row.visitorId
        ? "visitor"
        : "mentor";
  const ended = hasEnded({ date, endMinute: row.endMinute, timeZone: row.timeZone }, viewer.now);
  const time = { date, start: row.startMinute, end: row.endMinute };
  const span = isOpen(row.state) && !ended ? spanOf(time, row.timeZone) : undefined;
  const timeTaken = span !== undefined && isBusy(busy, [row.visitorId, row.hostId], span);
  const turnOf = ended ? null : waitsFor(row, timeTaken);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    as,
    visitor,
    host,
    partner: as === "visitor" ? host : visitor,
    school: row.school,
    date,
    startMinute: row.startMinute,
    endMinute: row.endMinute,
    timeZone: row.timeZone,
    mode: row.mode,
    lookFors: row.lookFors as LookFor[],
    ended,
    timeTaken,
    waitsFor: turnOf === null ? null : turnOf === viewer.personId ? "you" : "partner",
  };
}

/** Of these, the booked ones with one person, whichever of the two visits the other. */
export function bookedWith(visits: readonly VisitLine[], personId: string): VisitLine[] {
  return visits.filter(({ state, partner }) => state === "booked" && partner.id === personId);
}

function partyOf(person: { id: string; firstName: string; lastName: string }): Party {
  return { id: person.id, firstName: person.firstName, name: nameOf(person) };
}
