import type { Tx } from "@/lib/db";
import { bringBack } from "@/lib/departures/commands";
import type { Coordinator } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { personColumns, schoolColumns } from "./fact-columns";
import { languagesOf, personFacts, schoolFacts } from "./facts";

/**
 * Writes what an import has staged, by a handful of statements over whole sets.
 * Inner parts of `applyImport`, within its transaction and under its lock.
 */
type Applied = { added: number; changed: number };

const rows = ({ districtId }: Coordinator, importId: string) => Prisma.sql`
  SELECT (r."values"->>'id')::uuid AS id, r.outcome, r."values"->'before' AS before, f.*
  FROM "ImportRow" r, LATERAL (SELECT r."values"->'after' AS after) x,
    LATERAL jsonb_to_record(x.after) AS f("staffId" text, "firstName" text, "lastName" text,
      email text, "jobTitle" text, "startDate" date, "supervisorId" uuid, librarian text,
      principal boolean, posts text, "sourceId" text, name text, address text, city text,
      state text, zip text, level text, "lowGrade" text, "highGrade" text, enrolment int,
      latitude float8, longitude float8, "coordinatesDoubtful" boolean, languages text)
  WHERE r."districtId" = ${districtId}::uuid AND r."importId" = ${importId}::uuid
    AND r.outcome IN ('added', 'changed')`;

/** Somebody or another import has changed what this one was compared with. From here on nobody else changes it. */
export async function changedSince(
  tx: Tx,
  { districtId }: Coordinator,
  { id, kind }: { id: string; kind: "staff" | "schools" },
): Promise<boolean> {
  const staged = Prisma.sql`SELECT (r."values"->>'id')::uuid AS id, r.outcome, r."values"->'before' AS before
    FROM "ImportRow" r WHERE r."districtId" = ${districtId}::uuid AND r."importId" = ${id}::uuid
      AND r.outcome = 'changed'`;
  const table = kind === "staff" ? Prisma.sql`"Person"` : Prisma.sql`"School"`;
  await tx.$queryRaw`SELECT count(*)::int FROM (SELECT 1 FROM ${table} t
    WHERE t."districtId" = ${districtId}::uuid AND t.id IN (SELECT r.id FROM (${staged}) r)
    ORDER BY t.id FOR UPDATE) held`;
  const [answer] = await (kind === "staff"
    ? tx.$queryRaw<{ changed: boolean }[]>`
        SELECT EXISTS (SELECT 1 FROM (${staged}) r
          LEFT JOIN "Person" p ON p."districtId" = ${districtId}::uuid AND p.id = r.id
          WHERE p.id IS NULL OR ${personFacts(Prisma.sql`p`)} IS DISTINCT FROM r.before) AS changed`
    : tx.$queryRaw<{ changed: boolean }[]>`
        SELECT EXISTS (SELECT 1 FROM (${staged}) r
          LEFT JOIN "School" s ON s."districtId" = ${districtId}::uuid AND s.id = r.id
          WHERE s.id IS NULL OR NOT (${schoolFacts(Prisma.sql`s`)} @> r.before)) AS changed`);
  return answer?.changed ?? true;
}

/** What each row changes, kept for undoing. */
export async function keepChanges(
  tx: Tx,
  { districtId }: Coordinator,
  { id, kind }: { id: string; kind: "staff" | "schools" },
): Promise<void> {
  const subject = kind === "staff" ? "Person" : "School";
  await tx.$executeRaw`
    INSERT INTO "ImportChange" ("districtId", "importId", id, subject, "subjectId", before, after)
    SELECT r."districtId", r."importId", gen_random_uuid(), ${subject}, (r."values"->>'id')::uuid,
      nullif(r."values"->'before', 'null'), r."values"->'after'
    FROM "ImportRow" r WHERE r."districtId" = ${districtId}::uuid AND r."importId" = ${id}::uuid
      AND r.outcome IN ('added', 'changed')`;
}

