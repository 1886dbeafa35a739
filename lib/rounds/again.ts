import { record } from "@/lib/audit/commands";
import { type Tx, write } from "@/lib/db";
import { beginProgress } from "@/lib/jobs/progress";
import { enqueue } from "@/lib/jobs/queue";
import { done, type Result } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { ChangeVerb } from "./changes";
import { type NotOpen, type OpenRound, openRound } from "./open-round";
import type { SeenRound } from "./schema";
import { type RoundSettings, settingsIn, toJson, withNext } from "./stored";
import { pinsOf } from "./what-if";

/** Works the draft out anew by a job, which reads everyone anew as well. */
export async function again(
  viewer: Coordinator,
  seen: SeenRound,
  verb: ChangeVerb,
  next: (kept: RoundSettings, tx: Tx, round: OpenRound) => RoundSettings | Promise<RoundSettings>,
): Promise<Result<{ roundId: string }, NotOpen>> {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    const { id, problem, pairs } = opened.value;
    const kept = { ...settingsIn(problem), pinned: pinsOf(pairs) };
    const settings = await next(kept, tx, opened.value);
    const progressId = await beginWork(tx, viewer, id);
    await tx.matchRound.update({
      where: { districtId_id: { districtId, id } },
      data: {
        state: "running",
        version: { increment: 1 },
        problem: toJson(withNext(problem, settings, verb)),
        progressId,
      },
      select: { id: true },
    });
    const subject = { subject: "MatchRound", subjectId: id };
    await record(tx, viewer, { action: `matching.${verb}`, ...subject });
    return done({ roundId: id });
  });
}

export async function beginWork(tx: Tx, viewer: Coordinator, roundId: string): Promise<string> {
  const { districtId, personId } = viewer;
  const id = await beginProgress(tx, viewer, "round");
  await enqueue(tx, "run-round", { districtId, roundId, personId }, { jobKey: `round:${id}` });
  return id;
}
