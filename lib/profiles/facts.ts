import { dateIn, daysBetween } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { groupBy } from "@/lib/group-by";
import type { Mentee, Mentor, PairIds, Veto } from "@/lib/matching/types";
import { nameOf } from "@/lib/names";
import { mainSchoolFirst } from "@/lib/roster/main-school";
import { schoolFacts, schoolForMatching } from "@/lib/roster/school-facts";
import type { SystemViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** What a round is made from: its people, what each says of themselves, and who has met whom. */
export type MatchingFacts = {
  /** Approved, without a running pair, not set aside for this year. */
  mentees: Mentee[];
  mentors: Mentor[];
  vetoes: Veto[];
  alreadyPaired: PairIds[];
  /** Asked and accepted, and not confirmed yet: each holds a place with its mentor. */
  promised: PairIds[];
  /**
   * One of the two has said no to the other in this programme, or a coordinator for them, and it
   * has not been lifted for rounds. For a mentee who asks it counts all the same.
   */
  saidNo: PairIds[];
  /** The pairs and requests whose no has been lifted. */
  lifted: string[];
  /** By id, for pages; the matcher knows nobody's name. */
  names: ReadonlyMap<string, string>;
};

/**
 * Everything the matcher needs of a programme, in four statements however many people there are.
 * Vetoes are among it: only the system reads them (`asking` in lib/db.ts), and only to match.
 * @param asks leaves the other mentees out, and a lifted no as if it stood: this one learns of no lifting
 */
export async function loadMatchingFacts(
  tx: Tx,
  viewer: Pick<SystemViewer, "districtId" | "now">,
  programmeId: string,
  asks?: { menteeId: string },
): Promise<MatchingFacts> {
  const { districtId, now } = viewer;
  const wanted = asks && {
    OR: [{ personId: asks.menteeId }, { roles: { has: "mentor" as const } }],
  };
  const enrolled = await tx.enrolment.findMany({
    where: { districtId, programmeId, state: "approved", person: { leftAt: null }, ...wanted },
    select: columns,
    orderBy: { personId: "asc" },
  });
  const ids = enrolled.map(({ personId }) => personId);
  const pairs = await loadPairs(tx, districtId, ids);
  const requests = await loadRequests(tx, districtId, programmeId);
  const running = pairs.filter(({ endedAt }) => endedAt === null);
  const noes = [
    ...pairs.filter((pair) => pair.programmeId === programmeId && isDeclined(pair)),
    ...requests.filter(({ state }) => state !== "accepted"),
  ];
  const paired = new Set(
    running.filter((pair) => pair.programmeId === programmeId).map(({ menteeId }) => menteeId),
  );
  const rest: Rest = {
    now,
    earlier: groupBy(pairs.filter(isWorthContinuing), ({ menteeId }) => menteeId),
    lastEnd: lastEnds(pairs.filter((pair) => pair.programmeId === programmeId)),
    chains: await supervisorChains(tx, districtId, programmeId),
  };
  return {
    mentees: enrolled
      .filter(({ roles }) => roles.includes("mentee"))
      .filter(({ personId, noMatchReason }) => !paired.has(personId) && noMatchReason === null)
      .map((row) => toMentee(row, rest)),
    mentors: enrolled
      .filter(({ roles }) => roles.includes("mentor"))
      .map((row) => toMentor(row, rest)),
    vetoes: enrolled.flatMap(vetoesOf),
    alreadyPaired: running.map(idsOf),
    promised: requests.filter(({ state }) => state === "accepted").map(idsOf),
    saidNo: noes.filter(({ lifted }) => asks || !lifted).map(idsOf),
    lifted: noes.filter(({ lifted }) => lifted).map(({ id }) => id),
    names: new Map(enrolled.map(({ personId, person }) => [personId, nameOf(person)])),
  };
}

const idsOf = ({ menteeId, mentorId }: PairIds): PairIds => ({ menteeId, mentorId });

type Rest = {
  now: Date;
  /** Mentee → pairs worth going on with. */
  earlier: Map<string, { mentorId: string }[]>;
  /** Mentee → when their last pair of the programme ended. */
  lastEnd: Map<string, Date>;
  /** Person → everyone above them. */
  chains: Map<string, string[]>;
};

function toMentee(row: Row, rest: Rest): Mentee {
  return {
    ...profileFacts(row, rest),
    growthAreas: topicsOf(row, "growth"),
    daysWaiting: daysWaiting(row, rest),
    earlierMentorIds: (rest.earlier.get(row.personId) ?? []).map(({ mentorId }) => mentorId),
  };
}

function toMentor(row: Row, rest: Rest): Mentor {
  const { capacity, taken } = row;
  return { ...profileFacts(row, rest), strengths: topicsOf(row, "strength"), capacity, taken };
}

type MaybeLifted = PairIds & { id: string; lifted: boolean };

async function loadPairs(tx: Tx, districtId: string, ids: string[]) {
  return tx.$queryRaw<(PastPair & MaybeLifted & { programmeId: string })[]>`
    SELECT m.id::text, m."programmeId"::text, m."menteeId"::text, m."mentorId"::text, m."endedAt", x.reason::text,
      l."mentorshipId" IS NOT NULL AS lifted
    FROM "Mentorship" m
    LEFT JOIN "MentorshipEnd" x ON x."districtId" = m."districtId" AND x."mentorshipId" = m.id
    LEFT JOIN "DeclineLift" l ON l."districtId" = m."districtId" AND l."mentorshipId" = m.id
    WHERE m."districtId" = ${districtId}::uuid
      AND (m."menteeId" = ANY (${ids}::uuid[]) OR m."mentorId" = ANY (${ids}::uuid[]))
    ORDER BY m.id`;
}

async function loadRequests(tx: Tx, districtId: string, programmeId: string) {
  return tx.$queryRaw<(MaybeLifted & { state: string })[]>`
    SELECT r.id::text, r."menteeId"::text, r."mentorId"::text, r.state::text, l."requestId" IS NOT NULL AS lifted
    FROM "PairRequest" r
    LEFT JOIN "RequestLift" l ON l."districtId" = r."districtId" AND l."requestId" = r.id
    WHERE r."districtId" = ${districtId}::uuid AND r."programmeId" = ${programmeId}::uuid
      AND r.state IN ('accepted', 'declined', 'refused')
    ORDER BY r.id`;
}

const columns = {
  personId: true,
  roles: true,
  capacity: true,
  taken: true,
  approvedAt: true,
  noMatchReason: true,
  person: {
    select: {
      firstName: true,
      lastName: true,
      district: { select: { timeZone: true } },
      profile: {
        select: {
          level: true,
          schedule: true,
          languages: true,
          meetingWays: true,
          travelMinutes: true,
          yearsInLibrary: true,
        },
      },
      topics: { select: { side: true, topic: true, weight: true }, orderBy: { topic: "asc" } },
      windows: {
        select: { weekday: true, startMinute: true, endMinute: true },
        orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
      },
      wishes: {
        select: { aboutId: true, kind: true },
        orderBy: [{ rank: "asc" }, { aboutId: "asc" }],
      },
      assignments: {
        select: { school: { select: { ...schoolForMatching, level: true } } },
        orderBy: mainSchoolFirst,
        take: 1,
      },
    },
  },
} satisfies Prisma.EnrolmentSelect;

type Row = Prisma.EnrolmentGetPayload<{ select: typeof columns }>;

/** Door to door at 45 km an hour. */
const KM_PER_MINUTE = 0.75;

function profileFacts({ personId, person }: Row, { chains }: Rest) {
  const { profile, windows, wishes, assignments } = person;
  const school = assignments[0]?.school;
  return {
    id: personId,
    school: school ? schoolFacts(school) : null,
    level: profile?.level ?? school?.level ?? null,
    schedule: profile?.schedule ?? null,
    windows: windows.map(({ weekday, startMinute: start, endMinute: end }) => {
      return { weekday, start, end };
    }),
    ways: profile?.meetingWays ?? [],
    languages: profile?.languages ?? [],
    yearsInLibrary: profile?.yearsInLibrary ?? null,
    maxKm: profile?.travelMinutes == null ? null : profile.travelMinutes * KM_PER_MINUTE,
    wishes: wishes.filter(({ kind }) => kind === "wish").map(({ aboutId }) => aboutId),
    supervisorIds: chains.get(personId) ?? [],
  };
}

function topicsOf({ person }: Row, side: "growth" | "strength") {
  return person.topics
    .filter((row) => row.side === side)
    .map(
      ({ topic, weight }) => ({ topic, weight: weight === 1 ? 1 : weight === 2 ? 2 : 3 }) as const,
    );
}

function vetoesOf({ personId: fromId, person }: Row): Veto[] {
  const vetoes = person.wishes.filter(({ kind }) => kind === "veto");
  return vetoes.map(({ aboutId }) => ({ fromId, aboutId }));
}

type PastPair = { endedAt: Date | null; reason: string | null };

/** A pair that ended with the year or a move may go on; one that was not a fit may not. */
function isWorthContinuing(pair: PastPair) {
  const { reason } = pair;
  const noFit = reason === "anotherFit" || reason === "other" || isDeclined(pair);
  return pair.endedAt !== null && !noFit;
}

function lastEnds(pairs: readonly (PastPair & PairIds)[]): Map<string, Date> {
  const ends = new Map<string, Date>();
  for (const { menteeId, endedAt } of pairs) {
    if (endedAt && endedAt > (ends.get(menteeId) ?? new Date(0))) ends.set(menteeId, endedAt);
  }
  return ends;
}

const isDeclined = ({ reason }: PastPair) => reason === "declined";

/** Person → everyone above them. A circle in the roster ends where it closes. */
async function supervisorChains(tx: Tx, districtId: string, programmeId: string) {
  const rows = await tx.$queryRaw<{ id: string; above: string[] }[]>`
    WITH RECURSIVE chain(id, above) AS (
      SELECT p.id, p."supervisorId" FROM "Person" p
      JOIN "Enrolment" e ON e."districtId" = p."districtId" AND e."personId" = p.id
      WHERE p."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
        AND p."supervisorId" IS NOT NULL
      UNION
      SELECT chain.id, s."supervisorId" FROM chain
      JOIN "Person" s ON s."districtId" = ${districtId}::uuid AND s.id = chain.above
      WHERE s."supervisorId" IS NOT NULL)
    SELECT id::text, array_agg(above::text ORDER BY above) AS above FROM chain GROUP BY id`;
  return new Map(rows.map(({ id, above }) => [id, above]));
}

/** In the district's days, as its pages count them: the same as `waitingSince` for whoever is ready. */
function daysWaiting({ approvedAt, personId, person }: Row, { now, lastEnd }: Rest): number {
  if (!approvedAt) return 0;
  const { timeZone } = person.district;
  const since = new Date(Math.max(approvedAt.getTime(), lastEnd.get(personId)?.getTime() ?? 0));
  return Math.max(0, daysBetween(dateIn(timeZone, since), dateIn(timeZone, now)));
}
