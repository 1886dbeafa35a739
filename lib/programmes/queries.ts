import { lastActor } from "@/lib/audit/queries";
import { fromColumn, type IsoDate } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import { type OutOfDate, outOfDate } from "@/lib/out-of-date";
import type { Requirements } from "@/lib/requirements/packs";
import type { AnyViewer, Coordinator, PersonViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { MatchingWay } from "@/prisma/generated/enums";
import type { ProgrammeCounts } from "./next-step";
import { currentFirst } from "./policy";
import { pairedAsMentee, withoutMentor } from "./without-mentor";

export type ProgrammeView = {
  id: string;
  name: string;
  schoolYear: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  matchDeadline: IsoDate;
  trialDays: number;
  /** 0..10 000 */
  poorBelow: number;
  weakBelow: number;
  loadStep: number;
  matchingWay: MatchingWay;
  /** Days to answer a request, or a pair that was published. */
  answerDays: number;
  version: number;
  requirements: Requirements;
};

/** By whose hand the programme, or the settings it is matched by, have been saved since. */
export async function programmeOutOfDate(
  tx: Tx,
  viewer: Coordinator,
  id: string,
): Promise<OutOfDate> {
  const action = { in: ["programmes.changed", "matching.settingsSaved"] };
  return outOfDate(viewer, await lastActor(tx, viewer, id, action));
}

/** The programme whose dates hold today in the district, else the newest; null without any. */
export async function currentProgramme(viewer: PersonViewer): Promise<ProgrammeView | null> {
  return read(viewer, (tx) => currentProgrammeIn(tx, viewer));
}

/** For commands of other domains, in their transaction. */
export async function currentProgrammeIn(tx: Tx, viewer: AnyViewer): Promise<ProgrammeView | null> {
  const [current] = await tx.$queryRaw<ProgrammeView[]>`
    SELECT p.id::text, p.name, p."schoolYear", p."startsOn"::text, p."endsOn"::text,
      p."matchDeadline"::text, p."trialDays", p."poorBelow", p."weakBelow", p."loadStep", p."matchingWay"::text,
      p."answerDays", p.version,
      (SELECT coalesce(json_object_agg(r.kind, r.amount), '{}') FROM "Requirement" r
        WHERE r."districtId" = p."districtId" AND r."programmeId" = p.id) AS requirements
    FROM "Programme" p JOIN "District" d ON d.id = p."districtId"
    WHERE p."districtId" = ${viewer.districtId}::uuid
    ORDER BY ${currentFirst(viewer)} LIMIT 1`;
  return current ?? null;
}

/** A programme of the viewer's district; null when there is none of this id. */
export async function programmeOf(viewer: PersonViewer, id: string): Promise<ProgrammeView | null> {
  return read(viewer, (tx) => programmeIn(tx, viewer, id));
}

/** The district's programmes, the newest first. */
export async function listProgrammes(viewer: Coordinator): Promise<ProgrammeView[]> {
  const { districtId } = viewer;
  const orderBy = [{ startsOn: "desc" as const }, { id: "desc" as const }];
  const rows = await read(viewer, (tx) =>
    tx.programme.findMany({ where: { districtId }, select: columns, orderBy, take: 50 }),
  );
  return rows.map(toView);
}

/** How far the programme has come, in one statement. */
export async function programmeCounts(viewer: Coordinator, id: string): Promise<ProgrammeCounts> {
  const { districtId } = viewer;
  const [counts] = await read(
    viewer,
    (tx) => tx.$queryRaw<ProgrammeCounts[]>`
    WITH enrolled AS (
      SELECT e.*, ${pairedAsMentee} AS paired, ${withoutMentor} AS alone
      FROM "Enrolment" e JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
      WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${id}::uuid)
    SELECT
      (SELECT count(*)::int FROM "Person" WHERE "districtId" = ${districtId}::uuid
        AND librarian = 'confirmed' AND "leftAt" IS NULL) AS librarians,
      (SELECT count(*)::int FROM "Invitation" WHERE "districtId" = ${districtId}::uuid
        AND "programmeId" = ${id}::uuid) AS invited,
      count(*) FILTER (WHERE coalesce("withdrawnFrom", state) <> 'draft')::int AS "signedUp",
      count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
      count(*) FILTER (WHERE state = 'approved')::int AS approved,
      count(*) FILTER (WHERE state = 'approved' AND 'mentee' = ANY (roles))::int AS "approvedMentees",
      count(*) FILTER (WHERE state = 'approved' AND 'mentor' = ANY (roles))::int AS "approvedMentors",
      count(*) FILTER (WHERE alone AND state = 'approved')::int AS "waitingForMentor",
      count(*) FILTER (WHERE paired)::int AS pairs,
      (SELECT count(*)::int FROM "PairRequest" WHERE "districtId" = ${districtId}::uuid
        AND "programmeId" = ${id}::uuid AND state = 'accepted') AS promised
    FROM enrolled`,
  );
  if (!counts) throw new Error("counting always answers with one row");
  return counts;
}

const columns = {
  id: true,
  name: true,
  schoolYear: true,
  startsOn: true,
  endsOn: true,
  matchDeadline: true,
  trialDays: true,
  poorBelow: true,
  weakBelow: true,
  loadStep: true,
  matchingWay: true,
  answerDays: true,
  version: true,
  requirements: { select: { kind: true, amount: true } },
} satisfies Prisma.ProgrammeSelect;

type Row = Prisma.ProgrammeGetPayload<{ select: typeof columns }>;

async function programmeIn(tx: Tx, { districtId }: AnyViewer, id: string) {
  const row = await tx.programme.findUnique({
    where: { districtId_id: { districtId, id } },
    select: columns,
  });
  return row && toView(row);
}

function toView({ startsOn, endsOn, matchDeadline, requirements, ...rest }: Row): ProgrammeView {
  return {
    ...rest,
    startsOn: fromColumn(startsOn),
    endsOn: fromColumn(endsOn),
    matchDeadline: fromColumn(matchDeadline),
    requirements: Object.fromEntries(requirements.map(({ kind, amount }) => [kind, amount])),
  };
}
