import { lastActor } from "@/lib/audit/queries";
import { type Tx, tryLock } from "@/lib/db";
import type { Problem } from "@/lib/matching/types";
import { type OutOfDate, outOfDate } from "@/lib/out-of-date";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { KeptResult } from "./checked";
import type { DraftedPair } from "./draft";
import { mayChange, roundWhere } from "./policy";
import type { SeenRound } from "./schema";
import { problemFrom, resultFrom } from "./stored";

export type OpenRound = {
  id: string;
  programmeId: string;
  number: number;
  problem: Problem;
  result: KeptResult;
  codeVersion: string;
  pairs: (DraftedPair & { id: string })[];
};

export type NotOpen = "not-found" | "busy" | "already-published" | "not-a-draft" | OutOfDate;

/**
 * The draft, for one command at a time: whoever comes second is told, and so is whoever looked at
 * an older version of it.
 */
export async function openRound(
  tx: Tx,
  viewer: Coordinator,
  { roundId, version }: SeenRound,
): Promise<Result<OpenRound, NotOpen>> {
  if (!(await tryLock(tx, viewer, `round:${roundId}`))) return refused("busy");
  const round = await tx.matchRound.findFirst({
    where: roundWhere(viewer, roundId),
    select: {
      id: true,
      programmeId: true,
      number: true,
      state: true,
      version: true,
      problem: true,
      result: true,
      codeVersion: true,
      matches: {
        select: { id: true, menteeId: true, mentorId: true, fit: true, origin: true },
        orderBy: { menteeId: "asc" },
      },
    },
  });
  if (!round) return refused("not-found");
  if (round.state === "published") return refused("already-published");
  const problem = problemFrom(round.problem);
  const result = resultFrom(round.result);
  if (!mayChange(round.state) || !problem || !result) return refused("not-a-draft");
  if (round.version !== version) return refused(await roundOutOfDate(tx, viewer, roundId));
  const { id, programmeId, number, codeVersion, matches: pairs } = round;
  return done({ id, programmeId, number, problem, result, codeVersion, pairs });
}

export const roundOutOfDate = async (tx: Tx, viewer: Coordinator, roundId: string) =>
  outOfDate(viewer, await lastActor(tx, viewer, roundId, { notIn: leavesAsItIs }));

/** What is on record of a round and has made no new version of it. */
const leavesAsItIs = ["rechecked", "repeated", "kept", "dropped"].map((verb) => `matching.${verb}`);
