import { asking, type Tx } from "@/lib/db";
import type { PairIds } from "@/lib/matching/types";
import { ruleAgainst } from "@/lib/mentorships/hard-rules";
import type { Coordinator } from "@/lib/viewer";
import type { EnrolmentRole, EnrolmentState } from "@/prisma/generated/enums";
import type { NotNow } from "./stored";

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
  /** Places that accepted requests hold with the mentor. */
  held: number;
  promised: boolean;
  paired: boolean;
  supervises: boolean;
  vetoed: boolean;
  saidNo: boolean;
  /** The mentee has asked another mentor, who may still answer. */
  asksAnother: boolean;
};

/** What has become of the pairs of a draft since its run. */
export type PairsNow = {
  /** By mentee: the rule that excludes their pair by now. */
  impossible: Map<string, NotNow>;
  /** Requests to other mentors that the pairs which are possible would close. */
  closing: number;
};

/**
 * Which pairs of a draft the hard rules exclude by now, and what the others would close. One
 * statement however many pairs, asked as the system; a veto, and a no said since the run, leave it as
 * yes or no. Places are given in the order of `pairs`, so that the last of too many is named.
 */
export async function pairsNow(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  pairs: readonly PairIds[],
): Promise<PairsNow> {
  const impossible = new Map<string, NotNow>();
  if (pairs.length === 0) return { impossible, closing: 0 };
  const rows = await asking(tx, viewer, () => factsNow(tx, viewer, programmeId, pairs));
  const given = new Map<string, number>();
  let closing = 0;
  for (const row of rows) {
    const before = given.get(row.mentorId) ?? 0;
    const rule = ruleNow(row, before);
    if (rule) {
      impossible.set(row.menteeId, rule);
      continue;
    }
    given.set(row.mentorId, before + 1);
    if (row.asksAnother) closing += 1;
  }
  return { impossible, closing };
}

/** Accepted requests wait for a coordinator's word: until then a round leaves them what they hold. */
function ruleNow(row: Row, given: number): NotNow | undefined {
  if (row.setAside) return "set-aside";
  const rule = ruleAgainst(factsOf(row, given));
  if (rule) return rule;
  if (row.promised) return "promised";
  return row.taken + given + row.held >= row.capacity ? "place-promised" : undefined;
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
    vetoed: row.vetoed || row.saidNo,
  };
}

async function factsNow(
  tx: Tx,
  { districtId, now }: Coordinator,
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
      JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = chain.above),
    request AS (
      SELECT "menteeId", "mentorId", state, "expiresAt" FROM "PairRequest"
      WHERE "districtId" = ${districtId}::uuid AND "programmeId" = ${programmeId}::uuid),
    promise AS (SELECT "menteeId", "mentorId" FROM request WHERE state = 'accepted')
    SELECT pair.mentee::text AS "menteeId", pair.mentor::text AS "mentorId",
      a.roles::text[] AS "menteeRoles", a.state::text AS "menteeState",
      pa."leftAt" IS NOT NULL AS "menteeLeft", a."noMatchReason" IS NOT NULL AS "setAside",
      b.roles::text[] AS "mentorRoles", b.state::text AS "mentorState",
      pb."leftAt" IS NOT NULL AS "mentorLeft",
      coalesce(b.capacity, 0) AS capacity, coalesce(b.taken, 0) AS taken,
      (SELECT count(*) FROM promise WHERE "mentorId" = pair.mentor)::int AS held,
      EXISTS (SELECT 1 FROM promise WHERE "menteeId" = pair.mentee) AS promised,
      EXISTS (SELECT 1 FROM "Mentorship" m WHERE m."districtId" = ${districtId}::uuid
        AND m."programmeId" = ${programmeId}::uuid AND m."menteeId" = pair.mentee AND m."endedAt" IS NULL) AS paired,
      EXISTS (SELECT 1 FROM chain WHERE (start = pair.mentee AND above = pair.mentor)
        OR (start = pair.mentor AND above = pair.mentee)) AS supervises,
      EXISTS (SELECT 1 FROM "PairWish" w WHERE w."districtId" = ${districtId}::uuid AND w.kind = 'veto'
        AND ((w."personId" = pair.mentee AND w."aboutId" = pair.mentor)
          OR (w."personId" = pair.mentor AND w."aboutId" = pair.mentee))) AS vetoed,
      EXISTS (SELECT 1 FROM request WHERE "menteeId" = pair.mentee AND "mentorId" = pair.mentor
        AND state IN ('declined', 'refused')) OR EXISTS (SELECT 1 FROM "Mentorship" m
        JOIN "MentorshipEnd" x ON x."districtId" = m."districtId" AND x."mentorshipId" = m.id AND x.reason = 'declined'
        WHERE m."districtId" = ${districtId}::uuid AND m."programmeId" = ${programmeId}::uuid
          AND m."menteeId" = pair.mentee AND m."mentorId" = pair.mentor) AS "saidNo",
      EXISTS (SELECT 1 FROM request WHERE "menteeId" = pair.mentee AND "mentorId" <> pair.mentor
        AND state = 'asked' AND "expiresAt" > ${now}::timestamptz) AS "asksAnother"
    FROM pair
    LEFT JOIN "Person" pa ON pa."districtId" = ${districtId}::uuid AND pa.id = pair.mentee
    LEFT JOIN "Person" pb ON pb."districtId" = ${districtId}::uuid AND pb.id = pair.mentor
    LEFT JOIN "Enrolment" a ON a."districtId" = ${districtId}::uuid
      AND a."programmeId" = ${programmeId}::uuid AND a."personId" = pair.mentee
    LEFT JOIN "Enrolment" b ON b."districtId" = ${districtId}::uuid
      AND b."programmeId" = ${programmeId}::uuid AND b."personId" = pair.mentor
    ORDER BY pair.place`;
}
