import type { Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { AnyViewer, Coordinator } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { Applying } from "./schema";

/** A file that lacks more of the staff than this is asked about: it may have been cut off. */
const mostMissing = 1 / 3;

export type Missing = {
  /** People of the roster who are not in the file and whose leaving may be recorded. */
  people: number;
  /** Of everybody who came from a file. */
  ofAll: number;
  /** Ids of those of them with a running pair. */
  paired: string[];
  /** The pairs that end with them, each once. */
  pairs: { mentor: string; mentee: string }[];
  /** So many that somebody should say that the file is whole. */
  many: boolean;
};

/**
 * Ids of the people who came from a file, have not left, and are in no row of this one. Coordinators
 * are never among them: a file shuts nobody out of the office. `NOT IN` is one table to look up, also
 * when the database has not counted the new rows yet and would compare each with each.
 */
export function missingPeople({ districtId }: AnyViewer, importId: string): Prisma.Sql {
  return Prisma.sql`SELECT p.id FROM "Person" p
    WHERE p."districtId" = ${districtId}::uuid AND p."leftAt" IS NULL AND p."staffId" IS NOT NULL
      AND p.id::text NOT IN (SELECT r."values"->>'id' FROM "ImportRow" r
        WHERE r."districtId" = ${districtId}::uuid AND r."importId" = ${importId}::uuid
          AND r."values"->>'id' IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "Hat" h WHERE h."districtId" = p."districtId"
        AND h."personId" = p.id AND h.hat = 'coordinator')`;
}

const names = { select: { firstName: true, lastName: true } } as const;

/** Who is missing, with the pairs that hang on them. */
export async function missingFrom(tx: Tx, viewer: AnyViewer, importId: string): Promise<Missing> {
  const { districtId } = viewer;
  const missing = await missingIds(tx, viewer, importId);
  const ofAll = await tx.person.count({
    where: { districtId, leftAt: null, staffId: { not: null } },
  });
  const ending = await tx.mentorship.findMany({
    where: {
      districtId,
      endedAt: null,
      OR: [{ mentorId: { in: missing } }, { menteeId: { in: missing } }],
    },
    select: { mentorId: true, menteeId: true, mentor: names, mentee: names },
    orderBy: [{ mentor: { lastName: "asc" } }, { id: "asc" }],
  });
  const halves = new Set(ending.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  return {
    people: missing.length,
    ofAll,
    paired: missing.filter((id) => halves.has(id)),
    pairs: ending.map(({ mentor, mentee }) => ({ mentor: nameOf(mentor), mentee: nameOf(mentee) })),
    many: missing.length > ofAll * mostMissing,
  };
}

/** Ids of those whose leaving may be recorded. */
async function missingIds(tx: Tx, viewer: AnyViewer, importId: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM (${missingPeople(viewer, importId)}) m ORDER BY m.id`;
  return found.map(({ id }) => id);
}

/** Nobody leaves. */
export const noOne = { people: [] as string[], many: false };

/** Who is recorded as having left when the file is applied, and whether they are suspiciously many. */
export async function leavingBy(
  tx: Tx,
  viewer: Coordinator,
  id: string,
  absent: NonNullable<Applying["absent"]>,
) {
  if (absent === "stay") return noOne;
  const found = await missingFrom(tx, viewer, id);
  const paired = new Set(absent === "all" ? [] : found.paired);
  const people = (await missingIds(tx, viewer, id)).filter((one) => !paired.has(one));
  return { people, many: found.many };
}
