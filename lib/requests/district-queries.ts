import { dateIn, daysBetween, type IsoDate } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import { freePlaces } from "@/lib/mentorships/free-places";
import { mayLiftNo } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RequestState } from "@/prisma/generated/enums";
import { silentFrom, stateNow, stillAsked, turnedDown } from "./policy";
import type { RequestTab } from "./schema";

/** A request as the district's office sees it: who asks whom, since when, and how it stands. */
export type OfficeRequest = {
  id: string;
  mentee: { id: string; name: string };
  /** `free`: places that neither a pair nor an accepted request holds, this one included. */
  mentor: { id: string; name: string; free: number };
  state: RequestState;
  askedOn: IsoDate;
  until: IsoDate;
  /** Days since it was asked. */
  days: number;
  /** Of one that was turned down, while the programme runs and to whoever is neither of the two. */
  lifting: Lifting | null;
};

/** Since when rounds may propose the two again; null while they may not. */
export type Lifting = { liftedOn: IsoDate | null };

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
      select: columns,
      orderBy: [{ askedAt: state === "settled" ? "desc" : "asc" }, { id: "asc" }],
      skip: (page - 1) * requestsPerPage,
      take: requestsPerPage,
    });
    const free = await freePlacesOf(
      tx,
      viewer,
      programmeId,
      rows.map(({ mentor }) => mentor.id),
    );
    return {
      rows: rows.map((row) => toRow(viewer, row, free.get(row.mentor.id) ?? 0)),
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

async function freePlacesOf(
  tx: Tx,
  { districtId }: Coordinator,
  programmeId: string,
  mentors: string[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ mentorId: string; free: number }[]>`
    SELECT e."personId"::text AS "mentorId", ${freePlaces} AS free FROM "Enrolment" e
    WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
      AND e."personId" = ANY (${mentors}::uuid[])`;
  return new Map(rows.map(({ mentorId, free }) => [mentorId, free]));
}

function toRow(viewer: Coordinator, row: Row, free: number): OfficeRequest {
  const { id, mentee, mentor, askedAt, expiresAt } = row;
  const { timeZone } = mentee.district;
  const askedOn = dateIn(timeZone, askedAt);
  return {
    id,
    mentee: { id: mentee.id, name: nameOf(mentee) },
    mentor: { id: mentor.id, name: nameOf(mentor), free },
    state: stateNow(viewer, row),
    askedOn,
    until: dateIn(timeZone, new Date(expiresAt.getTime() - 1)),
    days: daysBetween(askedOn, dateIn(timeZone, viewer.now)),
    lifting: liftingOf(viewer, row),
  };
}

function liftingOf(viewer: Coordinator, row: Row): Lifting | null {
  const { state, mentee, mentor, programme, lift } = row;
  const { timeZone } = mentee.district;
  const ids = { mentorId: mentor.id, menteeId: mentee.id };
  if (!turnedDown.state.in.includes(state)) return null;
  if (!mayLiftNo(viewer, ids, programme, dateIn(timeZone, viewer.now))) return null;
  return { liftedOn: lift && dateIn(timeZone, lift.liftedAt) };
}

const columns = {
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
  mentor: { select: { id: true, firstName: true, lastName: true } },
  programme: { select: { endsOn: true } },
  lift: { select: { liftedAt: true } },
} satisfies Prisma.PairRequestSelect;
type Row = Prisma.PairRequestGetPayload<{ select: typeof columns }>;
