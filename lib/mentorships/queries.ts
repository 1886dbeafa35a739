import { fromColumn, type IsoDate } from "@/lib/dates";
import { asking, read, type Tx } from "@/lib/db";
import type { Fact } from "@/lib/matching/facts";
import type { PersonViewer, Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type {
  DeclineReason,
  EndReason,
  MeetingWay,
  ScheduleType,
  SchoolLevel,
} from "@/prisma/generated/enums";
import { heldPlaces } from "./free-places";
import type { PairFacts } from "./hard-rules";
import { inCommonOf, tellsInCommon } from "./in-common";
import { mayUndoEnd, ownPair, ownRunningPair } from "./policy";
import type { PairIds } from "./schema";
import { type FullRow, fullSelect, type PairSummary, summaryOf, summarySelect } from "./summary";

export type { AgreementStanding, PairContact, PairSummary } from "./summary";

/** The viewer's pairs with what home and lists show of them; running ones, newest first. */
export async function listMyMentorships(
  viewer: Viewer,
  { ended = false }: { ended?: boolean } = {},
): Promise<PairSummary[]> {
  const where = ended ? { ...ownPair(viewer), endedAt: { not: null } } : ownRunningPair(viewer);
  const rows = await read(viewer, (tx) =>
    tx.mentorship.findMany({
      where,
      select: summarySelect(viewer),
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: 40,
    }),
  );
  return rows.map((row) => summaryOf(viewer, row));
}

/** The viewer's pair that ended last, of those that had begun. */
export async function lastEndedPair(viewer: Viewer): Promise<PairSummary | null> {
  const row = await read(viewer, (tx) =>
    tx.mentorship.findFirst({
      where: { ...ownPair(viewer), endedAt: { not: null }, acceptedAt: { not: null } },
      select: summarySelect(viewer),
      orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    }),
  );
  return row && summaryOf(viewer, row);
}

export type PairPage = PairSummary & {
  /** Empty once the pair has ended. */
  partnerProfile: {
    /** How to reach them. */
    email: string | null;
    level: SchoolLevel | null;
    yearsInLibrary: number | null;
    schedule: ScheduleType | null;
    languages: string[];
    meetingWays: MeetingWay[];
    windowsText: string;
    ownWords: string;
    /** Slugs, the strongest first. */
    strengths: string[];
    growth: string[];
  };
  /** What the two have in common, the strongest first; nothing once that is no news. */
  inCommon: readonly Fact[];
  /** Reasons are null for whoever did not end the pair. */
  end: {
    byMe: boolean;
    reason: EndReason | null;
    /** Why the viewer said no to it, if they did. */
    declined: DeclineReason | null;
    /** It never began: one of the two had not said yes. */
    before: boolean;
    mayUndo: boolean;
  } | null;
};

/** One pair of the viewer; null when it is not theirs. */
export async function mentorshipOf(viewer: Viewer, id: string): Promise<PairPage | null> {
  const where = { ...ownPair(viewer), id };
  const row = await read(viewer, (tx) =>
    tx.mentorship.findFirst({ where, select: fullSelect(viewer) }),
  );
  return row && pairPageOf(viewer, row);
}

function pairPageOf(viewer: Viewer, row: FullRow): PairPage {
  const partner = row.mentorId === viewer.personId ? row.mentee : row.mentor;
  const running = row.endedAt === null;
  const profile = running ? partner.profile : null;
  const topics = running ? partner.topics : [];
  const topicsOf = (side: "strength" | "growth") =>
    topics.filter((topic) => topic.side === side).map(({ topic }) => topic);
  const byMe = row.end?.endedById === viewer.personId;
  const summary = summaryOf(viewer, row);
  return {
    ...summary,
    partnerProfile: {
      email: running ? partner.email : null,
      level: profile?.level ?? null,
      yearsInLibrary: profile?.yearsInLibrary ?? null,
      schedule: profile?.schedule ?? null,
      languages: profile?.languages ?? [],
      meetingWays: profile?.meetingWays ?? [],
      windowsText: profile?.windowsText ?? "",
      ownWords: profile?.ownWords ?? "",
      strengths: topicsOf("strength"),
      growth: topicsOf("growth"),
    },
    inCommon: tellsInCommon(summary) ? inCommonOf(row) : [],
    end: running
      ? null
      : {
          byMe,
          reason: byMe ? (row.end?.reason ?? null) : null,
          declined: byMe ? (row.decline?.reason ?? null) : null,
          before: row.acceptedAt === null,
          mayUndo: row.end ? mayUndoEnd(viewer, row.end) : false,
        },
  };
}

/** The hard rules' facts about two people, and what else a coordinator has to know of them. */
export type FactsOfPair = PairFacts & {
  names: { mentor: string; mentee: string };
  /** "No match this year" for the mentee. */
  setAside: boolean;
  /**
   * One of the two said no to the other, or a coordinator to both, and it is not lifted; the restoring of
   * a pair asks its own no.
   */
  saidNo: boolean;
  /** The mentee has asked another mentor, who may still answer. */
  asksAnother: boolean;
  /** The mentee has a mentor's yes to their request, which waits for a coordinator's word. */
  promised: boolean;
  /** Places that accepted requests hold with the mentor. */
  held: number;
  /** When the last pair of these two in the programme ended, to which both had said yes; null without one. */
  togetherUntil: IsoDate | null;
};

/** Everything the hard rules ask of two people, in the caller's transaction. */
export async function pairFacts(
  tx: Tx,
  viewer: PersonViewer,
  { programmeId, ...pair }: PairIds,
): Promise<FactsOfPair> {
  const [facts] = await asking(tx, viewer, () => factsOfPairs(tx, viewer, programmeId, [pair]));
  if (!facts) throw new Error("each pair asked about has its row of facts");
  return facts;
}

/**
 * The same of many pairs, in their order: one statement. To be asked as the system; vetoes and chains
 * of supervisors leave it as yes or no.
 */
export async function factsOfPairs(
  tx: Tx,
  { districtId, now }: PersonViewer,
  programmeId: string,
  pairs: readonly Pick<PairIds, "mentorId" | "menteeId">[],
): Promise<FactsOfPair[]> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    WITH RECURSIVE ${peopleOf(districtId, programmeId, pairs)}
    SELECT pair.mentee::text AS "menteeId", pair.mentor::text AS "mentorId",
      to_jsonb(a) AS mentee, to_jsonb(b) AS mentor,
      coalesce(a.aside, false) AS "setAside", coalesce(b.held, 0) AS held,
      EXISTS (SELECT 1 FROM request WHERE "menteeId" = pair.mentee AND state = 'accepted') AS promised,
      EXISTS (SELECT 1 FROM request WHERE "menteeId" = pair.mentee AND "mentorId" <> pair.mentor
        AND state = 'asked' AND "expiresAt" > ${now}::timestamptz) AS "asksAnother",
      EXISTS (SELECT 1 FROM request WHERE "menteeId" = pair.mentee AND "mentorId" = pair.mentor
        AND state IN ('declined', 'refused') AND NOT lifted) OR EXISTS (SELECT 1 FROM "Mentorship" m
        JOIN "MentorshipEnd" x ON x."districtId" = m."districtId" AND x."mentorshipId" = m.id AND x.reason = 'declined'
        WHERE m."districtId" = ${districtId}::uuid AND m."programmeId" = ${programmeId}::uuid
          AND m."menteeId" = pair.mentee AND m."mentorId" = pair.mentor AND NOT EXISTS (SELECT 1 FROM "DeclineLift" l
            WHERE l."districtId" = m."districtId" AND l."mentorshipId" = m.id)) AS "saidNo",
      EXISTS (SELECT 1 FROM "Mentorship" m WHERE m."districtId" = ${districtId}::uuid
        AND m."programmeId" = ${programmeId}::uuid AND m."menteeId" = pair.mentee AND m."endedAt" IS NULL) AS "menteePaired",
      EXISTS (SELECT 1 FROM chain WHERE (start = pair.mentee AND above = pair.mentor)
        OR (start = pair.mentor AND above = pair.mentee)) AS "oneSupervisesOther",
      EXISTS (SELECT 1 FROM "PairWish" w WHERE w."districtId" = ${districtId}::uuid AND w.kind = 'veto'
        AND ((w."personId" = pair.mentee AND w."aboutId" = pair.mentor)
          OR (w."personId" = pair.mentor AND w."aboutId" = pair.mentee))) AS vetoed,
      (SELECT max((m."endedAt" AT TIME ZONE d."timeZone")::date) FROM "Mentorship" m
        JOIN "District" d ON d.id = m."districtId"
        WHERE m."districtId" = ${districtId}::uuid AND m."programmeId" = ${programmeId}::uuid
          AND m."menteeId" = pair.mentee AND m."mentorId" = pair.mentor AND m."acceptedAt" IS NOT NULL) AS "togetherUntil"
    FROM pair
    LEFT JOIN enrolled a ON a."personId" = pair.mentee
    LEFT JOIN enrolled b ON b."personId" = pair.mentor
    ORDER BY pair.place`;
  return rows.map(({ mentor, mentee, togetherUntil, ...facts }) => ({
    ...facts,
    mentor: mentor ?? undefined,
    mentee: mentee ?? undefined,
    names: { mentor: mentor?.name ?? "", mentee: mentee?.name ?? "" },
    togetherUntil: togetherUntil && fromColumn(togetherUntil),
  }));
}

/** Each pair with its place in the list; who supervises whom; requests and enrolments of the programme. */
function peopleOf(
  districtId: string,
  programmeId: string,
  pairs: readonly Pick<PairIds, "mentorId" | "menteeId">[],
): Prisma.Sql {
  const mentees = pairs.map(({ menteeId }) => menteeId);
  const mentors = pairs.map(({ mentorId }) => mentorId);
  return Prisma.sql`
    pair AS (
      SELECT mentee, mentor, place FROM
        unnest(${mentees}::uuid[], ${mentors}::uuid[]) WITH ORDINALITY AS p(mentee, mentor, place)),
    chain AS (
      SELECT p.id AS start, p."supervisorId" AS above FROM "Person" p
      WHERE p."districtId" = ${districtId}::uuid AND p.id IN (SELECT mentee FROM pair UNION SELECT mentor FROM pair)
      UNION
      SELECT chain.start, p."supervisorId" FROM chain
      JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = chain.above),
    request AS (
      SELECT r."menteeId", r."mentorId", r.state, r."expiresAt", l."requestId" IS NOT NULL AS lifted
      FROM "PairRequest" r
      LEFT JOIN "RequestLift" l ON l."districtId" = r."districtId" AND l."requestId" = r.id
      WHERE r."districtId" = ${districtId}::uuid AND r."programmeId" = ${programmeId}::uuid),
    enrolled AS (
      SELECT e."personId", e.roles::text[] AS roles, e.state::text AS state, e.capacity, e.taken,
        p."leftAt" IS NOT NULL AS "hasLeft", p."firstName" || ' ' || p."lastName" AS name,
        e."noMatchReason" IS NOT NULL AS aside, ${heldPlaces} AS held
      FROM "Enrolment" e JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
      WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
        AND e."personId" IN (SELECT mentee FROM pair UNION SELECT mentor FROM pair))`;
}

type Enrolled = NonNullable<PairFacts["mentor"]> & { name: string };
type FactsRow = Omit<FactsOfPair, "mentor" | "mentee" | "names" | "togetherUntil"> & {
  mentor: Enrolled | null;
  mentee: Enrolled | null;
  togetherUntil: Date | null;
};
