import { closuresBetween } from "@/lib/closures/queries";
import { addDays, dateIn, fromColumn, type IsoDate, toColumn } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import { kmBetween, placeFields } from "@/lib/hosts/places";
import { mainSchoolFirst } from "@/lib/roster/main-school";
import type { AnyViewer, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type LineRow, lineFields, type TurnName, toLine, type VisitLine } from "./line";
import { endedBy, isOpen, liveStates, maySee, takesPart } from "./policy";
import type { WallTime } from "./schema";
import { type Busy, otherTimesOf } from "./times";

export const pastPerPage = 20;

/** What is not over yet, soonest first. */
export async function listComingVisits(viewer: Viewer): Promise<VisitLine[]> {
  return read(viewer, async (tx) => {
    const lines = await comingLines(tx, viewer, takesPart(viewer));
    return lines.filter(({ ended }) => !ended);
  });
}

/** The next booked visit of the viewer; with a pair's id, the pair's next one. */
export async function nextVisitOf(
  viewer: Viewer,
  mentorshipId?: string,
): Promise<VisitLine | null> {
  return read(viewer, async (tx) => {
    const rows = await tx.visit.findMany({
      where: {
        ...(mentorshipId ? { ...maySee(viewer), mentorshipId } : takesPart(viewer)),
        state: "booked",
        date: { gte: yesterdayOf(viewer) },
      },
      select: lineFields,
      orderBy: [{ date: "asc" }, { startMinute: "asc" }, { id: "asc" }],
      take: 20,
    });
    return rows.map((row) => toLine(viewer, row, [])).find(({ ended }) => !ended) ?? null;
  });
}

/** What is over, declined or cancelled, latest first. */
export async function listPastVisits(
  viewer: Viewer,
  page: number,
): Promise<{ visits: VisitLine[]; total: number }> {
  return read(viewer, async (tx) => {
    const zones = await tx.visit.findMany({
      where: takesPart(viewer),
      select: { timeZone: true },
      distinct: ["timeZone"],
    });
    const over = endedBy(
      viewer.now,
      zones.map(({ timeZone }) => timeZone),
    );
    const where: Prisma.VisitWhereInput = {
      AND: [takesPart(viewer), { OR: [{ state: { notIn: liveStates } }, over] }],
    };
    const rows = await tx.visit.findMany({
      where,
      select: lineFields,
      orderBy: [{ date: "desc" }, { startMinute: "desc" }, { id: "desc" }],
      skip: (page - 1) * pastPerPage,
      take: pastPerPage,
    });
    const total = await tx.visit.count({ where });
    return { visits: rows.map((row) => toLine(viewer, row, [])), total };
  });
}

