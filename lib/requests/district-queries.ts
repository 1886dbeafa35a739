import { dateIn, daysBetween, type IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RequestState } from "@/prisma/generated/enums";
import { silentFrom, stateNow, stillAsked } from "./policy";
import type { RequestTab } from "./schema";

/** A request as the district's office sees it: who asks whom, since when, and how it stands. */
export type OfficeRequest = {
  id: string;
  mentee: { id: string; name: string };
  mentor: { id: string; name: string; free: number };
  state: RequestState;
  askedOn: IsoDate;
  until: IsoDate;
  /** Days since it was asked. */
  days: number;
};

export type RequestCounts = Record<RequestTab, number>;

export const requestsPerPage = 50;

/** Requests of a programme in one state, the oldest first; settled ones the other way round. */
export async function listRequests(
  viewer: Coordinator,
  programmeId: string,
  { state, page }: { state: RequestTab; page: number },
): Promise<{ rows: OfficeRequest[]; counts: RequestCounts }> {
  const { districtId, now } = viewer;
  const of: Record<RequestTab, Prisma.PairRequestWhereInput> = {
    accepted: { state: "accepted" },
    asked: stillAsked(viewer),
    settled: { NOT: { OR: [{ state: "accepted" }, stillAsked(viewer)] } },
  };
  return read(viewer, async (tx) => {
    const [counts] = await tx.$queryRaw<RequestCounts[]>`
      SELECT count(*) FILTER (WHERE state = 'accepted')::int AS accepted,
        count(*) FILTER (WHERE state = 'asked' AND "expiresAt" > ${now}::timestamptz)::int AS asked,
        count(*) FILTER (WHERE state <> 'accepted' AND NOT (state = 'asked' AND "expiresAt" > ${now}::timestamptz))::int AS settled
      FROM "PairRequest" WHERE "districtId" = ${districtId}::uuid AND "programmeId" = ${programmeId}::uuid`;
    const rows = await tx.pairRequest.findMany({
      where: { districtId, programmeId, ...of[state] },
      select: columns(programmeId),
      orderBy: [{ askedAt: state === "settled" ? "desc" : "asc" }, { id: "asc" }],
      skip: (page - 1) * requestsPerPage,
      take: requestsPerPage,
    });
    return {
      rows: rows.map((row) => toRow(viewer, row)),
      counts: counts ?? { accepted: 0, asked: 0, settled: 0 },
    };
  });
}

/** Requests that a mentor has left without an answer for half of the time there is, and still can answer. */
export async function countSilent(
  viewer: Coordinator,
  { id: programmeId, answerDays }: { id: string; answerDays: number },
): Promise<number> {
  const { districtId, now } = viewer;
  const [row] = await read(
    viewer,
    (tx) => tx.$queryRaw<{ silent: number }[]>`
      SELECT count(*)::int AS silent FROM "PairRequest" r JOIN "District" d ON d.id = r."districtId"
      WHERE r."districtId" = ${districtId}::uuid AND r."programmeId" = ${programmeId}::uuid
        AND r.state = 'asked' AND r."expiresAt" > ${now}::timestamptz
        AND (${now}::timestamptz AT TIME ZONE d."timeZone")::date
          - (r."askedAt" AT TIME ZONE d."timeZone")::date >= ${silentFrom(answerDays)}`,
  );
  return row?.silent ?? 0;
}

function toRow(viewer: Coordinator, row: Row): OfficeRequest {
  const { id, mentee, mentor, askedAt, expiresAt } = row;
  const { timeZone } = mentee.district;
  const askedOn = dateIn(timeZone, askedAt);
  const [place] = mentor.enrolments;
  return {
    id,
    mentee: { id: mentee.id, name: nameOf(mentee) },
    mentor: {
      id: mentor.id,
      name: nameOf(mentor),
      free: place ? Math.max(0, place.capacity - place.taken) : 0,
    },
    state: stateNow(viewer, row),
    askedOn,
    until: dateIn(timeZone, new Date(expiresAt.getTime() - 1)),
    days: daysBetween(askedOn, dateIn(timeZone, viewer.now)),
  };
}

function columns(programmeId: string) {
  return {
    id: true,
    state: true,
    askedAt: true,
    expiresAt: true,
    mentee: {
      select: {
        id: true,
        firstName: true,
        lastName: true,
        district: { select: { timeZone: true } },
      },
    },
    mentor: {
      select: {
        id: true,
        firstName: true,
        lastName: true,
        enrolments: {
          where: { programmeId },
          select: { capacity: true, taken: true },
          take: 1,
        },
      },
    },
  } satisfies Prisma.PairRequestSelect;
}
type Row = Prisma.PairRequestGetPayload<{ select: ReturnType<typeof columns> }>;
