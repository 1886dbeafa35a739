import type { Tx } from "@/lib/db";
import { freePlaces } from "@/lib/mentorships/free-places";
import { unpairedMentee } from "@/lib/programmes/without-mentor";
import type { AnyViewer } from "@/lib/viewer";
import type { InNow } from "./in-now";

/** Who is in a programme, and who is kept apart there. */
export type Standing = { now: InNow; apart: [string, string][] };

type Row = { id: string; waits: boolean; places: number | null; other: string | null };

/**
 * Whom a run would find at this moment, and who cannot be paired, whatever the reason: a veto of either,
 * a no to their pair or request that is not lifted, a chain of supervisors. Each two people once, in the
 * order of their ids, so that nothing says who it was. One statement; to be asked as the system.
 */
export async function standingNow(
  tx: Tx,
  { districtId }: AnyViewer,
  programmeId: string,
): Promise<Standing> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE inside AS (
      SELECT "personId" AS id FROM "Enrolment"
      WHERE "districtId" = ${districtId}::uuid AND "programmeId" = ${programmeId}::uuid),
    chain(id, above) AS (
      SELECT p.id, p."supervisorId" FROM "Person" p JOIN inside ON inside.id = p.id
      WHERE p."districtId" = ${districtId}::uuid AND p."supervisorId" IS NOT NULL
      UNION
      SELECT chain.id, p."supervisorId" FROM chain
      JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = chain.above
      WHERE p."supervisorId" IS NOT NULL),
    apart(a, b) AS (
      SELECT "personId", "aboutId" FROM "PairWish"
        WHERE "districtId" = ${districtId}::uuid AND kind = 'veto'
      UNION ALL SELECT "menteeId", "mentorId" FROM "PairRequest"
        WHERE "districtId" = ${districtId}::uuid AND "programmeId" = ${programmeId}::uuid
          AND state IN ('declined', 'refused') AND NOT EXISTS (SELECT 1 FROM "RequestLift" l
            WHERE l."districtId" = "PairRequest"."districtId" AND l."requestId" = "PairRequest".id)
      UNION ALL SELECT m."menteeId", m."mentorId" FROM "Mentorship" m
        JOIN "MentorshipEnd" x ON x."districtId" = m."districtId" AND x."mentorshipId" = m.id
          AND x.reason = 'declined'
        WHERE m."districtId" = ${districtId}::uuid AND m."programmeId" = ${programmeId}::uuid
          AND NOT EXISTS (SELECT 1 FROM "DeclineLift" l
            WHERE l."districtId" = m."districtId" AND l."mentorshipId" = m.id)
      UNION ALL SELECT id, above FROM chain)
    SELECT DISTINCT least(a, b)::text AS id, greatest(a, b)::text AS other, false AS waits, NULL::int AS places
    FROM apart WHERE a IN (SELECT id FROM inside) AND b IN (SELECT id FROM inside)
    UNION ALL
    SELECT e."personId"::text, NULL, ${unpairedMentee} AND e."noMatchReason" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "PairRequest" r WHERE r."districtId" = e."districtId"
          AND r."programmeId" = e."programmeId" AND r."menteeId" = e."personId" AND r.state = 'accepted'),
      CASE WHEN 'mentor' = ANY (e.roles) THEN ${freePlaces} END
    FROM "Enrolment" e JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
    WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
      AND e.state = 'approved' AND p."leftAt" IS NULL
    ORDER BY id, other`;
  const there = rows.filter(({ other }) => other === null);
  return {
    now: {
      mentees: new Set(there.flatMap(({ id, waits }) => (waits ? [id] : []))),
      places: new Map(there.flatMap(({ id, places }) => (places === null ? [] : [[id, places]]))),
    },
    apart: rows.flatMap(({ id, other }) => (other === null ? [] : [[id, other]])),
  };
}
