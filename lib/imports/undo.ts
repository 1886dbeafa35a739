import type { Tx } from "@/lib/db";
import { depart } from "@/lib/departures/commands";
import type { Coordinator } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { personColumns, schoolColumns } from "./fact-columns";
import { personFacts, schoolFacts } from "./facts";

/** What an undone import leaves as it is, and why. */
export type Kept = { id: string; name: string; why: "used" | "changed" };
export type Undone = { removed: number; restored: number; kept: Kept[] };

const changesOf = ({ districtId }: Coordinator, importId: string) => Prisma.sql`
  SELECT c."subjectId" AS id, c.before, c.after FROM "ImportChange" c
  WHERE c."districtId" = ${districtId}::uuid AND c."importId" = ${importId}::uuid`;

/**
 * Takes an import of staff back: new people who did nothing yet go, changed ones get their facts
 * again. Whoever signed in, was invited, signed up, paired, or changed since stays, and so does
 * everyone who supervises somebody that stays.
 */
export async function undoStaff(tx: Tx, viewer: Coordinator, importId: string): Promise<Undone> {
  const { districtId, now } = viewer;
  const kept = await keptPeople(tx, viewer, importId);
  const stays = kept.map(({ id }) => id);
  const restored = await restorePeople(tx, viewer, importId, stays);
  const going = Prisma.sql`SELECT c.id FROM (${changesOf(viewer, importId)}) c
    WHERE c.before IS NULL AND NOT (c.id = ANY(${stays}::uuid[]))`;
  await tx.$executeRaw`UPDATE "Person" SET "supervisorId" = NULL, "updatedAt" = ${now}
    WHERE "districtId" = ${districtId}::uuid AND id IN (${going})`;
  const removed = await tx.$executeRaw`DELETE FROM "Person"
    WHERE "districtId" = ${districtId}::uuid AND id IN (${going})`;
  return { removed, restored, kept };
}

async function keptPeople(tx: Tx, viewer: Coordinator, importId: string): Promise<Kept[]> {
  const { districtId } = viewer;
  const uses = Prisma.join(
    [
      Prisma.sql`SELECT 1 FROM "Enrolment" u WHERE u."districtId" = p."districtId" AND u."personId" = p.id`,
      Prisma.sql`SELECT 1 FROM "Invitation" u WHERE u."districtId" = p."districtId" AND u."personId" = p.id`,
      Prisma.sql`SELECT 1 FROM "Mentorship" u WHERE u."districtId" = p."districtId" AND p.id IN (u."mentorId", u."menteeId")`,
      Prisma.sql`SELECT 1 FROM "Visit" u WHERE u."districtId" = p."districtId" AND p.id IN (u."visitorId", u."hostId")`,
      Prisma.sql`SELECT 1 FROM "Match" u WHERE u."districtId" = p."districtId" AND p.id IN (u."mentorId", u."menteeId")`,
      Prisma.sql`SELECT 1 FROM "Unmatched" u WHERE u."districtId" = p."districtId" AND u."personId" = p.id`,
      Prisma.sql`SELECT 1 FROM "RosterImport" u WHERE u."districtId" = p."districtId" AND u."uploadedById" = p.id`,
    ],
    " UNION ALL ",
  );
  return tx.$queryRaw<Kept[]>`
    WITH RECURSIVE c AS MATERIALIZED (${changesOf(viewer, importId)}),
    touched AS MATERIALIZED (
      SELECT p.id, p."supervisorId", c.before IS NULL AS added,
        ${personFacts(Prisma.sql`p`)} IS DISTINCT FROM c.after AS changed,
        c.before IS NULL AND (p."userId" IS NOT NULL OR EXISTS (${uses})) AS used
      FROM c JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = c.id),
    stays AS (
      SELECT id, "supervisorId" FROM touched WHERE used OR changed
      UNION
      SELECT p.id, p."supervisorId" FROM "Person" p
      WHERE p."districtId" = ${districtId}::uuid AND NOT EXISTS (SELECT 1 FROM c WHERE c.id = p.id)
        AND p."supervisorId" IN (SELECT id FROM c WHERE before IS NULL)
      UNION
      SELECT b.id, b."supervisorId" FROM stays s JOIN "Person" b
        ON b."districtId" = ${districtId}::uuid AND b.id = s."supervisorId")
    SELECT p.id::text, p."firstName" || ' ' || p."lastName" AS name,
      CASE WHEN t.changed AND NOT t.used THEN 'changed' ELSE 'used' END AS why
    FROM stays s JOIN touched t ON t.id = s.id
      JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = t.id
    WHERE t.used OR t.changed OR t.added
    ORDER BY p."lastName", p."firstName", p.id`;
}

