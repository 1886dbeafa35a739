import { addDays, fromColumn, type IsoDate, mondayOf, monthOf, toColumn } from "@/lib/dates";
import { read } from "@/lib/db";
import { freePlaces } from "@/lib/mentorships/free-places";
import { mayLiftNo } from "@/lib/mentorships/policy";
import type { Coordinator } from "@/lib/viewer";
import type { DeclineReason, EndReason } from "@/prisma/generated/enums";

/** A pair by its counts: nothing anyone wrote. */
export type PairCounts = {
  id: string;
  mentee: string;
  mentor: string;
  startedOn: IsoDate;
  /** Since when both are asked for their yes: since it began, or was last restored. */
  askedOn: IsoDate;
  /** In the month of `today`; null while it runs. */
  endedOn: IsoDate | null;
  lastContactOn: IsoDate | undefined;
  /** Of the month of `today`. */
  minutes: number;
  /** Names of those who have yet to say yes to it; nobody once it is active. */
  waitsFor: string[];
};

/**
 * Running pairs of a programme, and those that ended this month, with the counts that pair health
 * and hours are worked out from.
 * @param today the district's date
 */
export async function pairCounts(
  viewer: Coordinator,
  programmeId: string,
  today: IsoDate,
): Promise<PairCounts[]> {
  const { first, last } = monthOf(today);
  type Row = Omit<PairCounts, "startedOn" | "askedOn" | "endedOn" | "lastContactOn"> & {
    startedOn: Date;
    askedOn: Date;
    endedOn: Date | null;
    lastContactOn: Date | null;
  };
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<Row[]>`
    SELECT m.id::text, e."firstName" || ' ' || e."lastName" AS mentee,
      r."firstName" || ' ' || r."lastName" AS mentor,
      (m."startedAt" AT TIME ZONE d."timeZone")::date AS "startedOn",
      (coalesce(m."restoredAt", m."startedAt") AT TIME ZONE d."timeZone")::date AS "askedOn",
      (m."endedAt" AT TIME ZONE d."timeZone")::date AS "endedOn",
      a.last AS "lastContactOn", coalesce(a.minutes, 0)::int AS minutes,
      ARRAY(SELECT x."firstName" || ' ' || x."lastName" FROM "Person" x
        WHERE m."acceptedAt" IS NULL AND x."districtId" = m."districtId" AND x.id IN (m."menteeId", m."mentorId")
          AND NOT EXISTS (SELECT 1 FROM "MentorshipAnswer" y WHERE y."districtId" = m."districtId"
            AND y."mentorshipId" = m.id AND y."personId" = x.id)
        ORDER BY x.id = m."mentorId") AS "waitsFor"
    FROM "Mentorship" m
    JOIN "District" d ON d.id = m."districtId"
    JOIN "Person" e ON e."districtId" = m."districtId" AND e.id = m."menteeId"
    JOIN "Person" r ON r."districtId" = m."districtId" AND r.id = m."mentorId"
    LEFT JOIN (
      SELECT "mentorshipId", max(date) AS last,
        sum(minutes) FILTER (WHERE date BETWEEN ${first}::date AND ${last}::date) AS minutes
      FROM contacts_for_office(ARRAY(SELECT id FROM "Mentorship" WHERE "districtId" = ${viewer.districtId}::uuid
        AND "programmeId" = ${programmeId}::uuid))
      GROUP BY 1
    ) a ON a."mentorshipId" = m.id
    WHERE m."districtId" = ${viewer.districtId}::uuid AND m."programmeId" = ${programmeId}::uuid
      AND (m."endedAt" IS NULL OR (m."endedAt" AT TIME ZONE d."timeZone")::date >= ${first}::date)
    ORDER BY a.last NULLS FIRST, m.id`,
  );
  return rows.map(({ startedOn, askedOn, endedOn, lastContactOn, ...row }) => ({
    ...row,
    startedOn: fromColumn(startedOn),
    askedOn: fromColumn(askedOn),
    endedOn: endedOn && fromColumn(endedOn),
    lastContactOn: lastContactOn ? fromColumn(lastContactOn) : undefined,
  }));
}

export type EndedPair = {
  id: string;
  mentee: string;
  mentor: string;
  startedOn: IsoDate;
  endedOn: IsoDate;
  reason: EndReason | null;
  /** Of a pair that one of them said no to. */
  declined: DeclinedProposal | null;
};

