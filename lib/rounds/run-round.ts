import { setTimeout as pause } from "node:timers/promises";
import { record } from "@/lib/audit/commands";
import { asSystem } from "@/lib/auth/viewer";
import { lock, type Tx, write } from "@/lib/db";
import { DatabaseAway } from "@/lib/db-errors";
import { describeFailure } from "@/lib/failures";
import { finishProgress, moveProgress } from "@/lib/jobs/progress";
import type { JobPayloads } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { faultsOf } from "@/lib/matching/faults";
import type { Problem } from "@/lib/matching/types";
import { tell } from "@/lib/notifications/commands";
import { loadMatchingFacts } from "@/lib/profiles/facts";
import { aroundPromised } from "@/lib/profiles/promised";
import { done } from "@/lib/result";
import { ThreadEnded } from "@/lib/threads";
import type { SystemViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { changeVerbs, noteChange } from "./changes";
import { withCheck } from "./checked";
import { withoutLostPins } from "./pins";
import { faultAsKept } from "./run-failures";
import { type RunStage, runStages } from "./run-stages";
import { stopRound } from "./stop-round";
import {
  asKept,
  type KeptProblem,
  nextSettingsFrom,
  nextVerbFrom,
  problemFrom,
  resultFrom,
} from "./stored";
import { giveBack, type RoundThread, takeThread } from "./thread";
import type { Solved } from "./thread-tasks";
import { draftOf, keepAside, replaceDraft } from "./whole-draft";

/** Storing a large round is one transaction of a few large inserts. */
const KEEP_LIMIT = 30_000;

/** Milliseconds between two looks at whether somebody has cancelled. */
const LOOK_AGAIN = 400;

/**
 * Works a round out: reads everyone, finds the best pairs and checks the proof in a thread, keeps
 * the draft. Cancelling ends the thread in the middle of its work.
 */
export async function runRound(
  { districtId, roundId, personId }: JobPayloads["run-round"],
  take: () => RoundThread = takeThread,
): Promise<void> {
  const viewer = asSystem(districtId, "run-round");
  try {
    const round = await beginRun(viewer, roundId);
    if (!round) return;
    const problem = await readProblem(viewer, round);
    const [fault] = faultsOf(problem);
    if (fault) return await failRun(viewer, roundId, faultAsKept(fault), fault.kind);
    const solved = await solveAside(viewer, round, problem, take());
    if (!solved) return;
    if (solved === "too-large") return await failRun(viewer, roundId, solved);
    if (!solved.holds) return await failRun(viewer, roundId, "not-proven");
    if (!(await reach(viewer, round, "keeping"))) return;
    await keepDraft(viewer, round, problem, { ...solved, askedBy: personId });
  } catch (error) {
    if (error instanceof DatabaseAway) throw error;
    log.error({ roundId, ...describeFailure(error) }, "round failed");
    await failRun(viewer, roundId, error instanceof ThreadEnded ? "crashed" : "unexpected");
  }
}

/** Null when somebody cancelled. */
async function solveAside(
  viewer: SystemViewer,
  round: Running,
  problem: Problem,
  thread: RoundThread,
): Promise<Solved | "too-large" | null> {
  let stage: RunStage = "solving";
  const solving = thread.ask("solve", problem, (next) => {
    stage = next;
  });
  // Awaited below, unless somebody cancels: then nobody needs to know how it ended.
  solving.catch(() => {});
  try {
    while (await reach(viewer, round, stage)) {
      const solved = await Promise.race([solving, pause(LOOK_AGAIN)]);
      if (!solved) continue;
      await giveBack(thread);
      return solved;
    }
  } catch (error) {
    await thread.end();
    throw error;
  }
  await thread.end();
  return null;
}

type Running = {
  id: string;
  number: number;
  programmeId: string;
  programme: { name: string };
  progressId: string;
  startedById: string;
  problem: Prisma.JsonValue;
};

async function beginRun(viewer: SystemViewer, roundId: string): Promise<Running | null> {
  return inOne(viewer, async (tx) => {
    const round = await findRunning(tx, viewer, roundId);
    if (!round) return null;
    return (await moveProgress(tx, viewer, round.progressId, newsAt("reading"))) ? round : null;
  });
}

async function readProblem(viewer: SystemViewer, round: Running): Promise<KeptProblem> {
  const settings = nextSettingsFrom(round.problem);
  const { lifted, ...facts } = await inOne(viewer, (tx) =>
    loadMatchingFacts(tx, viewer, round.programmeId),
  );
  return { ...asKept(withoutLostPins({ ...aroundPromised(facts), ...settings })), lifted };
}

/** Says how far it has come; false when somebody cancelled. */
async function reach(viewer: SystemViewer, round: Running, stage: RunStage): Promise<boolean> {
  return inOne(viewer, (tx) => moveProgress(tx, viewer, round.progressId, newsAt(stage)));
}

function newsAt(stage: RunStage) {
  return { stage, done: runStages.indexOf(stage), total: runStages.length };
}

async function keepDraft(
  viewer: SystemViewer,
  { id: roundId, progressId }: Running,
  problem: Problem,
  { result, codeVersion, askedBy }: Solved & { askedBy: string },
): Promise<void> {
  await inOne(viewer, async (tx) => {
    await lock(tx, viewer, `round:${roundId}`);
    const round = await findRunning(tx, viewer, roundId);
    if (!round || round.progressId !== progressId) return;
    await keepBefore(tx, viewer, round, { askedBy, pinned: problem.pinned });
    const kept = withCheck(result, { fails: null, codeVersion }, viewer.now);
    const draft = { ...draftOf(problem, kept), codeVersion };
    await replaceDraft(tx, viewer, roundId, draft);
    await finishProgress(tx, viewer, progressId);
    const { matched, poor, weak } = result.value;
    const detail = { matched, unmatched: result.unmatched.length, poor, weak };
    const subject = { subject: "MatchRound", subjectId: roundId };
    await record(tx, viewer, { action: "matching.proposed", ...subject, detail });
    const { programme, startedById } = round;
    await tell(tx, viewer, {
      kind: "roundReady",
      to: [startedById],
      roundId,
      programme: programme.name,
    });
  });
}

/** The draft that a run anew replaces is kept, so that the run can be undone. */
async function keepBefore(
  tx: Tx,
  viewer: SystemViewer,
  { id: roundId, problem: kept }: Running,
  { askedBy, pinned }: { askedBy: string; pinned: Problem["pinned"] },
): Promise<void> {
  const { districtId } = viewer;
  const problem = problemFrom(kept);
  if (!problem) return;
  const round = await tx.matchRound.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: roundId } },
    select: {
      result: true,
      codeVersion: true,
      matches: { select: { menteeId: true, mentorId: true, fit: true, origin: true } },
    },
  });
  const result = resultFrom(round.result);
  if (!result) return;
  const draft = { problem, result, pairs: round.matches, codeVersion: round.codeVersion };
  const scenarioId = await keepAside(tx, viewer, roundId, draft, { keptById: askedBy });
  const verb = changeVerbs.find((one) => one === nextVerbFrom(kept)) ?? "rerun";
  const before = { placings: [], scenarioId };
  const stayed = new Set(pinned.map(({ menteeId }) => menteeId));
  const letGo = nextSettingsFrom(kept).pinned.filter(({ menteeId }) => !stayed.has(menteeId));
  const about = letGo.length > 0 ? { letGo } : {};
  const change = { verb, before, after: { placings: [] }, about };
  await noteChange(tx, viewer, roundId, { ...change, madeById: askedBy });
}

