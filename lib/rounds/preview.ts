import { setTimeout as pause } from "node:timers/promises";
import { read } from "@/lib/db";
import { faultsOf } from "@/lib/matching/faults";
import type { Forbidden } from "@/lib/matching/forbidden";
import type { PairIds, Problem } from "@/lib/matching/types";
import type { Givable } from "@/lib/profiles/promised";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { type Figures, figuresOf } from "./figures";
import { type OpenDraft, peopleNow, problemNow } from "./people-now";
import type { PreviewInput } from "./schema";
import { chosenSettings } from "./settings";
import { inTurn, withThread } from "./thread";
import type { Previewed } from "./thread-tasks";

/** Milliseconds after which a preview is no preview any more. */
const PATIENCE = 10_000;

export type Preview = {
  figures: Figures;
  forbidden: Forbidden;
  /** The draft that is open in the programme, by its own settings. */
  draft: { number: number; figures: Figures; moves: Moves } | null;
  /** Milliseconds that scoring and finding the pairs took. */
  took: number;
};

/** Mentees of the draft for whom something changes. */
export type Moves = { otherMentor: number; gained: number; lost: number };

export type NoPreview = "not-found" | "overtaken" | "too-long" | "too-large" | "settings";

/**
 * What these settings would come to with the people as they are now, the pins of the round
 * kept. Worked out in a thread, one at a time; of what one person asks for, the last counts.
 */
export async function previewSettings(
  viewer: Coordinator,
  { programmeId, roundId, ...input }: PreviewInput,
): Promise<Result<Preview, NoPreview>> {
  const newest = announce(viewer);
  const which = roundId ? { roundId } : programmeId ? { programmeId } : null;
  if (!which) return refused("not-found");
  const now = await read(viewer, (tx) => peopleNow(tx, viewer, which));
  if (!now) return refused("not-found");
  const problem = problemNow(now, chosenSettings(input), roundId);
  if (faultsOf(problem).length > 0) return refused("settings");
  return inTurn(async () => {
    if (!newest()) return refused("overtaken");
    const solved = await solveSoon(problem);
    if (!solved) return refused("too-long");
    if (solved === "too-large") return refused("too-large");
    const { pairs, ...preview } = solved;
    return done({ ...preview, draft: now.draft && compare(now.draft, now.facts, pairs) });
  });
}

const asked = new Map<string, symbol>();

/** Says whether the caller's question is still the last that this person asked. */
function announce({ districtId, personId }: Coordinator): () => boolean {
  const who = `${districtId} ${personId}`;
  const mine = Symbol(who);
  asked.set(who, mine);
  return () => asked.get(who) === mine;
}

/** Null when it takes too long; then its thread is ended in the middle of the work. */
async function solveSoon(problem: Problem): Promise<Previewed | "too-large" | null> {
  return withThread(async (thread) => {
    const previewed = await Promise.race([thread.ask("preview", problem), pause(PATIENCE)]);
    if (previewed) return previewed;
    await thread.end();
    return null;
  });
}

function compare(
  { number, pairs, mentees, settings }: OpenDraft,
  { mentors }: Givable,
  next: readonly PairIds[],
): NonNullable<Preview["draft"]> {
  const before = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const after = new Map(next.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const moves = { otherMentor: 0, gained: 0, lost: 0 };
  for (const [menteeId, mentorId] of after) {
    const had = before.get(menteeId);
    if (!had) moves.gained += 1;
    else if (had !== mentorId) moves.otherMentor += 1;
  }
  for (const menteeId of before.keys()) if (!after.has(menteeId)) moves.lost += 1;
  const figures = figuresOf({ ...settings, mentors }, pairs, mentees);
  return { number, figures, moves };
}
