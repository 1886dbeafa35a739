import { read } from "@/lib/db";
import { placesOf } from "@/lib/matching/rules";
import { freePlaces } from "@/lib/mentorships/free-places";
import { unpairedMentee } from "@/lib/programmes/without-mentor";
import type { Coordinator } from "@/lib/viewer";
import type { KeptProblem } from "./stored";

/** How many people and rules a draft does not know of yet. */
export type SinceRun = {
  /** A run would find them, and the draft has not: mentees who wait, mentors with a free place. */
  came: number;
  /** The other way round; not those with "no match this year", whom the page names. */
  gone: number;
  /** Noes of two people of the draft that are lifted, and counted when it was worked out. */
  lifted: number;
};

type Drafted = { programme: { id: string }; problem: KeptProblem };

/**
 * What has changed since a draft was worked out, counted by who is in and never by who may be paired
 * with whom, so that no wish can be told from it. One statement however many people.
 */
export async function sinceRun(
  viewer: Coordinator,
  { programme, problem }: Drafted,
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
    lifted AS (
      SELECT m.id, m."menteeId", m."mentorId" FROM "DeclineLift" l
        JOIN "Mentorship" m ON m."districtId" = l."districtId" AND m.id = l."mentorshipId"
        WHERE l."districtId" = ${districtId}::uuid AND m."programmeId" = ${programme.id}::uuid
      UNION ALL SELECT r.id, r."menteeId", r."mentorId" FROM "RequestLift" l
        JOIN "PairRequest" r ON r."districtId" = l."districtId" AND r.id = l."requestId"
        WHERE l."districtId" = ${districtId}::uuid AND r."programmeId" = ${programme.id}::uuid)
    SELECT
      (SELECT count(DISTINCT id)::int FROM there t WHERE NOT aside AND NOT EXISTS
        (SELECT 1 FROM drafted d WHERE d.side = t.side AND d.id = t.id)) AS came,
      (SELECT count(DISTINCT id)::int FROM drafted d WHERE NOT EXISTS
        (SELECT 1 FROM there t WHERE t.side = d.side AND t.id = d.id)) AS gone,
      (SELECT count(*)::int FROM lifted WHERE NOT id = ANY (${[...problem.lifted]}::uuid[])
        AND "menteeId" = ANY (${mentees}::uuid[])
        AND "mentorId" = ANY (${mentors}::uuid[])) AS lifted`,
  );
  if (!row) throw new Error("counting always answers with one row");
  return row;
}
