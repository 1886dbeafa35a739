import * as z from "zod";
import type { Tx } from "@/lib/db";
import type { AnyViewer, Coordinator } from "@/lib/viewer";
import { toJson } from "./stored";

/** What a coordinator can do to a draft. */
export const changeVerbs = [
  "paired",
  "pinned",
  "unpinned",
  "chosenInstead",
  "swapped",
  "unpaired",
  "forbidden",
  "allowed",
  "resolved",
  "rerun",
  "took",
] as const;
export type ChangeVerb = (typeof changeVerbs)[number];

const pairIds = z.object({ menteeId: z.string(), mentorId: z.string() });
export const placings = z.array(
  z.object({
    menteeId: z.string(),
    mentorId: z.string().nullable(),
    origin: z.enum(["solver", "hand"]),
  }),
);
const side = z.object({
  placings,
  /** What bound the matcher, where that changed: its result follows from it. */
  bound: z
    .object({ pinned: z.array(pairIds).readonly(), forbidden: z.array(pairIds).readonly() })
    .optional(),
  /** A whole draft that was kept, where nothing less brings it back. */
  scenarioId: z.string().optional(),
});
/** How a draft stood on one side of a change. */
export type Side = z.output<typeof side>;

/**
 * What the words need that neither side says: the pair that was ruled out, or chosen while others
 * moved, the scenario taken.
 */
export const about = z.object({
  pair: pairIds.optional(),
  name: z.string().optional(),
  /** Pinned pairs that could not stay when everyone was read anew. */
  letGo: z.array(pairIds).optional(),
});
export type About = z.output<typeof about>;

const change = z.object({
  verb: z.enum(changeVerbs),
  before: side,
  after: side.extend({ about: about.default({}) }),
});
type KeptChange = z.output<typeof change> & { number: number };
export type Change = { verb: ChangeVerb; before: Side; after: Side; about: About };

/** Puts a change on the list of its round; the caller holds the round's lock. */
export async function noteChange(
  tx: Tx,
  { districtId, now }: Pick<AnyViewer, "districtId" | "now">,
  roundId: string,
  { verb, before, after, about, madeById }: Change & { madeById: string },
): Promise<void> {
  const { most } = await numbersOf(tx, districtId, roundId);
  await tx.matchChange.create({
    data: {
      districtId,
      roundId,
      number: most + 1,
      verb,
      before: toJson(before),
      after: toJson({ ...after, about }),
      madeById,
      madeAt: now,
    },
    select: { number: true },
  });
}

/**
 * The change that undoing takes back (the last that holds), or that doing again repeats: the first
 * undone after it. What was undone before a later change is left behind.
 */
export async function changeToTurn(
  tx: Tx,
  { districtId }: Coordinator,
  roundId: string,
  which: "undo" | "redo",
): Promise<KeptChange | null> {
  const { last, most } = await numbersOf(tx, districtId, roundId);
  const number = which === "undo" ? last : last + 1;
  if (number === 0 || number > most) return null;
  const row = await tx.matchChange.findUniqueOrThrow({
    where: { districtId_roundId_number: { districtId, roundId, number } },
    select: { verb: true, before: true, after: true },
  });
  return { number, ...change.parse(row) };
}

/** Marks a change as undone or done again. @param left where the way back leads, if a whole draft was replaced */
export async function turnChange(
  tx: Tx,
  { districtId, now }: Coordinator,
  roundId: string,
  { number, after: { about } }: KeptChange,
  { which, left }: { which: "undo" | "redo"; left: Side | null },
): Promise<void> {
  const undo = which === "undo";
  await tx.matchChange.update({
    where: { districtId_roundId_number: { districtId, roundId, number } },
    data: {
      undoneAt: undo ? now : null,
      ...(left && (undo ? { after: toJson({ ...left, about }) } : { before: toJson(left) })),
    },
    select: { number: true },
  });
}

/** Numbers follow each other from 1: the last change that holds, and the last of all; 0 for none. */
async function numbersOf(tx: Tx, districtId: string, roundId: string) {
  const [row] = await tx.$queryRaw<{ last: number; most: number }[]>`
    SELECT coalesce(max(number) FILTER (WHERE "undoneAt" IS NULL), 0)::int AS last,
      coalesce(max(number), 0)::int AS most
    FROM "MatchChange" WHERE "districtId" = ${districtId}::uuid AND "roundId" = ${roundId}::uuid`;
  return row ?? { last: 0, most: 0 };
}
