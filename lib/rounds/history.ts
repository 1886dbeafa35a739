import * as z from "zod";
import { read } from "@/lib/db";
import type { Move } from "@/lib/matching/types";
import { nameOf } from "@/lib/names";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type About, about, type ChangeVerb, changeVerbs, placings } from "./changes";

export type ListedChange = {
  number: number;
  verb: ChangeVerb;
  by: string;
  at: Date;
  undone: boolean;
  /** How many people moved; the first few of them. */
  moved: number;
  moves: Move[];
  about: About;
  /** The draft that was kept before it, if one was and it is still there. */
  scenarioId: string | null;
  reachable: boolean;
  /** Pinned pairs that could not stay when everyone was read anew. */
  letGo: { mentee: string; mentor: string }[];
};

export type History = {
  /** The newest hundred first; all of them are in the audit log. */
  changes: ListedChange[];
  /** What undoing takes back, and what doing again repeats. */
  undoable: ListedChange | null;
  redoable: ListedChange | null;
};

const LISTED = 100;

type Row = Omit<ListedChange, "by" | "moves" | "about" | "verb" | "letGo"> & {
  verb: string;
  firstName: string;
  lastName: string;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  about: Prisma.JsonValue;
  letGo: Prisma.JsonValue;
  last: number;
  /** From the newest, which is 1. */
  place: number;
};

/** What was done to a draft, by whom and when. One statement; of large changes the first moves only. */
export async function historyOf(viewer: Coordinator, roundId: string): Promise<History> {
  const { districtId } = viewer;
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT * FROM (SELECT c.number, c.verb, c."madeAt" AS at, c."undoneAt" IS NOT NULL AS undone,
        p."firstName", p."lastName", jsonb_array_length(c.after->'placings') AS moved,
        jsonb_path_query_array(c.before, '$.placings[0 to 2]') AS before,
        jsonb_path_query_array(c.after, '$.placings[0 to 2]') AS after,
        coalesce(c.after->'about', '{}') AS about,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('mentee', e."firstName" || ' ' || e."lastName",
            'mentor', r."firstName" || ' ' || r."lastName") ORDER BY e."lastName", e.id), '[]')
          FROM jsonb_to_recordset(c.after->'about'->'letGo') AS l("menteeId" uuid, "mentorId" uuid)
          JOIN "Person" e ON e."districtId" = c."districtId" AND e.id = l."menteeId"
          JOIN "Person" r ON r."districtId" = c."districtId" AND r.id = l."mentorId") AS "letGo", s.id::text AS "scenarioId",
        c.before->>'scenarioId' IS NULL OR s.id IS NOT NULL AS reachable,
        coalesce(max(c.number) FILTER (WHERE c."undoneAt" IS NULL) OVER (), 0)::int AS last,
        row_number() OVER (ORDER BY c.number DESC)::int AS place
      FROM "MatchChange" c
      JOIN "Person" p ON p."districtId" = c."districtId" AND p.id = c."madeById"
      LEFT JOIN "MatchScenario" s ON s."districtId" = c."districtId" AND s."roundId" = c."roundId"
        AND s.id = (c.before->>'scenarioId')::uuid
      WHERE c."districtId" = ${districtId}::uuid AND c."roundId" = ${roundId}::uuid
      ) h WHERE place <= ${LISTED} OR number IN (last, last + 1)
      ORDER BY number DESC`,
  );
  const all = rows.map(listed);
  const last = rows[0]?.last ?? 0;
  const numbered = (number: number) => all.find((change) => change.number === number) ?? null;
  const changes = all.filter((_, at) => (rows[at]?.place ?? 0) <= LISTED);
  return { changes, undoable: numbered(last), redoable: numbered(last + 1) };
}

const verbs = z.enum(changeVerbs);

const people = z.array(z.object({ mentee: z.string(), mentor: z.string() }));

function listed(line: Row): ListedChange {
  const { firstName, lastName, before, after, last: _last, place: _place, ...row } = line;
  const was = new Map(placings.parse(before).map((one) => [one.menteeId, one.mentorId]));
  return {
    ...row,
    verb: verbs.parse(row.verb),
    by: nameOf({ firstName, lastName }),
    about: about.parse(row.about),
    letGo: people.parse(row.letGo),
    moves: placings.parse(after).map(({ menteeId, mentorId: to }) => {
      return { menteeId, from: was.get(menteeId) ?? null, to };
    }),
  };
}
