import type { Tx } from "@/lib/db";
import type { AnyViewer } from "@/lib/viewer";

/**
 * Who cannot be paired in a programme at this moment, whatever the reason: a veto of either, a no to
 * their pair or request that is not lifted, a chain of supervisors. Each two people once, in the order
 * of their ids, so that nothing says who it was. One statement; to be asked as the system.
 */
export async function keptApart(
  tx: Tx,
  { districtId }: AnyViewer,
  programmeId: string,
): Promise<[string, string][]> {
  const rows = await tx.$queryRaw<{ one: string; other: string }[]>`
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
    SELECT DISTINCT least(a, b)::text AS one, greatest(a, b)::text AS other FROM apart
    WHERE a IN (SELECT id FROM inside) AND b IN (SELECT id FROM inside)
    ORDER BY one, other`;
  return rows.map(({ one, other }) => [one, other]);
}