/** It did not begin, or not again: when it was last proposed, who said no and why; whether rounds may propose the two again. */
export type DeclinedProposal = {
  by: string;
  reason: DeclineReason;
  proposedOn: IsoDate;
  /** Of a pair that was restored: until when it ran before; null where it never did. */
  ranUntil: IsoDate | null;
  /** Since when rounds may; null while they may not. */
  liftedOn: IsoDate | null;
  mayLift: boolean;
};

/**
 * Pairs of a programme that have ended, the last first; their reasons are the coordinator's to see,
 * unless the coordinator was the other half.
 */
export async function listEndedPairs(
  viewer: Coordinator,
  programmeId: string,
  { take = 100, skip = 0 } = {},
): Promise<{ rows: EndedPair[]; total: number }> {
  const { districtId } = viewer;
  const found = await read(viewer, async (tx) => ({
    total: await tx.mentorship.count({
      where: { districtId, programmeId, endedAt: { not: null } },
    }),
    rows: await tx.$queryRaw<EndedRow[]>`
    SELECT m.id::text, e."firstName" || ' ' || e."lastName" AS mentee,
      r."firstName" || ' ' || r."lastName" AS mentor,
      (m."startedAt" AT TIME ZONE d."timeZone")::date AS "startedOn",
      (m."endedAt" AT TIME ZONE d."timeZone")::date AS "endedOn", x.reason::text AS reason,
      (coalesce(m."restoredAt", m."startedAt") AT TIME ZONE d."timeZone")::date AS "proposedOn",
      (m."ranUntil" AT TIME ZONE d."timeZone")::date AS "ranUntil",
      (l."liftedAt" AT TIME ZONE d."timeZone")::date AS "liftedOn",
      m."mentorId"::text, m."menteeId"::text, p."endsOn",
      (${viewer.now}::timestamptz AT TIME ZONE d."timeZone")::date AS today,
      n.reason::text AS why, CASE n."personId" WHEN m."menteeId" THEN e."firstName" || ' ' || e."lastName"
        WHEN m."mentorId" THEN r."firstName" || ' ' || r."lastName" END AS "declinedBy"
    FROM "Mentorship" m
    JOIN "District" d ON d.id = m."districtId"
    JOIN "Programme" p ON p."districtId" = m."districtId" AND p.id = m."programmeId"
    JOIN "Person" e ON e."districtId" = m."districtId" AND e.id = m."menteeId"
    JOIN "Person" r ON r."districtId" = m."districtId" AND r.id = m."mentorId"
    LEFT JOIN "MentorshipEnd" x ON x."districtId" = m."districtId" AND x."mentorshipId" = m.id
    LEFT JOIN "MentorshipDecline" n ON n."districtId" = m."districtId" AND n."mentorshipId" = m.id
    LEFT JOIN "DeclineLift" l ON l."districtId" = n."districtId" AND l."mentorshipId" = n."mentorshipId"
    WHERE m."districtId" = ${districtId}::uuid AND m."programmeId" = ${programmeId}::uuid
      AND m."endedAt" IS NOT NULL
    ORDER BY m."endedAt" DESC, m.id LIMIT ${take} OFFSET ${skip}`,
  }));
  const rows = found.rows.map((row) => ({
    ...{ id: row.id, mentee: row.mentee, mentor: row.mentor, reason: row.reason },
    startedOn: fromColumn(row.startedOn),
    endedOn: fromColumn(row.endedOn),
    declined: declinedIn(viewer, row),
  }));
  return { ...found, rows };
}

type EndedRow = Omit<EndedPair, "startedOn" | "endedOn" | "declined"> & {
  startedOn: Date;
  endedOn: Date;
  proposedOn: Date;
  ranUntil: Date | null;
  declinedBy: string | null;
  why: DeclineReason | null;
  liftedOn: Date | null;
  mentorId: string;
  menteeId: string;
  endsOn: Date;
  today: Date;
};

function declinedIn(viewer: Coordinator, row: EndedRow): DeclinedProposal | null {
  const { declinedBy: by, why: reason, proposedOn, ranUntil, liftedOn, today } = row;
  if (!by || !reason) return null;
  return {
    ...{ by, reason, proposedOn: fromColumn(proposedOn) },
    ranUntil: ranUntil && fromColumn(ranUntil),
    liftedOn: liftedOn && fromColumn(liftedOn),
    mayLift: mayLiftNo(viewer, row, row, fromColumn(today)),
  };
}

