import { read, type Tx } from "@/lib/db";
import { ownPair } from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import { ownRequest, stillOpen } from "@/lib/requests/policy";
import type { Viewer } from "@/lib/viewer";
import type { Named, People } from "./people";

export type Shared = {
  notes: number;
  checkIns: number;
};

/** Who has which role towards the viewer, and how much they share at this moment. */
export async function peopleAroundMe(viewer: Viewer): Promise<People & { shared: Shared }> {
  const { districtId, personId } = viewer;
  return read(viewer, async (tx) => {
    const pairs = await tx.mentorship.findMany({
      where: ownPair(viewer),
      select: { ...bothSides, endedAt: true, acceptedAt: true },
      orderBy: { startedAt: "desc" },
      take: 100,
    });
    const coordinators = await tx.hat.findMany({
      where: {
        districtId,
        hat: "coordinator",
        person: { leftAt: null },
        personId: { not: personId },
      },
      select: { person: { select: columns } },
      orderBy: [{ person: { lastName: "asc" } }, { personId: "asc" }],
      take: 100,
    });
    const requests = await tx.pairRequest.findMany({
      where: { AND: [ownRequest(viewer), stillOpen(viewer)] },
      select: bothSides,
      orderBy: { askedAt: "asc" },
      take: 40,
    });
    const halves = pairs.map((pair) => {
      const side = pair.mentorId === personId ? ("mentee" as const) : ("mentor" as const);
      const partner = { open: pair.acceptedAt !== null, side, ...otherOf(pair, personId) };
      return { running: pair.endedAt === null, partner };
    });
    return {
      partners: halves.filter(({ running }) => running).map(({ partner }) => partner),
      halves: halves.map(({ partner }) => partner.id),
      visits: await peopleOfMyVisits(tx, viewer),
      coordinators: coordinators.map(({ person }) => named(person)),
      asked: requests.map((two) => otherOf(two, personId)),
      shared: await sharedNow(tx, viewer),
    };
  });
}

/** What is shared opens when both have said yes, in a restored pair for the second time. */
async function sharedNow(tx: Tx, { districtId, personId }: Viewer): Promise<Shared> {
  const [shared] = await tx.$queryRaw<Shared[]>`
    WITH opened AS (
      SELECT id FROM "Mentorship" WHERE "districtId" = ${districtId}::uuid
        AND ${personId}::uuid IN ("menteeId", "mentorId")
        AND "endedAt" IS NULL AND "acceptedAt" IS NOT NULL)
    SELECT
      (SELECT count(*)::int FROM "ActivityNote" n
        JOIN "Activity" a ON a."districtId" = n."districtId" AND a.id = n."activityId"
        WHERE n."districtId" = ${districtId}::uuid AND n."authorId" = ${personId}::uuid
          AND n."sharedAt" IS NOT NULL AND a."mentorshipId" IN (SELECT id FROM opened)) AS notes,
      (SELECT count(*)::int FROM "CheckInShare" s
        WHERE s."districtId" = ${districtId}::uuid AND s."authorId" = ${personId}::uuid
          AND s."mentorshipId" IN (SELECT id FROM opened)) AS "checkIns"`;
  if (!shared) throw new Error("counting always answers with one row");
  return shared;
}

/** Whoever sees a visit of the viewer's beside their own mentor: its other side, and the visitor's mentor. */
async function peopleOfMyVisits(tx: Tx, { districtId, personId }: Viewer): Promise<Named[]> {
  const rows = await tx.$queryRaw<Columns[]>`
    SELECT p.id::text, p."firstName", p."lastName" FROM "Person" p
    WHERE p."districtId" = ${districtId}::uuid AND p.id <> ${personId}::uuid AND p.id IN (
      SELECT unnest(ARRAY[v."visitorId", v."hostId", CASE WHEN v."hostId" = ${personId}::uuid THEN m."mentorId" END])
      FROM "Visit" v
      LEFT JOIN "Mentorship" m ON m."districtId" = v."districtId" AND m.id = v."mentorshipId" AND m."endedAt" IS NULL
      WHERE v."districtId" = ${districtId}::uuid AND ${personId}::uuid IN (v."visitorId", v."hostId"))
    ORDER BY p."lastName", p."firstName" LIMIT 100`;
  return rows.map(named);
}

const columns = { id: true, firstName: true, lastName: true } as const;
const bothSides = {
  mentorId: true,
  mentor: { select: columns },
  mentee: { select: columns },
} as const;

type Columns = { id: string; firstName: string; lastName: string };

function otherOf(two: { mentorId: string; mentor: Columns; mentee: Columns }, one: string): Named {
  return named(two.mentorId === one ? two.mentee : two.mentor);
}

function named(person: Columns): Named {
  return { id: person.id, name: nameOf(person) };
}