async function restorePeople(tx: Tx, viewer: Coordinator, importId: string, stays: string[]) {
  const { districtId, now } = viewer;
  const back = Prisma.sql`
    SELECT c.id, f.* FROM (${changesOf(viewer, importId)}) c,
      LATERAL jsonb_to_record(c.before) AS f("staffId" text, "firstName" text, "lastName" text,
        email text, "jobTitle" text, "startDate" date, "supervisorId" uuid, librarian text,
        "left" boolean, principal boolean, posts text)
    WHERE c.before IS NOT NULL AND NOT (c.id = ANY(${stays}::uuid[]))`;
  const restored = await tx.$executeRaw`
    UPDATE "Person" p SET ${personColumns(Prisma.sql`r`, now)}
    FROM (${back}) r WHERE p."districtId" = ${districtId}::uuid AND p.id = r.id`;
  const away = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM (${back}) r WHERE r."left"`;
  await depart(
    tx,
    viewer,
    away.map(({ id }) => id),
  );
  await tx.$executeRaw`DELETE FROM "Assignment" a USING (${back}) r
    WHERE a."districtId" = ${districtId}::uuid AND a."personId" = r.id`;
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("districtId", id, "personId", "schoolId", fte)
    SELECT ${districtId}::uuid, gen_random_uuid(), r.id, split_part(post, ':', 1)::uuid,
      split_part(post, ':', 2)::int
    FROM (${back}) r, LATERAL unnest(string_to_array(nullif(r.posts, ''), ',')) post`;
  await tx.$executeRaw`DELETE FROM "Hat" h USING (${back}) r
    WHERE h."districtId" = ${districtId}::uuid AND h."personId" = r.id AND h.hat = 'principal'
      AND NOT r.principal`;
  await tx.$executeRaw`
    INSERT INTO "Hat" ("districtId", "personId", hat, "givenAt")
    SELECT ${districtId}::uuid, r.id, 'principal', ${now} FROM (${back}) r WHERE r.principal
    ON CONFLICT DO NOTHING`;
  return restored;
}

/** Takes an import of schools back: new ones where nobody works or visits go, changed ones get their facts again. */
export async function undoSchools(tx: Tx, viewer: Coordinator, importId: string): Promise<Undone> {
  const { districtId, now } = viewer;
  const kept = await tx.$queryRaw<Kept[]>`
    SELECT * FROM (SELECT s.id::text, s.name,
      CASE WHEN c.before IS NULL AND (
          EXISTS (SELECT 1 FROM "Assignment" a WHERE a."districtId" = s."districtId" AND a."schoolId" = s.id)
          OR EXISTS (SELECT 1 FROM "Visit" v WHERE v."districtId" = s."districtId" AND v."schoolId" = s.id))
        THEN 'used'
        WHEN NOT (${schoolFacts(Prisma.sql`s`)} @> c.after) THEN 'changed' END AS why
    FROM (${changesOf(viewer, importId)}) c
    JOIN "School" s ON s."districtId" = ${districtId}::uuid AND s.id = c.id) k
    WHERE why IS NOT NULL ORDER BY name, id`;
  const stays = kept.map(({ id }) => id);
  const restored = await tx.$executeRaw`
    UPDATE "School" s SET ${schoolColumns(Prisma.sql`f`, now)},
      "closedAt" = CASE WHEN f.closed THEN ${now}::timestamptz END
    FROM (${changesOf(viewer, importId)}) c,
      LATERAL jsonb_to_record(c.before) AS f("sourceId" text, name text, address text, city text,
        state text, zip text, level text, "lowGrade" text, "highGrade" text, enrolment int,
        latitude float8, longitude float8, "coordinatesDoubtful" boolean, languages text, closed boolean)
    WHERE c.before IS NOT NULL AND NOT (c.id = ANY(${stays}::uuid[]))
      AND s."districtId" = ${districtId}::uuid AND s.id = c.id`;
  const removed = await tx.$executeRaw`
    DELETE FROM "School" s USING (${changesOf(viewer, importId)}) c
    WHERE c.before IS NULL AND NOT (c.id = ANY(${stays}::uuid[]))
      AND s."districtId" = ${districtId}::uuid AND s.id = c.id`;
  return { removed, restored, kept };
}