export type WeeklyContacts = { weeks: IsoDate[]; counts: Map<string, number[]> };

/** Logged contacts of some pairs in each of the last weeks, oldest first; this week is the last. */
export async function weeklyContacts(
  viewer: Coordinator,
  pairIds: string[],
  today: IsoDate,
  weekCount = 16,
): Promise<WeeklyContacts> {
  const from = addDays(mondayOf(today), -7 * (weekCount - 1));
  const weeks = Array.from({ length: weekCount }, (_, at) => addDays(from, 7 * at));
  const rows = await read(
    viewer,
    (tx) =>
      tx.$queryRaw<{ id: string; week: number; count: number }[]>`
      SELECT "mentorshipId"::text AS id, ((date - ${from}::date) / 7)::int AS week, count(*)::int AS count
      FROM contacts_for_office(${pairIds}::uuid[])
      WHERE date >= ${from}::date
      GROUP BY 1, 2`,
  );
  const counts = new Map(pairIds.map((id) => [id, weeks.map(() => 0)]));
  for (const { id, week, count } of rows) counts.get(id)?.splice(week, 1, count);
  return { weeks, counts };
}

export type MentorLoad = {
  personId: string;
  name: string;
  taken: number;
  places: number;
  /** Places that neither a running pair nor an accepted request holds. */
  free: number;
};
type Sums = Pick<MentorLoad, "taken" | "places" | "free"> & { total: number };
export type MentorLoads = Sums & { rows: MentorLoad[] };

/** Approved mentors and their places, the fullest first. */
export async function listMentorLoad(
  viewer: Coordinator,
  programmeId: string,
  { take = 100, skip = 0 } = {},
): Promise<MentorLoads> {
  const found = await read(
    viewer,
    (tx) => tx.$queryRaw<(MentorLoad & { all: Sums })[]>`
    SELECT p.id::text AS "personId", p."firstName" || ' ' || p."lastName" AS name, e.taken, e.capacity AS places, l.free,
      json_build_object('total', count(*) OVER (), 'taken', sum(e.taken) OVER (),
        'places', sum(e.capacity) OVER (), 'free', sum(l.free) OVER ()) AS all
    FROM "Enrolment" e JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
    CROSS JOIN LATERAL (SELECT ${freePlaces} AS free) l
    WHERE e."districtId" = ${viewer.districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
      AND 'mentor' = ANY (e.roles) AND e.state = 'approved' AND p."leftAt" IS NULL
    ORDER BY l.free, e.taken DESC, p."lastName", p.id LIMIT ${take} OFFSET ${skip}`,
  );
  if (found.length === 0 && skip > 0) {
    return { ...(await listMentorLoad(viewer, programmeId, { take: 1 })), rows: [] };
  }
  const rows = found.map(({ all: _, ...row }) => row);
  return { rows, ...(found[0]?.all ?? { total: 0, taken: 0, places: 0, free: 0 }) };
}

export type SchoolVisits = { schoolId: string; school: string; booked: number; done: number };

/** Visits between two dates by the school visited, the most visited first; asked and cancelled ones do not count. */
export async function visitsBySchool(
  viewer: Coordinator,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<SchoolVisits[]> {
  const { districtId, now } = viewer;
  return read(
    viewer,
    (tx) => tx.$queryRaw<SchoolVisits[]>`
    SELECT s.id::text AS "schoolId", s.name AS school,
      count(*) FILTER (WHERE w.ends > ${now}::timestamptz)::int AS booked,
      count(*) FILTER (WHERE w.ends <= ${now}::timestamptz)::int AS done
    FROM "Visit" v JOIN "School" s ON s."districtId" = v."districtId" AND s.id = v."schoolId"
    CROSS JOIN LATERAL (SELECT (v.date + make_interval(mins => v."endMinute")) AT TIME ZONE v."timeZone" AS ends) w
    WHERE v."districtId" = ${districtId}::uuid AND v.state = 'booked'
      AND v.date BETWEEN ${toColumn(from)}::date AND ${toColumn(to)}::date
    GROUP BY s.id, s.name ORDER BY count(*) DESC, s.name LIMIT 12`,
  );
}