const detailFields = {
  ...lineFields,
  withStudents: true,
  sequence: true,
  updatedAt: true,
  visitor: {
    select: {
      ...lineFields.visitor.select,
      assignments: {
        select: { school: { select: placeFields } },
        orderBy: mainSchoolFirst,
        take: 1,
      },
    },
  },
  school: {
    select: {
      ...lineFields.school.select,
      ...placeFields,
      address: true,
      state: true,
      zip: true,
      level: true,
      lowGrade: true,
      highGrade: true,
      enrolment: true,
    },
  },
  turns: {
    select: {
      id: true,
      byId: true,
      at: true,
      turn: true,
      date: true,
      startMinute: true,
      endMinute: true,
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.VisitSelect;

type DetailRow = Prisma.VisitGetPayload<{ select: typeof detailFields }>;
export type VisitDetail = VisitLine & {
  withStudents: boolean;
  /** iCalendar SEQUENCE. */
  sequence: number;
  updatedAt: Date;
  place: Omit<DetailRow["school"], "id" | "name" | "city" | keyof typeof placeFields>;
  /** Between the two schools in a straight line. */
  km: number | null;
  /** Why the schools are closed on its day. */
  closedFor: string | null;
  /** While it is being arranged: what else the viewer themselves is booked for on its day. */
  alsoThatDay: WallTime[];
  turns: (Omit<DetailRow["turns"][number], "date" | "byId" | "turn"> & {
    turn: TurnName;
    by: string;
    date: string;
  })[];
};

/** One visit of the viewer's, or of their mentee's; null for any other. */
export async function findVisit(viewer: Viewer, id: string): Promise<VisitDetail | null> {
  return read(viewer, async (tx) => {
    const row = await tx.visit.findFirst({
      where: { ...maySee(viewer), id },
      select: detailFields,
    });
    if (!row) return null;
    const date = fromColumn(row.date);
    const [closure] = await closuresBetween(tx, viewer, date, date);
    const busy = await busyAround(tx, viewer, [row]);
    const mine = otherTimesOf(viewer.personId, busy, row).filter((one) => one.date === date);
    return {
      ...toDetail(viewer, row, busy),
      closedFor: closure?.name ?? null,
      alsoThatDay: mine,
    };
  });
}

/** A booked visit as its two calendars show it; null for any other. */
export async function calendarVisit(viewer: Viewer, id: string) {
  const guest = { select: { firstName: true, lastName: true, email: true } };
  const row = await read(viewer, (tx) =>
    tx.visit.findFirst({
      where: { ...takesPart(viewer), id, state: "booked" },
      select: {
        id: true,
        sequence: true,
        updatedAt: true,
        date: true,
        startMinute: true,
        endMinute: true,
        timeZone: true,
        mode: true,
        visitor: guest,
        host: guest,
        school: { select: { name: true, address: true, city: true, state: true, zip: true } },
      },
    }),
  );
  return row && { ...row, date: fromColumn(row.date) };
}

/** When the last of the district's programmes ends: visits are part of one. Null where there is none. */
export async function lastProgrammeDay(tx: Tx, { districtId }: Viewer): Promise<IsoDate | null> {
  const orderBy = { endsOn: "desc" as const };
  const select = { endsOn: true };
  const last = await tx.programme.findFirst({ where: { districtId }, select, orderBy });
  return last && fromColumn(last.endsOn);
}

/** When these people are booked, between two instants. One statement. */
export async function busyTimes(
  tx: Tx,
  viewer: AnyViewer,
  people: string[],
  from: Date,
  to: Date,
): Promise<(Busy & { visitId: string })[]> {
  if (people.length === 0) return [];
  return tx.$queryRaw`
    SELECT "personId"::text AS "personId", "visitId"::text AS "visitId",
      lower(during) AS "from", upper(during) AS "to"
    FROM "VisitPresence"
    WHERE "districtId" = ${viewer.districtId}::uuid AND "personId" = ANY (${people}::uuid[])
      AND during && tstzrange(${from}::timestamptz, ${to}::timestamptz)
    LIMIT 2000`;
}

async function comingLines(tx: Tx, viewer: Viewer, where: Prisma.VisitWhereInput) {
  const rows = await tx.visit.findMany({
    where: { ...where, state: { in: liveStates }, date: { gte: yesterdayOf(viewer) } },
    select: lineFields,
    orderBy: [{ date: "asc" }, { startMinute: "asc" }, { id: "asc" }],
    take: 200,
  });
  const busy = await busyAround(tx, viewer, rows);
  return rows.map((row) => toLine(viewer, row, busy));
}

/** The booked times that stand in the way of visits still being arranged. */
async function busyAround(
  tx: Tx,
  viewer: Viewer,
  rows: Pick<LineRow, "state" | "date" | "visitorId" | "hostId">[],
) {
  const open = rows.filter(({ state }) => isOpen(state));
  const dates = open.map(({ date }) => date.getTime());
  if (open.length === 0) return [];
  const people = [...new Set(open.flatMap(({ visitorId, hostId }) => [visitorId, hostId]))];
  const [first, last] = [new Date(Math.min(...dates)), new Date(Math.max(...dates))];
  return busyTimes(tx, viewer, people, daysLater(first, -1), daysLater(last, 2));
}

function toDetail(viewer: Viewer, row: DetailRow, busy: Busy[]) {
  const { id: _id, name: _name, city: _city, ...facts } = row.school;
  const { latitude: _lat, longitude: _long, coordinatesDoubtful: _doubt, ...place } = facts;
  const line = toLine(viewer, row, busy);
  const names = new Map([line.visitor, line.host].map(({ id, name }) => [id, name]));
  return {
    ...line,
    school: { id: row.school.id, name: row.school.name, city: row.school.city },
    withStudents: row.withStudents,
    sequence: row.sequence,
    updatedAt: row.updatedAt,
    place,
    km: kmBetween(row.visitor.assignments[0], row.school),
    turns: row.turns.map(({ byId, date, turn, ...rest }) => ({
      ...rest,
      turn: turn as TurnName,
      by: names.get(byId) ?? "",
      date: fromColumn(date),
    })),
  };
}

/** A date column before which a visit is over in every zone. */
function yesterdayOf({ now }: Viewer): Date {
  return toColumn(addDays(dateIn("UTC", now), -1));
}

function daysLater(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}