/** @param kind as the log names it, where people are in the failure */
async function failRun(
  viewer: SystemViewer,
  roundId: string,
  failure: string,
  kind = failure,
): Promise<void> {
  await inOne(viewer, async (tx) => {
    await lock(tx, viewer, `round:${roundId}`);
    const round = await findRunning(tx, viewer, roundId);
    if (!round) return;
    await stopRound(tx, viewer, round, "failed");
    await finishProgress(tx, viewer, round.progressId, failure);
    const subject = { subject: "MatchRound", subjectId: roundId };
    await record(tx, viewer, { action: "matching.failed", ...subject, detail: { failure: kind } });
  });
}

async function findRunning(
  tx: Tx,
  { districtId }: SystemViewer,
  id: string,
): Promise<Running | null> {
  const round = await tx.matchRound.findFirst({
    where: { districtId, id, state: "running" },
    select: {
      id: true,
      number: true,
      programmeId: true,
      programme: { select: { name: true } },
      progressId: true,
      startedById: true,
      problem: true,
    },
  });
  return round?.progressId ? { ...round, progressId: round.progressId } : null;
}

async function inOne<T>(viewer: SystemViewer, run: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await write(viewer, async (tx) => done(await run(tx)), { limit: KEEP_LIMIT });
  if (!result.ok) throw new Error("nothing here is refused");
  return result.value;
}
