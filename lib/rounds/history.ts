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
};

export type History = {
  /** The newest first; all of them are in the audit log. */
  changes: ListedChange[];
  /** What undoing takes back, and what doing again repeats. */
  undoable: ListedChange | null;
  redoable: ListedChange | null;
};

const LISTED = 100;

type Row = Omit<ListedChange, "by" | "moves" | "about" | "verb"> & {
  verb: string;
  firstName: string;
  lastName: string;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  about: Prisma.JsonValue;
  last: number;
};

/** What was done to a draft, by whom and when. One statement; of large changes the first moves only. */
export async function historyOf(viewer: Coordinator, roundId: string): Promise<History> {
  const { districtId } = viewer;
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT c.number, c.verb, c."madeAt" AS at, c."undoneAt" IS NOT NULL AS undone,
        p."firstName", p."lastName", jsonb_array_length(c.after->'placings') AS moved,
        jsonb_path_query_array(c.before, '$.placings[0 to 2]') AS before,
        jsonb_path_query_array(c.after, '$.placings[0 to 2]') AS after,
        coalesce(c.after->'about', '{}') AS about, s.id::text AS "scenarioId",
        c.before->>'scenarioId' IS NULL OR s.id IS NOT NULL AS reachable,
        coalesce(max(c.number) FILTER (WHERE c."undoneAt" IS NULL) OVER (), 0)::int AS last
      FROM "MatchChange" c
      JOIN "Person" p ON p."districtId" = c."districtId" AND p.id = c."madeById"
      LEFT JOIN "MatchScenario" s ON s."districtId" = c."districtId" AND s."roundId" = c."roundId"
        AND s.id = (c.before->>'scenarioId')::uuid
      WHERE c."districtId" = ${districtId}::uuid AND c."roundId" = ${roundId}::uuid
      ORDER BY c.number DESC LIMIT ${LISTED}`,
  );
  const changes = rows.map(listed);
  const last = rows[0]?.last ?? 0;
  const numbered = (number: number) => changes.find((change) => change.number === number) ?? null;
  return { changes, undoable: numbered(last), redoable: numbered(last + 1) };
}

const verbs = z.enum(changeVerbs);

function listed({ firstName, lastName, before, after, last: _last, ...row }: Row): ListedChange {
  const was = new Map(placings.parse(before).map((one) => [one.menteeId, one.mentorId]));
  return {
    ...row,
    verb: verbs.parse(row.verb),
    by: nameOf({ firstName, lastName }),
    about: about.parse(row.about),
    moves: placings.parse(after).map(({ menteeId, mentorId: to }) => {
      return { menteeId, from: was.get(menteeId) ?? null, to };
    }),
  };
}
