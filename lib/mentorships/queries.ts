import { asking, read, type Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { PersonViewer, Viewer } from "@/lib/viewer";
import type {
  DeclineReason,
  EndReason,
  MeetingWay,
  ScheduleType,
  SchoolLevel,
} from "@/prisma/generated/enums";
import type { PairFacts } from "./hard-rules";
import { mayUndoEnd, ownPair, ownRunningPair } from "./policy";
import type { PairIds } from "./schema";
import { fullSelect, type PairSummary, summaryOf, summarySelect } from "./summary";

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
  const row = await read(viewer, (tx) =>
    tx.mentorship.findFirst({
      where: { ...ownPair(viewer), id },
      select: fullSelect(viewer),
    }),
  );
  if (!row) return null;
  const partner = row.mentorId === viewer.personId ? row.mentee : row.mentor;
  const running = row.endedAt === null;
  const profile = running ? partner.profile : null;
  const topics = running ? partner.topics : [];
  const topicsOf = (side: "strength" | "growth") =>
    topics.filter((topic) => topic.side === side).map(({ topic }) => topic);
  const byMe = row.end?.endedById === viewer.personId;
  return {
    ...summaryOf(viewer, row),
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

/**
 * Everything the hard rules ask of two people, in the caller's transaction. Vetoes and chains of
 * supervisors are asked for as the system, and leave only as yes or no.
 */
export async function pairFacts(
  tx: Tx,
  viewer: PersonViewer,
  { programmeId, mentorId, menteeId }: PairIds,
): Promise<PairFacts & { names: { mentor: string; mentee: string } }> {
  const { districtId } = viewer;
  const enrolments = await tx.enrolment.findMany({
    where: { districtId, programmeId, personId: { in: [mentorId, menteeId] } },
    select: {
      personId: true,
      roles: true,
      state: true,
      capacity: true,
      taken: true,
      person: { select: { firstName: true, lastName: true, leftAt: true } },
    },
  });
  const running = await tx.mentorship.count({
    where: { districtId, programmeId, menteeId, endedAt: null },
  });
  const hidden = await asking(tx, viewer, () => hiddenFacts(tx, districtId, mentorId, menteeId));
  const candidates = enrolments.map(({ person, ...enrolment }) => ({
    ...enrolment,
    hasLeft: person.leftAt !== null,
    name: nameOf(person),
  }));
  const mentor = candidates.find(({ personId }) => personId === mentorId);
  const mentee = candidates.find(({ personId }) => personId === menteeId);
  const names = { mentor: mentor?.name ?? "", mentee: mentee?.name ?? "" };
  return { mentorId, menteeId, mentor, mentee, menteePaired: running > 0, ...hidden, names };
}

async function hiddenFacts(tx: Tx, districtId: string, mentorId: string, menteeId: string) {
  const [row] = await tx.$queryRaw<{ supervises: boolean; vetoed: boolean }[]>`
    WITH RECURSIVE chain AS (
      SELECT id AS start, "supervisorId" AS above FROM "Person"
      WHERE "districtId" = ${districtId}::uuid AND id IN (${mentorId}::uuid, ${menteeId}::uuid)
      UNION
      SELECT chain.start, p."supervisorId" FROM chain
      JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = chain.above)
    SELECT
      EXISTS (SELECT 1 FROM chain WHERE (start, above) IN
        ((${mentorId}::uuid, ${menteeId}::uuid), (${menteeId}::uuid, ${mentorId}::uuid))) AS supervises,
      EXISTS (SELECT 1 FROM "PairWish" WHERE "districtId" = ${districtId}::uuid AND kind = 'veto'
        AND ("personId", "aboutId") IN
        ((${mentorId}::uuid, ${menteeId}::uuid), (${menteeId}::uuid, ${mentorId}::uuid))) AS vetoed`;
  return { oneSupervisesOther: row?.supervises ?? false, vetoed: row?.vetoed ?? false };
}
