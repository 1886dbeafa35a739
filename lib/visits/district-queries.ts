import { fromColumn, type IsoDate, toColumn } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma, VisitMode, VisitState } from "@/prisma/generated/client";
import { endedBy, hasEnded, openStates } from "./policy";

export const districtVisitStates = [
  "arranging",
  "booked",
  "visited",
  "unanswered",
  "declined",
  "cancelled",
] as const;
export type DistrictVisitState = (typeof districtVisitStates)[number];

/** What a coordinator sees of a visit: place, date, who, and how it stands. */
export type DistrictVisit = {
  id: string;
  date: IsoDate;
  startMinute: number;
  endMinute: number;
  school: string;
  visitor: string;
  host: string;
  mode: VisitMode;
  state: DistrictVisitState;
};

export type DistrictVisitFilter = {
  schoolId?: string | undefined;
  state?: DistrictVisitState | undefined;
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  /** Visits that somebody asked for as half of this pair. */
  mentorshipId?: string | undefined;
};

/** The district's visits, latest first. */
export async function listDistrictVisits(
  viewer: Coordinator,
  filter: DistrictVisitFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ visits: DistrictVisit[]; total: number }> {
  return read(viewer, async (tx) => {
    const where = await whereOf(tx, viewer, filter);
    const rows = await tx.visit.findMany({
      where,
      select: fields,
      orderBy: [{ date: "desc" }, { startMinute: "desc" }, { id: "desc" }],
      skip,
      take,
    });
    const total = await tx.visit.count({ where });
    return { visits: rows.map((row) => toDistrictVisit(viewer, row)), total };
  });
}

/** Schools that have been asked for a visit at least once, for the filter. */
export async function visitedSchools(viewer: Coordinator): Promise<{ id: string; name: string }[]> {
  const { districtId } = viewer;
  return read(viewer, (tx) =>
    tx.school.findMany({
      where: { districtId, visits: { some: {} } },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
    }),
  );
}

const named = { select: { firstName: true, lastName: true } } as const;
const fields = {
  id: true,
  date: true,
  startMinute: true,
  endMinute: true,
  timeZone: true,
  state: true,
  mode: true,
  visitor: named,
  host: named,
  school: { select: { name: true } },
} as const satisfies Prisma.VisitSelect;

async function whereOf(
  tx: Tx,
  viewer: Coordinator,
  { schoolId, state, from, to, mentorshipId }: DistrictVisitFilter,
): Promise<Prisma.VisitWhereInput> {
  const { districtId, now } = viewer;
  const base: Prisma.VisitWhereInput = {
    districtId,
    ...(schoolId && { schoolId }),
    ...(mentorshipId && { mentorshipId }),
    ...((from || to) && {
      date: { ...(from && { gte: toColumn(from) }), ...(to && { lte: toColumn(to) }) },
    }),
  };
  if (!state) return base;
  if (state === "declined" || state === "cancelled") return { ...base, state };
  const over = endedBy(now, await zonesOf(tx, viewer));
  const states: VisitState[] = state === "booked" || state === "visited" ? ["booked"] : openStates;
  const isOver = state === "visited" || state === "unanswered";
  return { ...base, state: { in: states }, AND: isOver ? over : { NOT: over } };
}

async function zonesOf(tx: Tx, { districtId }: Coordinator): Promise<string[]> {
  const zones = await tx.visit.findMany({
    where: { districtId },
    select: { timeZone: true },
    distinct: ["timeZone"],
  });
  return zones.map(({ timeZone }) => timeZone);
}

type Row = Prisma.VisitGetPayload<{ select: typeof fields }>;

function toDistrictVisit(viewer: Coordinator, row: Row): DistrictVisit {
  const { id, startMinute, endMinute, timeZone, mode } = row;
  const date = fromColumn(row.date);
  const ended = hasEnded({ date, endMinute, timeZone }, viewer.now);
  return {
    id,
    date,
    startMinute,
    endMinute,
    mode,
    school: row.school.name,
    visitor: nameOf(row.visitor),
    host: nameOf(row.host),
    state: stateOf(row.state, ended),
  };
}

function stateOf(state: VisitState, ended: boolean): DistrictVisitState {
  if (state === "declined" || state === "cancelled") return state;
  if (state === "booked") return ended ? "visited" : "booked";
  return ended ? "unanswered" : "arranging";
}
