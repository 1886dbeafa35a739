import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Tx } from "@/lib/db";
import { fitOf } from "@/lib/matching/score";
import type { Problem } from "@/lib/matching/types";
import { reasonsWhy } from "@/lib/matching/unmatched";
import type { AnyViewer } from "@/lib/viewer";
import type { KeptResult } from "./checked";
import { byId, type DraftedPair } from "./draft";
import { problemFrom, resultFrom, toJson } from "./stored";
import type { DraftState } from "./what-if";

/** A draft with the matcher that gave its result. */
export type WholeDraft = DraftState & { codeVersion: string };

/** Drafts kept without being asked, before something replaced them whole. */
const KEPT_UNASKED = 12;

const pairs: z.ZodType<DraftedPair[]> = z.array(
  z.object({
    menteeId: z.string(),
    mentorId: z.string(),
    fit: z.int(),
    origin: z.enum(["solver", "hand"]),
  }),
);

/**
 * Keeps the draft beside the round, under a name or, when something is about to replace it, without
 * one. Of those without, the oldest make room.
 */
export async function keepAside(
  tx: Tx,
  { districtId, now }: Pick<AnyViewer, "districtId" | "now">,
  roundId: string,
  draft: WholeDraft,
  { name = "", keptById, id = randomUUID() }: { name?: string; keptById: string; id?: string },
): Promise<string> {
  const last = await tx.matchScenario.aggregate({
    where: { districtId, roundId },
    _max: { number: true },
  });
  const number = (last._max.number ?? 0) + 1;
  await tx.matchScenario.create({
    data: {
      districtId,
      id,
      roundId,
      number,
      name,
      problem: toJson(draft.problem),
      result: toJson(draft.result),
      codeVersion: draft.codeVersion,
      pairs: draft.pairs.map(({ menteeId, mentorId, fit, origin }) => {
        return { menteeId, mentorId, fit, origin };
      }),
      keptById,
      keptAt: now,
    },
    select: { id: true },
  });
  const unasked = await tx.matchScenario.findMany({
    where: { districtId, roundId, name: "" },
    select: { id: true },
    orderBy: { number: "desc" },
    skip: KEPT_UNASKED,
  });
  if (unasked.length > 0) {
    const gone = unasked.map((one) => one.id);
    await tx.matchScenario.deleteMany({ where: { districtId, roundId, id: { in: gone } } });
  }
  return id;
}

/** A kept draft; null when there is none of this id in the round. */
export async function keptDraft(
  tx: Tx,
  { districtId }: Pick<AnyViewer, "districtId">,
  roundId: string,
  id: string,
): Promise<(WholeDraft & { name: string; number: number }) | null> {
  const row = await tx.matchScenario.findFirst({
    where: { districtId, roundId, id },
    select: {
      name: true,
      number: true,
      problem: true,
      result: true,
      pairs: true,
      codeVersion: true,
    },
  });
  if (!row) return null;
  const { name, number, codeVersion } = row;
  const problem = problemFrom(row.problem);
  const result = resultFrom(row.result);
  if (!problem || !result) throw new Error("only what has been worked out is kept");
  return { name, number, problem, result, pairs: pairs.parse(row.pairs), codeVersion };
}

/** The pairs of a result as a draft begins. */
export function draftOf(problem: Problem, result: KeptResult): DraftState {
  const asDrafted = result.pairs.map(({ menteeId, mentorId, fit, pinned }) => {
    return { menteeId, mentorId, fit, origin: pinned ? ("hand" as const) : ("solver" as const) };
  });
  return { problem, result, pairs: asDrafted };
}

/** Makes this the draft of the round; the caller holds its lock. People who are gone stay out. */
export async function replaceDraft(
  tx: Tx,
  { districtId }: Pick<AnyViewer, "districtId">,
  roundId: string,
  draft: WholeDraft,
): Promise<void> {
  const { problem, result, codeVersion } = draft;
  const there = await peopleThere(tx, districtId, problem);
  await tx.match.deleteMany({ where: { districtId, roundId } });
  await tx.unmatched.deleteMany({ where: { districtId, roundId } });
  const menteeOf = byId(problem.mentees);
  const mentorOf = byId(problem.mentors);
  const matched = new Set<string>();
  await tx.match.createMany({
    data: draft.pairs.flatMap(({ menteeId, mentorId, fit, origin }) => {
      const mentee = menteeOf.get(menteeId);
      const mentor = mentorOf.get(mentorId);
      if (!mentee || !mentor || !there.has(menteeId) || !there.has(mentorId)) return [];
      matched.add(menteeId);
      const parts = toJson(fitOf(mentee, mentor, problem.weights).parts);
      return [{ districtId, id: randomUUID(), roundId, menteeId, mentorId, fit, parts, origin }];
    }),
  });
  const without = problem.mentees.filter(({ id }) => !matched.has(id) && there.has(id));
  await tx.unmatched.createMany({
    data: reasonsWhy(problem, without, draft.pairs).map((reasons) => {
      return { districtId, roundId, personId: reasons.menteeId, reasons: toJson(reasons) };
    }),
  });
  await tx.matchRound.update({
    where: { districtId_id: { districtId, id: roundId } },
    data: {
      state: "draft",
      version: { increment: 1 },
      problem: toJson(problem),
      result: toJson(result),
      codeVersion,
    },
    select: { id: true },
  });
}

async function peopleThere(tx: Tx, districtId: string, { mentees, mentors }: Problem) {
  const ids = [...mentees, ...mentors].map(({ id }) => id);
  const rows = await tx.person.findMany({
    where: { districtId, id: { in: ids } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