export async function applyStaff(tx: Tx, viewer: Coordinator, importId: string): Promise<Applied> {
  const { districtId, now } = viewer;
  const staged = rows(viewer, importId);
  const returning = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM (${staged}) r WHERE (r.before->>'left')::boolean`;
  await bringBack(
    tx,
    viewer,
    returning.map(({ id }) => id),
  );
  const added = await tx.$executeRaw`
    INSERT INTO "Person" ("districtId", id, "staffId", "firstName", "lastName", email, "jobTitle",
      "startDate", "supervisorId", librarian, "createdAt", "updatedAt")
    SELECT ${districtId}::uuid, r.id, r."staffId", r."firstName", r."lastName", r.email, r."jobTitle",
      r."startDate", r."supervisorId", r.librarian::"LibrarianStanding", ${now}, ${now}
    FROM (${staged}) r WHERE r.outcome = 'added'`;
  const changed = await tx.$executeRaw`
    UPDATE "Person" p SET ${personColumns(Prisma.sql`r`, now)}
    FROM (${staged}) r
    WHERE r.outcome = 'changed' AND p."districtId" = ${districtId}::uuid AND p.id = r.id`;
  await applyPosts(tx, viewer, staged);
  await applyHats(tx, viewer, staged);
  return { added, changed };
}

async function applyPosts(tx: Tx, { districtId }: Coordinator, staged: Prisma.Sql) {
  const posts = Prisma.sql`SELECT r.id, split_part(post, ':', 1)::uuid AS "schoolId",
      split_part(post, ':', 2)::int AS fte
    FROM (${staged}) r, LATERAL unnest(string_to_array(nullif(r.posts, ''), ',')) post`;
  await tx.$executeRaw`
    DELETE FROM "Assignment" a USING (${staged}) r
    WHERE r.outcome = 'changed' AND a."districtId" = ${districtId}::uuid AND a."personId" = r.id
      AND position(a."schoolId"::text in r.posts) = 0`;
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("districtId", id, "personId", "schoolId", fte)
    SELECT ${districtId}::uuid, gen_random_uuid(), p.id, p."schoolId", p.fte FROM (${posts}) p
    ON CONFLICT ("districtId", "personId", "schoolId") DO UPDATE SET fte = excluded.fte`;
}

async function applyHats(tx: Tx, { districtId, now }: Coordinator, staged: Prisma.Sql) {
  await tx.$executeRaw`
    DELETE FROM "Hat" h USING (${staged}) r
    WHERE r.outcome = 'changed' AND NOT r.principal AND h.hat = 'principal'
      AND h."districtId" = ${districtId}::uuid AND h."personId" = r.id`;
  await tx.$executeRaw`
    INSERT INTO "Hat" ("districtId", "personId", hat, "givenAt")
    SELECT ${districtId}::uuid, r.id, 'principal', ${now} FROM (${staged}) r WHERE r.principal
    ON CONFLICT DO NOTHING`;
}

export async function applySchools(
  tx: Tx,
  viewer: Coordinator,
  importId: string,
): Promise<Applied> {
  const { districtId, now } = viewer;
  const staged = rows(viewer, importId);
  const added = await tx.$executeRaw`
    INSERT INTO "School" ("districtId", id, "sourceId", name, address, city, state, zip, level,
      "lowGrade", "highGrade", enrolment, latitude, longitude, "coordinatesDoubtful", languages,
      "createdAt", "updatedAt")
    SELECT ${districtId}::uuid, r.id, r."sourceId", r.name, r.address, r.city, r.state, r.zip,
      r.level::"SchoolLevel", r."lowGrade", r."highGrade", r.enrolment, r.latitude, r.longitude,
      r."coordinatesDoubtful", ${languagesOf(Prisma.sql`r`)}, ${now}, ${now}
    FROM (${staged}) r WHERE r.outcome = 'added'`;
  const changed = await tx.$executeRaw`
    UPDATE "School" s SET ${schoolColumns(Prisma.sql`r`, now)}, "closedAt" = NULL
    FROM (${staged}) r
    WHERE r.outcome = 'changed' AND s."districtId" = ${districtId}::uuid AND s.id = r.id`;
  return { added, changed };
}
