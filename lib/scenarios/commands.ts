import { type AuditEntry, record } from "@/lib/audit/commands";
import { tryLock, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { done, type Result, refused } from "@/lib/result";
import { noteChange } from "@/lib/rounds/changes";
import { type NotOpen, openRound } from "@/lib/rounds/open-round";
import { draftOf, keepAside, keptDraft, replaceDraft } from "@/lib/rounds/whole-draft";
import type { Coordinator } from "@/lib/viewer";
import type { DropScenario, KeepScenario, TakeScenario } from "./schema";

const AT_MOST = 20;

/** Keeps the draft as it stands under a name; work on the draft goes on. */
export async function keepScenario(
  viewer: Coordinator,
  { formKey, name, ...seen }: KeepScenario,
): Promise<Result<{ scenarioId: string }, NotOpen | "too-many" | "name-taken">> {
  const { districtId, personId: keptById } = viewer;
  return write(viewer, async (tx) => {
    const { id, fresh } = await once(tx, viewer, "matching.keep", formKey);
    if (!fresh) return done({ scenarioId: id });
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    const round = opened.value;
    const named = await tx.matchScenario.findMany({
      where: { districtId, roundId: round.id, name: { not: "" } },
      select: { name: true },
    });
    if (named.length >= AT_MOST) return refused("too-many");
    if (named.some((one) => one.name === name)) return refused("name-taken");
    await keepAside(tx, viewer, round.id, round, { id, name, keptById });
    await record(tx, viewer, { ...entry("kept", round.id), detail: { pairs: round.pairs.length } });
    return done({ scenarioId: id });
  });
}

/** Makes a scenario the draft. The one it replaces is kept, so that this can be undone. */
export async function takeScenario(
  viewer: Coordinator,
  { scenarioId, ...seen }: TakeScenario,
): Promise<Result<{ version: number }, NotOpen | "no-scenario">> {
  const { personId } = viewer;
  return write(viewer, async (tx) => {
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    const round = opened.value;
    const kept =
      scenarioId === "best"
        ? { ...round, ...draftOf(round.problem, round.result), name: undefined }
        : await keptDraft(tx, viewer, round.id, scenarioId);
    if (!kept) return refused("no-scenario");
    const leftId = await keepAside(tx, viewer, round.id, round, { keptById: personId });
    await replaceDraft(tx, viewer, round.id, kept);
    await noteChange(tx, viewer, round.id, {
      verb: "took",
      before: { placings: [], scenarioId: leftId },
      after: { placings: [] },
      about: kept.name === undefined ? {} : { name: kept.name },
      madeById: personId,
    });
    await record(tx, viewer, { ...entry("took", round.id), detail: { scenarioId } });
    return done({ version: seen.version + 1 });
  });
}

/** Lets go of a scenario. */
export async function dropScenario(
  viewer: Coordinator,
  { roundId, scenarioId }: DropScenario,
): Promise<Result<undefined, "no-scenario" | "busy">> {
  const { districtId } = viewer;
  return write<undefined, "no-scenario" | "busy">(viewer, async (tx) => {
    if (!(await tryLock(tx, viewer, `round:${roundId}`))) return refused("busy");
    const where = { districtId, roundId, id: scenarioId };
    const { count } = await tx.matchScenario.deleteMany({ where });
    if (count === 0) return refused("no-scenario");
    await record(tx, viewer, { ...entry("dropped", roundId), detail: { scenarioId } });
    return done();
  });
}

const entry = (verb: string, subjectId: string): AuditEntry => ({
  action: `matching.${verb}`,
  subject: "MatchRound",
  subjectId,
});
