import { type AuditEntry, record } from "@/lib/audit/commands";
import { lock, type Tx, tryLock, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { cancelProgress } from "@/lib/jobs/progress";
import type { PairIds } from "@/lib/matching/types";
import { pairAll } from "@/lib/mentorships/commands";
import { pairLocks } from "@/lib/mentorships/policy";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { again, beginWork } from "./again";
import { type Placed, place } from "./drafting";
import { type NotOpen, openRound } from "./open-round";
import { roundWhere } from "./policy";
import { pairsNow } from "./possible-now";
import { standingIn } from "./queries";
import type { NewRound, Publication, Rerun, SavedSettings, SeenRound } from "./schema";
import { chosenSettings, programmeSettingsIn, saveSettingsIn } from "./settings";
import { stopRound } from "./stop-round";
import { type NotNow, toJson } from "./stored";

/** A publication of a large round is one transaction, and takes its time. */
const PUBLISH_LIMIT = 60_000;

/**
 * Begins a round over everyone approved who waits, by the programme's settings; a job works it out.
 * One at a time.
 * @param saving settings that become the programme's first
 */
export async function startRound(
  viewer: Coordinator,
  { formKey, programmeId }: NewRound,
  saving?: SavedSettings,
) {
  const { districtId } = viewer;
  return write(
    viewer,
    async (tx) => {
      const { id, fresh } = await once(tx, viewer, "matching.start", formKey);
      if (!fresh) return done({ roundId: id });
      const notSaved = saving ? await saveSettingsIn(tx, viewer, saving) : null;
      if (notSaved) return refused(notSaved);
      const found = await programmeSettingsIn(tx, viewer, programmeId);
      if (!found) return refused("not-found");
      const { waiting, places } = await standingIn(tx, viewer, programmeId);
      if (waiting === 0) return refused("nobody-waits");
      if (places === 0) return refused("no-places");
      const { _max: last } = await tx.matchRound.aggregate({
        where: { districtId, programmeId },
        _max: { number: true },
      });
      const number = (last.number ?? 0) + 1;
      const problem = toJson({ ...found.settings, pinned: [], forbidden: [] });
      const startedById = viewer.personId;
      const progressId = await beginWork(tx, viewer, id);
      await tx.matchRound.create({
        data: { districtId, id, programmeId, number, problem, startedById, progressId },
        select: { id: true },
      });
      await record(tx, viewer, { ...entry("started", id), detail: { number, waiting, places } });
      return done({ roundId: id });
    },
    { conflict: oneAtWork },
  );
}

/**
 * Works the draft out anew with other settings, which may become the programme's own; pinned pairs
 * stay.
 */
export async function rerunRound(
  viewer: Coordinator,
  { roundId, version, forProgramme, ...input }: Rerun,
) {
  return again(viewer, { roundId, version }, "rerun", async (kept, tx, { programmeId }) => {
    if (forProgramme) await saveSettingsIn(tx, viewer, { ...input, programmeId });
    return { ...kept, ...chosenSettings(input) };
  });
}

/** Stops the work. A round that was a draft before is that draft again. */
export async function cancelRound(viewer: Coordinator, { roundId }: { roundId: string }) {
  return write(viewer, async (tx) => {
    if (!(await tryLock(tx, viewer, `round:${roundId}`))) return refused("busy");
    const round = await tx.matchRound.findFirst({
      where: { ...roundWhere(viewer, roundId), state: "running" },
      select: { progressId: true, problem: true },
    });
    if (!round) return refused("not-running");
    const state = await stopRound(tx, viewer, { id: roundId, ...round });
    if (round.progressId) await cancelProgress(tx, viewer, round.progressId);
    await record(tx, viewer, entry("cancelled", roundId));
    return done({ state });
  });
}

/** Puts a draft aside; nobody was told and nobody is. */
export async function discardRound(viewer: Coordinator, seen: SeenRound) {
  return write(viewer, async (tx) => {
    const opened = await openRound(tx, viewer, seen);
    if (!opened.ok) return opened;
    await setState(tx, viewer, seen.roundId, { state: "discarded" });
    await record(tx, viewer, entry("discarded", seen.roundId));
    return done({ version: seen.version + 1 });
  });
}

/** Takes a discarded draft up again. */
export async function restoreRound(viewer: Coordinator, { roundId, version }: SeenRound) {
  return write(
    viewer,
    async (tx) => {
      const { count } = await tx.matchRound.updateMany({
        where: {
          ...roundWhere(viewer, roundId),
          state: "discarded",
          version,
          // One that was never worked out has no draft to take up.
          NOT: { result: { equals: Prisma.DbNull } },
        },
        data: { state: "draft", version: { increment: 1 } },
      });
      if (count === 0) return refused("not-found");
      await record(tx, viewer, entry("restored", roundId));
      return done();
    },
    { conflict: oneAtWork },
  );
}

/**
 * Makes the pairs of the draft real and tells both of each, all or nothing. Pairs that became
 * impossible since the round was run are named on the page; only when each of them is in `without`
 * is the rest published. They stay in the round as people without a mentor.
 */
export async function publishRound(
  viewer: Coordinator,
  { without, ...seen }: Publication,
): Promise<Result<{ pairs: number }, NotOpen | "changed-since" | "nothing-to-publish">> {
  return write(
    viewer,
    async (tx) => {
      const opened = await openRound(tx, viewer, seen);
      if (!opened.ok) return opened;
      const round = opened.value;
      const { programmeId } = round;
      const left = new Set(without);
      const going = round.pairs.filter(({ menteeId }) => !left.has(menteeId));
      if (going.length === 0) return refused("nothing-to-publish");
      await lock(tx, viewer, ...going.flatMap(pairLocks));
      const leaving = round.pairs.filter(({ menteeId }) => left.has(menteeId));
      // Those that go come first, so that places are theirs.
      const { impossible } = await pairsNow(tx, viewer, programmeId, [...going, ...leaving]);
      if (going.some(({ menteeId }) => impossible.has(menteeId))) return refused("changed-since");
      const pairs = going.map(({ id: matchId, mentorId, menteeId, fit }) => {
        return { matchId, mentorId, menteeId, fit };
      });
      await pairAll(tx, viewer, programmeId, pairs);
      await leaveOut(tx, viewer, { ...round, pairs: going }, leaving, impossible);
      await linkToPairs(tx, viewer, round);
      await setState(tx, viewer, round.id, { state: "published", publishedAt: viewer.now });
      const detail = { number: round.number, pairs: going.length, leftOut: leaving.length };
      await record(tx, viewer, { ...entry("published", round.id), detail });
      return done({ pairs: going.length });
    },
    { limit: PUBLISH_LIMIT, conflict: takenMeanwhile },
  );
}

/** They stay in the round as people without a mentor, each with what had made their pair impossible. */
async function leaveOut(
  tx: Tx,
  viewer: Coordinator,
  round: Placed,
  leaving: readonly PairIds[],
  impossible: ReadonlyMap<string, NotNow>,
): Promise<void> {
  const placings = leaving.map(({ menteeId }) => {
    return { menteeId, mentorId: null, origin: "hand" as const };
  });
  const why = leaving.map(({ menteeId, mentorId }) => {
    return [menteeId, { mentorId, rule: impossible.get(menteeId) ?? null }] as const;
  });
  if (leaving.length > 0) await place(tx, viewer, round, placings, new Map(why));
}

/** So that the round can say later what became of each pair. */
async function linkToPairs(
  tx: Tx,
  { districtId }: Coordinator,
  { id, programmeId }: { id: string; programmeId: string },
): Promise<void> {
  await tx.$executeRaw`UPDATE "Match" x SET "mentorshipId" = m.id FROM "Mentorship" m
    WHERE x."districtId" = ${districtId}::uuid AND x."roundId" = ${id}::uuid
      AND m."districtId" = x."districtId" AND m."programmeId" = ${programmeId}::uuid
      AND m."menteeId" = x."menteeId" AND m."mentorId" = x."mentorId" AND m."endedAt" IS NULL`;
}

async function setState(
  tx: Tx,
  { districtId }: Coordinator,
  id: string,
  data: { state: "discarded" } | { state: "published"; publishedAt: Date },
): Promise<void> {
  await tx.matchRound.update({
    where: { districtId_id: { districtId, id } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
}

const entry = (verb: string, subjectId: string): AuditEntry => ({
  action: `matching.${verb}`,
  subject: "MatchRound",
  subjectId,
});

/** Two starts at once: the database lets one through. */
const oneAtWork = (constraint: string) =>
  constraint.includes("one_round_at_work") || constraint.includes("MatchRound")
    ? refused("round-at-work")
    : undefined;

const takenMeanwhile = (constraint: string) =>
  /never_over_capacity|Mentorship/.test(constraint) ? refused("changed-since") : undefined;
