import type { Tx } from "@/lib/db";
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
  /** Those of them with a running pair. */
  paired: { id: string; name: string; partner: string }[];
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

/** Who is missing, with the pairs that hang on them. */
export async function missingFrom(tx: Tx, viewer: AnyViewer, importId: string): Promise<Missing> {
  const { districtId } = viewer;
  const missing = await missingIds(tx, viewer, importId);
  const ofAll = await tx.person.count({
    where: { districtId, leftAt: null, staffId: { not: null } },
  });
  const paired = await tx.$queryRaw<Missing["paired"]>`
    SELECT p.id::text, p."firstName" || ' ' || p."lastName" AS name,
      string_agg(o."firstName" || ' ' || o."lastName", ', ' ORDER BY o."lastName", o.id) AS partner
    FROM "Mentorship" m
    JOIN "Person" p ON p."districtId" = m."districtId" AND p.id IN (m."mentorId", m."menteeId")
    JOIN "Person" o ON o."districtId" = m."districtId" AND o.id IN (m."mentorId", m."menteeId") AND o.id <> p.id
    WHERE m."districtId" = ${districtId}::uuid AND m."endedAt" IS NULL AND p.id = ANY(${missing}::uuid[])
    GROUP BY p.id, p."firstName", p."lastName" ORDER BY p."lastName", p."firstName", p.id`;
  return { people: missing.length, ofAll, paired, many: missing.length > ofAll * mostMissing };
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
  const paired = new Set(absent === "all" ? [] : found.paired.map((one) => one.id));
  const people = (await missingIds(tx, viewer, id)).filter((one) => !paired.has(one));
  return { people, many: found.many };
}
