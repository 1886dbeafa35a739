import { read, type Tx } from "@/lib/db";
import { waitingSince } from "@/lib/enrolments/waiting";
import type { ProfileGap } from "@/lib/matching/types";
import { freePlaces, heldPlaces } from "@/lib/mentorships/free-places";
import { unpairedMentee } from "@/lib/programmes/without-mentor";
import type { Coordinator } from "@/lib/viewer";
import type { WhoFilter } from "./schema";

/** `promised`: an accepted request waits for a coordinator; `aside`: "no match this year". */
export type MenteeStanding = "in" | "promised" | "aside";
/** `full`: running pairs and accepted requests hold every place. */
export type MentorStanding = "in" | "full";
export type Gap = ProfileGap | "strengths";

/** Somebody approved, as the next round would find them. */
export type WhoIsIn = {
  personId: string;
  name: string;
  school: string | null;
  standing: MenteeStanding | MentorStanding;
  /** Days of the district that a mentee has waited. */
  days: number;
  /** A mentor's places: in all, promised by accepted requests, and free. */
  capacity: number;
  held: number;
  free: number;
  /** Parts of the profile that the matcher looks at and that are empty. */
  missing: Gap[];
};

export type WhoCounts = {
  mentees: number;
  /** Of the mentees, those who are not set aside. */
  waiting: number;
  mentors: number;
  incomplete: number;
};

export const whoPerPage = 50;

type Row = WhoIsIn & WhoCounts & { total: number; personId: string | null };

/**
 * Mentees without a mentor or mentors of a programme, all approved, by name: who is in the next round,
 * who is not and why, and what each profile lacks. One statement.
 * @param size of a page
 */
export async function whoIsIn(
  viewer: Coordinator,
  programmeId: string,
  asked: WhoFilter,
  size = whoPerPage,
): Promise<{ rows: WhoIsIn[]; total: number; pages: number; counts: WhoCounts }> {
  const found = await read(viewer, (tx) => rowsOf(tx, viewer, programmeId, asked, size));
  const { mentees = 0, waiting = 0, mentors = 0, incomplete = 0, total = 0 } = found[0] ?? {};
  const rows = found.flatMap(({ personId, ...row }) => (personId ? [toRow(personId, row)] : []));
  const pages = Math.max(1, Math.ceil(total / size));
  return { rows, total, pages, counts: { mentees, waiting, mentors, incomplete } };
}

async function rowsOf(
  tx: Tx,
  { districtId, now }: Coordinator,
  programmeId: string,
  { side, only, q, page }: WhoFilter,
  size: number,
): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH promise AS (
      SELECT "menteeId" FROM "PairRequest" WHERE "districtId" = ${districtId}::uuid
        AND "programmeId" = ${programmeId}::uuid AND state = 'accepted'),
    approved AS (
      SELECT e.*, p."firstName", p."lastName", s.name AS school,
        greatest(0, (${now}::timestamptz AT TIME ZONE d."timeZone")::date
          - (${waitingSince} AT TIME ZONE d."timeZone")::date) AS days,
        ${unpairedMentee} AS unpaired, ${heldPlaces} AS held, ${freePlaces} AS free,
        coalesce(f.level, s.level) IS NULL AS "noLevel", f.schedule IS NULL AS "noSchedule",
        s.latitude IS NULL OR s.longitude IS NULL OR s."coordinatesDoubtful" AS "noPlace",
        NOT EXISTS (SELECT 1 FROM "FreeWindow" w WHERE w."districtId" = p."districtId" AND w."personId" = p.id) AS "noWindows",
        coalesce(cardinality(f."meetingWays"), 0) = 0 AS "noWays"
      FROM "Enrolment" e
      JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId" AND p."leftAt" IS NULL
      JOIN "District" d ON d.id = e."districtId"
      LEFT JOIN "Profile" f ON f."districtId" = p."districtId" AND f."personId" = p.id
      LEFT JOIN LATERAL (SELECT s.* FROM "Assignment" a JOIN "School" s ON s."districtId" = a."districtId" AND s.id = a."schoolId"
        WHERE a."districtId" = p."districtId" AND a."personId" = p.id ORDER BY a.fte DESC, s.id LIMIT 1) s ON true
      WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid AND e.state = 'approved'),
    sides AS (
      SELECT approved.*, 'mentee' AS side, CASE WHEN "noMatchReason" IS NOT NULL THEN 'aside'
        WHEN EXISTS (SELECT 1 FROM promise WHERE "menteeId" = "personId") THEN 'promised' ELSE 'in' END AS standing
      FROM approved WHERE unpaired
      UNION ALL
      SELECT approved.*, 'mentor', CASE WHEN free > 0 THEN 'in' ELSE 'full' END
      FROM approved WHERE 'mentor' = ANY (roles)),
    everyone AS (
      SELECT sides.*, array_remove(ARRAY[
        CASE WHEN NOT EXISTS (SELECT 1 FROM "ProfileTopic" t WHERE t."districtId" = sides."districtId"
          AND t."personId" = sides."personId" AND t.side::text = CASE sides.side WHEN 'mentee' THEN 'growth' ELSE 'strength' END)
          THEN CASE side WHEN 'mentee' THEN 'growthAreas' ELSE 'strengths' END END,
        CASE WHEN "noLevel" THEN 'level' END, CASE WHEN "noSchedule" THEN 'schedule' END,
        CASE WHEN "noPlace" THEN 'place' END, CASE WHEN "noWindows" THEN 'windows' END,
        CASE WHEN "noWays" THEN 'ways' END], NULL) AS missing
      FROM sides),
    chosen AS (
      SELECT *, count(*) OVER ()::int AS total FROM everyone WHERE side = ${side}
        AND (${only ?? null}::text IS NULL OR standing = ${only ?? null}
          OR ${only ?? null} = 'incomplete' AND cardinality(missing) > 0)
        AND ("firstName" || ' ' || "lastName" || ' ' || coalesce(school, '')) ILIKE ${contains(q)}
      ORDER BY "lastName", "firstName", "personId" LIMIT ${size} OFFSET ${(page - 1) * size})
    SELECT n.*, c."personId"::text, c."firstName" || ' ' || c."lastName" AS name, c.school, c.standing,
      c.days, c.capacity, c.held, c.free, c.missing, coalesce(c.total, 0) AS total
    FROM (SELECT count(*) FILTER (WHERE side = 'mentee')::int AS mentees,
        count(*) FILTER (WHERE side = 'mentee' AND standing <> 'aside')::int AS waiting,
        count(*) FILTER (WHERE side = 'mentor')::int AS mentors,
        count(*) FILTER (WHERE cardinality(missing) > 0)::int AS incomplete FROM everyone) n
    LEFT JOIN chosen c ON true
    ORDER BY c."lastName", c."firstName", c."personId"`;
}

function toRow(personId: string, row: Omit<Row, "personId">): WhoIsIn {
  const { name, school, standing, days, capacity, held, free, missing } = row;
  return { personId, name, school, standing, days, capacity, held, free, missing };
}

const contains = (q = "") => `%${q.replace(/[\\%_]/g, "\\$&")}%`;
