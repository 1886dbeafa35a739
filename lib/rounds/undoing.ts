import { record } from "@/lib/audit/commands";
import { type Tx, write } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { bestAside } from "./best-aside";
import { changeToTurn, type Side, turnChange } from "./changes";
import type { PlacingRefusal } from "./draft";
import { applied, type Changed, type NotChanged, settle } from "./drafting";
import { type OpenRound, openRound } from "./open-round";
import type { SeenRound } from "./schema";
import { unlessTooLarge } from "./unless-too-large";
import { keepAside, keptDraft, replaceDraft } from "./whole-draft";

export type NotTurned = NotChanged | "nothing-to-undo" | "too-far-back";
type Which = "undo" | "redo";

/** Takes back the last change of the draft that holds. */
export async function undoInDraft(viewer: Coordinator, seen: SeenRound) {
  return turn(viewer, seen, "undo");
}

/** Repeats the change that was taken back last. */
export async function redoInDraft(viewer: Coordinator, seen: SeenRound) {
  return turn(viewer, seen, "redo");
}

async function turn(
  viewer: Coordinator,
  seen: SeenRound,
  which: Which,
): Promise<Result<Changed, NotTurned>> {
  const turning = write<Changed, NotTurned>(viewer, async (tx) => {
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    const round = opened.value;
    const kept = await changeToTurn(tx, viewer, round.id, which);
    if (!kept) return refused("nothing-to-undo");
    const to = which === "undo" ? kept.before : kept.after;
    const { scenarioId } = to;
    const left = scenarioId ? await takeUp(tx, viewer, round, scenarioId) : null;
    if (scenarioId && !left) return refused("too-far-back");
    const refusal = left ? null : await placeBack(tx, viewer, round, to);
    if (refusal) return refused(refusal);
    await turnChange(tx, viewer, round.id, kept, { which, left });
    const { number, verb } = kept;
    const action = which === "undo" ? "matching.undone" : "matching.redone";
    const subject = { subject: "MatchRound", subjectId: round.id };
    await record(tx, viewer, { action, ...subject, detail: { number, verb } });
    return done({ version: seen.version + 1 });
  });
  return unlessTooLarge(turning);
}

async function placeBack(
  tx: Tx,
  viewer: Coordinator,
  round: OpenRound,
  { placings, bound }: Side,
): Promise<PlacingRefusal | null> {
  const solved = bound && { bound, result: await bestAside(round, bound) };
  const next = applied(round, placings, solved);
  if ("refusal" in next) return next.refusal;
  await settle(tx, viewer, round, next, placings);
  return null;
}

/** A kept draft in place of this one, which is kept in its turn: where the way back leads. */
async function takeUp(
  tx: Tx,
  viewer: Coordinator,
  round: OpenRound,
  scenarioId: string,
): Promise<Side | null> {
  const { districtId, personId: keptById } = viewer;
  const kept = await keptDraft(tx, viewer, round.id, scenarioId);
  if (!kept) return null;
  // It is the draft now; only one that somebody named is worth keeping twice.
  if (kept.name === "")
    await tx.matchScenario.deleteMany({ where: { districtId, id: scenarioId } });
  const leftId = await keepAside(tx, viewer, round.id, round, { keptById });
  await replaceDraft(tx, viewer, round.id, kept);
  return { placings: [], scenarioId: leftId };
}
