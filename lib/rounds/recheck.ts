import { record } from "@/lib/audit/commands";
import { read, tryLock, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import type { PairIds, Problem } from "@/lib/matching/types";
import { compareValues } from "@/lib/matching/value";
import type { OutOfDate } from "@/lib/out-of-date";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { type KeptResult, withCheck } from "./checked";
import { samePairs } from "./draft";
import { roundOutOfDate } from "./open-round";
import { roundWhere } from "./policy";
import type { Again, SeenRound } from "./schema";
import { problemFrom, resultFrom, toJson } from "./stored";
import { inTurn, withThread } from "./thread";

export type NotChecked = "not-found" | "busy" | OutOfDate | "not-worked-out";

/** Checks the proof of a round anew from the people and prices it keeps, and keeps the answer. */
export async function recheckRound(
  viewer: Coordinator,
  { formKey, ...seen }: Again,
): Promise<Result<{ holds: boolean }, NotChecked>> {
  const found = await keptRound(viewer, seen);
  if (!found.ok) return found;
  const { problem, result } = found.value;
  const proved = await inTurn(() =>
    withThread((thread) => thread.ask("certify", { problem, result })),
  );
  const holds = proved.fails === null;
  return write<{ holds: boolean }, NotChecked>(viewer, async (tx) => {
    const { fresh } = await once(tx, viewer, "matching.recheck", formKey);
    if (!fresh) return done({ holds });
    if (!(await tryLock(tx, viewer, `round:${seen.roundId}`))) return refused("busy");
    const { count } = await tx.matchRound.updateMany({
      where: { ...roundWhere(viewer, seen.roundId), version: seen.version },
      data: { result: toJson(withCheck(result, proved, viewer.now)) },
    });
    if (count === 0) return refused(await roundOutOfDate(tx, viewer, seen.roundId));
    await record(tx, viewer, { ...entry("rechecked", seen), detail: { holds } });
    return done({ holds });
  });
}

/** `equal`: other pairs that are worth exactly as much. */
export type Outcome = "same" | "equal" | "different";

/** Works the kept problem out again beside the round, which stays as it is. */
export async function repeatRound(
  viewer: Coordinator,
  { formKey, ...seen }: Again,
): Promise<Result<{ outcome: Outcome }, NotChecked>> {
  const found = await keptRound(viewer, seen);
  if (!found.ok) return found;
  const { problem, result } = found.value;
  const again = await inTurn(() => withThread((thread) => thread.ask("repeat", problem)));
  const outcome = outcomeOf(result, again);
  return write<{ outcome: Outcome }, NotChecked>(viewer, async (tx) => {
    const { fresh } = await once(tx, viewer, "matching.repeat", formKey);
    if (fresh) await record(tx, viewer, { ...entry("repeated", seen), detail: { outcome } });
    return done({ outcome });
  });
}

type Kept = { problem: Problem; result: KeptResult };

async function keptRound(
  viewer: Coordinator,
  { roundId, version }: SeenRound,
): Promise<Result<Kept, NotChecked>> {
  return read<Result<Kept, NotChecked>>(viewer, async (tx) => {
    const round = await tx.matchRound.findFirst({
      where: roundWhere(viewer, roundId),
      select: { state: true, version: true, problem: true, result: true },
    });
    if (!round) return refused("not-found");
    const problem = problemFrom(round.problem);
    const result = resultFrom(round.result);
    if (round.state === "running" || !problem || !result) return refused("not-worked-out");
    if (round.version !== version) return refused(await roundOutOfDate(tx, viewer, roundId));
    return done({ problem, result });
  });
}

function outcomeOf(
  result: KeptResult,
  again: { pairs: readonly PairIds[]; value: KeptResult["value"] },
): Outcome {
  if (compareValues(result.value, again.value) !== 0) return "different";
  return samePairs(result.pairs, again.pairs) ? "same" : "equal";
}

const entry = (verb: string, { roundId }: SeenRound) => ({
  action: `matching.${verb}`,
  subject: "MatchRound",
  subjectId: roundId,
});
