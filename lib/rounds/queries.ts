import { read, type Tx } from "@/lib/db";
import { waitingSince } from "@/lib/enrolments/waiting";
import { findProgress, type Progress } from "@/lib/jobs/progress";
import type { PairIds, Problem } from "@/lib/matching/types";
import { freePlaces } from "@/lib/mentorships/free-places";
import { unpairedMentee, withoutMentor } from "@/lib/programmes/without-mentor";
import { mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { AnyViewer, Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RoundState } from "@/prisma/generated/enums";
import type { KeptResult } from "./checked";
import type { DraftedPair } from "./draft";
import type { InNow } from "./in-now";
import { roundWhere } from "./policy";
import { draftNow, type PairsNow } from "./possible-now";
import { idsOf, stoppedBy } from "./run-failures";
import {
  type KeptProblem,
  type KeptUnmatched,
  type NotNow,
  problemFrom,
  type RoundSettings,
  resultFrom,
  settingsFrom,
  unmatchedFrom,
} from "./stored";

/** What a round would have to work with. */
export type MatchingStanding = {
  /** Approved mentees without a mentor, those set aside left out. */
  unmatched: number;
  /** Mentees without a mentor who are not approved yet: in no round, and counted on the dashboard. */
  unready: number;
  /** Of the unmatched, those whom no mentor is promised: whom a round would pair. */
  waiting: number;
  /** Days of the district that the longest of them has waited; 0 without anyone. */
  longest: number;
  mentors: number;
  /** Places with approved mentors that running pairs and accepted requests leave. */
  places: number;
  /** Signed up and not approved yet. */
  submitted: number;
  /** "No match this year". */
  setAside: number;
  /** Accepted requests that wait for a coordinator's word. */
  promised: number;
};

export async function matchingStanding(
  viewer: Coordinator,
  programmeId: string,
): Promise<MatchingStanding> {
  return read(viewer, (tx) => standingIn(tx, viewer, programmeId));
}

/** For commands, in their transaction. */
export async function standingIn(
  tx: Tx,
  { districtId, now }: AnyViewer,
  programmeId: string,
): Promise<MatchingStanding> {
  const [row] = await tx.$queryRaw<MatchingStanding[]>`
    WITH promise AS (
      SELECT "menteeId" FROM "PairRequest" WHERE "districtId" = ${districtId}::uuid
        AND "programmeId" = ${programmeId}::uuid AND state = 'accepted'),
    enrolled AS (
      SELECT e.*, ${waitingSince} AS since, d."timeZone", ${unpairedMentee} AS unpaired, ${withoutMentor} AS alone,
        EXISTS (SELECT 1 FROM promise WHERE "menteeId" = e."personId") AS promised,
        ${freePlaces} AS free
      FROM "Enrolment" e JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
      JOIN "District" d ON d.id = e."districtId"
      WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid AND p."leftAt" IS NULL)
    SELECT
      count(*) FILTER (WHERE alone AND state = 'approved')::int AS unmatched,
      count(*) FILTER (WHERE alone AND state <> 'approved')::int AS unready,
      count(*) FILTER (WHERE alone AND state = 'approved' AND NOT promised)::int AS waiting,
      coalesce(max(greatest(0, (${now}::timestamptz AT TIME ZONE "timeZone")::date
        - (since AT TIME ZONE "timeZone")::date))
        FILTER (WHERE alone AND state = 'approved' AND NOT promised), 0)::int AS longest,
      count(*) FILTER (WHERE state = 'approved' AND 'mentor' = ANY (roles))::int AS mentors,
      coalesce(sum(free) FILTER (WHERE state = 'approved' AND 'mentor' = ANY (roles)), 0)::int AS places,
      count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
      count(*) FILTER (WHERE unpaired AND state = 'approved' AND "noMatchReason" IS NOT NULL)::int AS "setAside",
      (SELECT count(*)::int FROM promise) AS promised
    FROM enrolled`;
  if (!row) throw new Error("counting always answers with one row");
  return row;
}

export type RoundLine = {
  id: string;
  number: number;
  state: RoundState;
  startedAt: Date;
  publishedAt: Date | null;
  matched: number;
  unmatched: number;
  version: number;
};

/** The rounds of a programme, the newest first. */
export async function listRounds(viewer: Coordinator, programmeId: string): Promise<RoundLine[]> {
  const { districtId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.matchRound.findMany({
      where: { districtId, programmeId },
      select: {
        id: true,
        number: true,
        state: true,
        startedAt: true,
        publishedAt: true,
        version: true,
        _count: { select: { matches: true, unmatched: true } },
      },
      orderBy: { number: "desc" },
      take: 100,
    }),
  );
  return rows.map(({ _count, ...round }) => ({
    ...round,
    matched: _count.matches,
    unmatched: _count.unmatched,
  }));
}

export type RoundPerson = {
  firstName: string;
  lastName: string;
  school: string | null;
  /** Of the programme; null when they are no longer in it. */
  enrolmentId: string | null;
  /** Why there is no match for them this year. */
  noMatchReason: string | null;
};

export type RoundView = {
  id: string;
  number: number;
  state: RoundState;
  version: number;
  startedAt: Date;
  publishedAt: Date | null;
  /** Which matcher worked it out (`code-version.ts`); empty for a round older than this note. */
  codeVersion: string;
  programme: { id: string; name: string };
  settings: RoundSettings;
  /** Of the last run, while it is under way or when it failed. */
  progress: Progress | null;
  /** Null before the first run has succeeded. */
  draft: {
    problem: KeptProblem;
    /** The same with everyone who is kept apart by now: what may still be offered comes from here. */
    offering: Problem;
    /** Whom a run would find at this moment; null in a round that is not open. */
    now: InNow | null;
    result: KeptResult;
    pairs: DraftedPair[];
    unmatched: KeptUnmatched[];
  } | null;
  /** By id: everyone in the round. */
  people: Map<string, RoundPerson>;
  /** By mentee: drafted pairs that have become impossible since the round was run. */
  impossibleNow: Map<string, NotNow | "own">;
  /** Open requests to other mentors that publishing would close, and whose; nobody's of a pair of the reader's own. */
  closing: { count: number; mentees: string[] };
  /** By mentee: of pairs that the draft proposes anew, the day on which they ended. */
  togetherUntil: PairsNow["togetherUntil"];
};

/** One round with its draft; null when there is none of this id here. At most eight statements. */
export async function roundOf(viewer: Coordinator, id: string): Promise<RoundView | null> {
  return read(viewer, async (tx) => {
    const round = await tx.matchRound.findFirst({ where: roundWhere(viewer, id), select: columns });
    if (!round) return null;
    const { matches: pairs, progressId, problem: kept, result: json, unmatched, ...rest } = round;
    const problem = problemFrom(kept);
    const result = resultFrom(json);
    const progress = progressId ? await findProgress(tx, viewer, progressId) : null;
    const everyone = [...(problem?.mentees ?? []), ...(problem?.mentors ?? [])].map(({ id }) => id);
    const faulty = idsOf(stoppedBy(progress?.failure ?? ""));
    const open = round.state === "draft" && problem;
    const own = ownIn(viewer, pairs);
    const now = open ? await draftNow(tx, viewer, round.programme.id, { problem, pairs }) : null;
    return {
      ...rest,
      settings: settingsFrom(kept),
      progress,
      draft: problem &&
        result && {
          problem,
          offering: now?.offering ?? problem,
          now: now?.now ?? null,
          result,
          pairs,
          unmatched: unmatched.map(({ reasons }) => unmatchedFrom(reasons)),
        },
      people: await peopleIn(tx, viewer, round.programme.id, [...everyone, ...faulty]),
      impossibleNow: untoldOfOwn(own, now?.impossible ?? new Map()),
      closing: {
        count: now?.closing.length ?? 0,
        mentees: now?.closing.filter((menteeId) => !own.has(menteeId)) ?? [],
      },
      togetherUntil: now?.togetherUntil ?? new Map(),
    };
  });
}

/**
 * A pair of the reader's own is only said to be impossible: that the other half wishes to be kept
 * apart must not show, nor follow from hearing every other reason.
 */
function untoldOfOwn(
  own: ReadonlySet<string>,
  found: ReadonlyMap<string, NotNow>,
): RoundView["impossibleNow"] {
  return new Map([...found].map(([id, rule]) => [id, own.has(id) ? "own" : rule]));
}

/** Mentees of the reader's own pairs. */
function ownIn({ personId }: Coordinator, pairs: readonly PairIds[]): Set<string> {
  const own = pairs.filter((pair) => pair.menteeId === personId || pair.mentorId === personId);
  return new Set(own.map(({ menteeId }) => menteeId));
}

/** People by id, as the pages of a round name them; for those of a draft that was kept before. */
export async function peopleOfRound(
  viewer: Coordinator,
  programmeId: string,
  ids: string[],
): Promise<Map<string, RoundPerson>> {
  return read(viewer, (tx) => peopleIn(tx, viewer, programmeId, ids));
}

/** How far the run of a round has come; null when there is no such round here. */
export async function roundProgress(
  viewer: Coordinator,
  id: string,
): Promise<{ state: RoundState; progress: Progress | null } | null> {
  return read(viewer, async (tx) => {
    const round = await tx.matchRound.findFirst({
      where: roundWhere(viewer, id),
      select: { state: true, progressId: true },
    });
    if (!round) return null;
    const { state, progressId } = round;
    return { state, progress: progressId ? await findProgress(tx, viewer, progressId) : null };
  });
}

async function peopleIn(
  tx: Tx,
  { districtId }: Coordinator,
  programmeId: string,
  ids: string[],
): Promise<Map<string, RoundPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.person.findMany({
    where: { districtId, id: { in: ids } },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      ...mainSchoolName,
      enrolments: { where: { programmeId }, select: { id: true, noMatchReason: true }, take: 1 },
    },
  });
  return new Map(
    rows.map(({ id, firstName, lastName, enrolments: [enrolment], ...person }) => [
      id,
      {
        firstName,
        lastName,
        school: schoolNameOf(person),
        enrolmentId: enrolment?.id ?? null,
        noMatchReason: enrolment?.noMatchReason ?? null,
      },
    ]),
  );
}

const columns = {
  id: true,
  number: true,
  state: true,
  version: true,
  startedAt: true,
  publishedAt: true,
  codeVersion: true,
  programme: { select: { id: true, name: true } },
  progressId: true,
  problem: true,
  result: true,
  matches: {
    select: { menteeId: true, mentorId: true, fit: true, origin: true },
    orderBy: [{ fit: "desc" }, { menteeId: "asc" }],
  },
  unmatched: { select: { reasons: true }, orderBy: { personId: "asc" } },
} satisfies Prisma.MatchRoundSelect;
