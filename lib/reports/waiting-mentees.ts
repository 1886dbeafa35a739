import { read } from "@/lib/db";
import { waitingSince } from "@/lib/enrolments/waiting";
import { withoutMentor } from "@/lib/programmes/without-mentor";
import type { Coordinator } from "@/lib/viewer";
import type { MatchingWay } from "@/prisma/generated/enums";
import { type WaitingReason, waitingReason } from "./waiting";

export type WaitingMentee = {
  personId: string;
  name: string;
  school: string;
  /** See `waitingSince`. */
  days: number;
  reason: WaitingReason;
  /** The last pair of theirs that was declined. */
  declinedPairId: string | null;
  /** Their invitation to the programme, which can be sent again. */
  invitation: { id: string; programmeId: string } | null;
  /** Nothing but a mentor is missing. */
  approved: boolean;
  /**
   * The round that speaks of them: the draft, or else the last one published, that leaves them over;
   * or the draft that proposes a mentor.
   */
  inRound: { id: string; mentorId: string | null } | null;
};

export type WaitingMentees = {
  rows: WaitingMentee[];
  total: number;
  /** Of the total, those who are not approved yet; Matching leaves them out. */
  unready: number;
  /** Days that the longest of them has waited. */
  longest: number;
};

/** Mentees without a mentor, the longest waiting first, and what keeps each of them. */
export async function listWaitingMentees(
  viewer: Coordinator,
  programmeId: string,
  { take = 100, skip = 0 } = {},
): Promise<WaitingMentees> {
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<WaitingRow[]>`
    SELECT p.id::text AS "personId", p."firstName" || ' ' || p."lastName" AS name,
      coalesce((SELECT s.name FROM "Assignment" a JOIN "School" s ON s."districtId" = a."districtId" AND s.id = a."schoolId"
        WHERE a."districtId" = p."districtId" AND a."personId" = p.id ORDER BY a.fte DESC, s.id LIMIT 1), '') AS school,
      w.days, e.state::text, e."approvedAt",
      (SELECT max("startedAt") FROM "MatchRound" r WHERE r."districtId" = e."districtId"
        AND r."programmeId" = e."programmeId" AND r.state = 'published') AS "lastRoundAt",
      (SELECT q.state::text FROM "PairRequest" q WHERE q."districtId" = e."districtId"
        AND q."programmeId" = e."programmeId" AND q."menteeId" = e."personId" AND (q.state = 'accepted'
          OR q.state = 'asked' AND q."expiresAt" > ${viewer.now}::timestamptz) LIMIT 1) AS request,
      g."matchingWay"::text AS "matchingWay", (SELECT y.id::text FROM "Mentorship" y
        JOIN "MentorshipEnd" z ON z."districtId" = y."districtId" AND z."mentorshipId" = y.id
        WHERE y."districtId" = e."districtId" AND y."programmeId" = e."programmeId"
          AND y."menteeId" = e."personId" AND z.reason = 'declined'
        ORDER BY y."endedAt" DESC, y.id LIMIT 1) AS "declinedPairId",
      (SELECT i.id::text FROM "Invitation" i WHERE i."districtId" = e."districtId"
        AND i."programmeId" = e."programmeId" AND i."personId" = e."personId") AS "invitationId",
      EXISTS (SELECT 1 FROM "Mentorship" y WHERE y."districtId" = e."districtId"
        AND y."programmeId" = e."programmeId" AND y."menteeId" = e."personId") AS "hadPair",
      r.id::text AS "roundId", r.state = 'draft' AS drafted,
      u."personId" IS NOT NULL AS "leftOver", h."mentorId"::text AS "mentorId", count(*) OVER ()::int AS total,
      (max(w.days) OVER ())::int AS longest, count(*) FILTER (WHERE e.state <> 'approved') OVER ()::int AS unready
    FROM "Enrolment" e
    JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
    JOIN "District" d ON d.id = e."districtId"
    JOIN "Programme" g ON g."districtId" = e."districtId" AND g.id = e."programmeId"
    LEFT JOIN (SELECT r.id, r.state FROM "MatchRound" r WHERE r."districtId" = ${viewer.districtId}::uuid
      AND r."programmeId" = ${programmeId}::uuid AND r.state IN ('draft', 'published')
      ORDER BY r.number DESC LIMIT 1) r ON true
    LEFT JOIN "Unmatched" u ON u."districtId" = e."districtId" AND u."roundId" = r.id AND u."personId" = e."personId"
    LEFT JOIN "Match" h ON h."districtId" = e."districtId" AND h."roundId" = r.id AND h."menteeId" = e."personId"
    CROSS JOIN LATERAL (SELECT ${waitingSince} AS since) s
    CROSS JOIN LATERAL (SELECT s.since, greatest(0, (${viewer.now}::timestamptz AT TIME ZONE d."timeZone")::date
      - (s.since AT TIME ZONE d."timeZone")::date) AS days) w
    WHERE e."districtId" = ${viewer.districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
      AND ${withoutMentor}
    ORDER BY w.since, p.id LIMIT ${take} OFFSET ${skip}`,
  );
  // Beyond the end nothing says how many there are before it.
  if (rows.length === 0 && skip > 0) {
    return { ...(await listWaitingMentees(viewer, programmeId, { take: 1 })), rows: [] };
  }
  return {
    rows: rows.map((row) => toWaiting(row, programmeId)),
    total: rows[0]?.total ?? 0,
    unready: rows[0]?.unready ?? 0,
    longest: Math.max(0, rows[0]?.longest ?? 0),
  };
}

function toWaiting(row: WaitingRow, programmeId: string): WaitingMentee {
  const { state, roundId, drafted, leftOver, mentorId, declinedPairId } = row;
  const { personId, name, school, days, invitationId } = row;
  const reason = waitingReason({ ...row, declined: declinedPairId !== null });
  // Whoever had a pair since is not in what an older round says.
  const speaks = drafted ? leftOver || mentorId !== null : leftOver && reason === "leftOver";
  const inRound = roundId && speaks ? { id: roundId, mentorId } : null;
  const invitation = invitationId === null ? null : { id: invitationId, programmeId };
  const links = { declinedPairId, invitation, inRound };
  return { personId, name, school, days, reason, approved: state === "approved", ...links };
}

type WaitingRow = Omit<WaitingMentee, "reason" | "approved" | "invitation" | "inRound"> & {
  invitationId: string | null;
  roundId: string | null;
  drafted: boolean | null;
  leftOver: boolean;
  mentorId: string | null;
  state: "draft" | "submitted" | "returned" | "approved";
  approvedAt: Date | null;
  lastRoundAt: Date | null;
  request: "asked" | "accepted" | null;
  matchingWay: MatchingWay;
  hadPair: boolean;
} & Omit<WaitingMentees, "rows">;
