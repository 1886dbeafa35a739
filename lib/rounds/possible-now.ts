import { asking, type Tx } from "@/lib/db";
import type { PairIds } from "@/lib/matching/types";
import { type HardRule, ruleAgainst } from "@/lib/mentorships/hard-rules";
import type { Coordinator } from "@/lib/viewer";
import type { EnrolmentRole, EnrolmentState } from "@/prisma/generated/enums";

type Row = {
  menteeId: string;
  mentorId: string;
  menteeRoles: EnrolmentRole[] | null;
  menteeState: EnrolmentState;
  menteeLeft: boolean;
  setAside: boolean;
  mentorRoles: EnrolmentRole[] | null;
  mentorState: EnrolmentState;
  mentorLeft: boolean;
  capacity: number;
  taken: number;
  paired: boolean;
  supervises: boolean;
  vetoed: boolean;
};

export type NotNow = HardRule | "set-aside";

/**
 * Which pairs of a draft the hard rules exclude by now, by mentee, with the rule. One statement
 * however many pairs, asked as the system; a veto leaves it as yes or no. Places are given in the
 * order of `pairs`, so that the last of too many is named.
 */
export async function pairsImpossibleNow(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  pairs: readonly PairIds[],
): Promise<Map<string, NotNow>> {
  if (pairs.length === 0) return new Map();
  const rows = await asking(tx, viewer, () => factsNow(tx, viewer, programmeId, pairs));
  const given = new Map<string, number>();
  const found = new Map<string, NotNow>();
  for (const row of rows) {
    const before = given.get(row.mentorId) ?? 0;
    const rule = row.setAside ? "set-aside" : ruleAgainst(factsOf(row, before));
    if (rule) found.set(row.menteeId, rule);
    else given.set(row.mentorId, before + 1);
  }
  return found;
}

function factsOf(row: Row, given: number) {
  const { menteeId, mentorId, capacity } = row;
  return {
    menteeId,
    mentorId,
    mentee: row.menteeRoles
      ? { roles: row.menteeRoles, state: row.menteeState, hasLeft: row.menteeLeft }
      : undefined,
    mentor: row.mentorRoles
      ? {
          roles: row.mentorRoles,
          state: row.mentorState,
          hasLeft: row.mentorLeft,
          capacity,
          taken: row.taken + given,
        }
      : undefined,
    menteePaired: row.paired,
    oneSupervisesOther: row.supervises,
    vetoed: row.vetoed,
  };
}

async function factsNow(
  tx: Tx,
  { districtId }: Coordinator,
  programmeId: string,
  pairs: readonly PairIds[],
): Promise<Row[]> {
  const mentees = pairs.map(({ menteeId }) => menteeId);
  const mentors = pairs.map(({ mentorId }) => mentorId);
  return tx.$queryRaw<Row[]>`
    WITH RECURSIVE pair AS (
      SELECT mentee, mentor, place FROM
        unnest(${mentees}::uuid[], ${mentors}::uuid[]) WITH ORDINALITY AS p(mentee, mentor, place)),
    chain AS (
      SELECT p.id AS start, p."supervisorId" AS above FROM "Person" p
      WHERE p."districtId" = ${districtId}::uuid AND p.id IN (SELECT mentee FROM pair UNION SELECT mentor FROM pair)
      UNION
      SELECT chain.start, p."supervisorId" FROM chain
      JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = chain.above)
    SELECT pair.mentee::text AS "menteeId", pair.mentor::text AS "mentorId",
      a.roles::text[] AS "menteeRoles", a.state::text AS "menteeState",
      pa."leftAt" IS NOT NULL AS "menteeLeft", a."noMatchReason" IS NOT NULL AS "setAside",
      b.roles::text[] AS "mentorRoles", b.state::text AS "mentorState",
      pb."leftAt" IS NOT NULL AS "mentorLeft",
      coalesce(b.capacity, 0) AS capacity, coalesce(b.taken, 0) AS taken,
      EXISTS (SELECT 1 FROM "Mentorship" m WHERE m."districtId" = ${districtId}::uuid
        AND m."programmeId" = ${programmeId}::uuid AND m."menteeId" = pair.mentee AND m."endedAt" IS NULL) AS paired,
      EXISTS (SELECT 1 FROM chain WHERE (start = pair.mentee AND above = pair.mentor)
        OR (start = pair.mentor AND above = pair.mentee)) AS supervises,
      EXISTS (SELECT 1 FROM "PairWish" w WHERE w."districtId" = ${districtId}::uuid AND w.kind = 'veto'
        AND ((w."personId" = pair.mentee AND w."aboutId" = pair.mentor)
          OR (w."personId" = pair.mentor AND w."aboutId" = pair.mentee))) AS vetoed
    FROM pair
    LEFT JOIN "Person" pa ON pa."districtId" = ${districtId}::uuid AND pa.id = pair.mentee
    LEFT JOIN "Person" pb ON pb."districtId" = ${districtId}::uuid AND pb.id = pair.mentor
    LEFT JOIN "Enrolment" a ON a."districtId" = ${districtId}::uuid
      AND a."programmeId" = ${programmeId}::uuid AND a."personId" = pair.mentee
    LEFT JOIN "Enrolment" b ON b."districtId" = ${districtId}::uuid
      AND b."programmeId" = ${programmeId}::uuid AND b."personId" = pair.mentor
    ORDER BY pair.place`;
}
