import { read } from "@/lib/db";
import { placesOf } from "@/lib/matching/rules";
import type { Problem } from "@/lib/matching/types";
import { freePlaces } from "@/lib/mentorships/free-places";
import { unpairedMentee } from "@/lib/programmes/without-mentor";
import type { Coordinator } from "@/lib/viewer";

/** How many people and rules a draft does not know of yet. */
export type SinceRun = {
  /** A run would find them, and the draft has not: mentees who wait, mentors with a free place. */
  came: number;
  /** The other way round; not those with "no match this year", whom the page names. */
  gone: number;
  /** Noes of two people of the draft that coordinators have lifted since. */
  lifted: number;
};

type Drafted = { id: string; programme: { id: string }; problem: Problem };

/**
 * What has changed since a draft was worked out, counted by who is in and never by who may be paired
 * with whom, so that no wish can be told from it. One statement however many people.
 */
export async function sinceRun(
  viewer: Coordinator,
  { id, programme, problem }: Drafted,
): Promise<SinceRun> {
  const { districtId } = viewer;
  const mentees = problem.mentees.map((mentee) => mentee.id);
  const mentors = problem.mentors.map((mentor) => mentor.id);
  const open = problem.mentors.filter((mentor) => placesOf(mentor) > 0).map((one) => one.id);
  const [row] = await read(
    viewer,
    (tx) => tx.$queryRaw<SinceRun[]>`
    WITH enrolled AS (
      SELECT e."personId" AS id, ${unpairedMentee} AND NOT EXISTS (SELECT 1 FROM "PairRequest" r
          WHERE r."districtId" = e."districtId" AND r."programmeId" = e."programmeId"
            AND r."menteeId" = e."personId" AND r.state = 'accepted') AS waits,
        e."noMatchReason" IS NOT NULL AS aside,
        'mentor' = ANY (e.roles) AND ${freePlaces} > 0 AS open
      FROM "Enrolment" e JOIN "Person" p ON p."districtId" = e."districtId" AND p.id = e."personId"
      WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programme.id}::uuid
        AND e.state = 'approved' AND p."leftAt" IS NULL),
    there(side, id, aside) AS (
      SELECT 'mentee', id, aside FROM enrolled WHERE waits
      UNION ALL SELECT 'mentor', id, false FROM enrolled WHERE open),
    drafted(side, id) AS (
      SELECT 'mentee', unnest(${mentees}::uuid[])
      UNION ALL SELECT 'mentor', unnest(${open}::uuid[])),
    run AS (
      SELECT coalesce(g."createdAt", m."startedAt") AS at FROM "MatchRound" m
      LEFT JOIN "Progress" g ON g."districtId" = m."districtId" AND g.id = m."progressId"
        AND g."finishedAt" IS NOT NULL AND g.failure IS NULL
      WHERE m."districtId" = ${districtId}::uuid AND m.id = ${id}::uuid)
    SELECT
      (SELECT count(DISTINCT id)::int FROM there t WHERE NOT aside AND NOT EXISTS
        (SELECT 1 FROM drafted d WHERE d.side = t.side AND d.id = t.id)) AS came,
      (SELECT count(DISTINCT id)::int FROM drafted d WHERE NOT EXISTS
        (SELECT 1 FROM there t WHERE t.side = d.side AND t.id = d.id)) AS gone,
      (SELECT count(*)::int FROM "DeclineLift" l
        JOIN "Mentorship" m ON m."districtId" = l."districtId" AND m.id = l."mentorshipId"
        WHERE l."districtId" = ${districtId}::uuid AND m."programmeId" = ${programme.id}::uuid
          AND l."liftedAt" > (SELECT at FROM run)
          AND m."menteeId" = ANY (${mentees}::uuid[])
          AND m."mentorId" = ANY (${mentors}::uuid[])) AS lifted`,
  );
  if (!row) throw new Error("counting always answers with one row");
  return row;
}
