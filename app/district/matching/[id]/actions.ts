"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { noMatchSchema } from "@/lib/enrolments/schema";
import { id } from "@/lib/fields";
import { setAside, takeBackSetAside } from "@/lib/reviews/commands";
import {
  allowRuledOut,
  cancelRound,
  discardRound,
  publishRound,
  rerunRound,
  restoreRound,
  ruleOutPair,
} from "@/lib/rounds/commands";
import {
  type Changed,
  chooseInstead,
  pairInDraft,
  swapInDraft,
  undoInDraft,
  unpairInDraft,
} from "@/lib/rounds/drafting";
import {
  menteeSchema,
  pairSchema,
  publishSchema,
  rerunSchema,
  roundSchema,
  seenRoundSchema,
  swapSchema,
  undoSchema,
  writeWas,
} from "@/lib/rounds/schema";
import { notOpen, notPlaced } from "./refusals";

export const keep = formAction(requireCoordinator, pairSchema, async (viewer, input, say) =>
  say.answer(await pairInDraft(viewer, input), notPlaced, (changed) =>
    goBack(input.roundId, "kept", changed, input),
  ),
);

export const choose = formAction(requireCoordinator, pairSchema, async (viewer, input, say) =>
  say.answer(await chooseInstead(viewer, input), notPlaced, (changed) =>
    goBack(input.roundId, "instead", changed, input),
  ),
);

export const swap = formAction(requireCoordinator, swapSchema, async (viewer, input, say) =>
  say.answer(
    await swapInDraft(viewer, input),
    { ...notPlaced, "not-a-pair": "matching.refused.not-a-pair" },
    (changed) => goBack(input.roundId, "swapped", changed),
  ),
);

export const unpair = formAction(requireCoordinator, menteeSchema, async (viewer, input, say) =>
  say.answer(
    await unpairInDraft(viewer, input),
    { ...notPlaced, "not-a-pair": "matching.refused.not-a-pair" },
    (changed) => goBack(input.roundId, "unpaired", changed),
  ),
);

/** The undo of the toast: a plain form without fields to put right. */
export async function undo(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = undoSchema.safeParse({
    roundId: data.get("roundId"),
    version: data.get("version"),
    was: data.get("was"),
  });
  if (!input.success) redirect("/district/matching");
  const undone = await undoInDraft(viewer, input.data);
  goBack(input.data.roundId, undone.ok ? "undone" : "too-late");
}

export const rerun = formAction(requireCoordinator, rerunSchema, async (viewer, input, say) =>
  say.answer(await rerunRound(viewer, input), notOpen, () => goBack(input.roundId)),
);

export const ruleOut = formAction(requireCoordinator, pairSchema, async (viewer, input, say) =>
  say.answer(await ruleOutPair(viewer, input), notOpen, () => goBack(input.roundId)),
);

export const allow = formAction(requireCoordinator, seenRoundSchema, async (viewer, input, say) =>
  say.answer(await allowRuledOut(viewer, input), notOpen, () => goBack(input.roundId)),
);

export const cancel = formAction(requireCoordinator, roundSchema, async (viewer, input, say) =>
  say.answer(
    await cancelRound(viewer, input),
    { busy: "matching.refused.busy", "not-running": "matching.refused.not-running" },
    ({ state }) =>
      state === "draft" ? goBack(input.roundId, "cancelled") : redirect("/district/matching"),
  ),
);

export const discard = formAction(requireCoordinator, seenRoundSchema, async (viewer, input, say) =>
  say.answer(await discardRound(viewer, input), notOpen, () => goBack(input.roundId, "discarded")),
);

export const restore = formAction(requireCoordinator, seenRoundSchema, async (viewer, input, say) =>
  say.answer(
    await restoreRound(viewer, input),
    {
      "not-found": "matching.refused.not-found",
      "round-at-work": "matching.refused.round-at-work",
    },
    () => goBack(input.roundId, "restored"),
  ),
);

export const publish = formAction(requireCoordinator, publishSchema, async (viewer, input, say) => {
  const published = await publishRound(viewer, input);
  // The page then names what has become impossible since it was opened.
  if (!published.ok) refresh();
  return say.answer(
    published,
    {
      ...notOpen,
      "changed-since": "matching.refused.changed-since",
      "nothing-to-publish": "matching.refused.nothing-to-publish",
    },
    () => goBack(input.roundId, "published"),
  );
});

export const leaveOut = formAction(
  requireCoordinator,
  noMatchSchema.extend({ roundId: id }),
  async (viewer, { roundId, ...input }, say) =>
    say.answer(
      await setAside(viewer, input),
      {
        notThere: "matching.refused.not-in-round",
        notAMentee: "matching.refused.not-a-mentee",
        hasMentor: "matching.refused.has-mentor",
      },
      () => goBack(roundId, "set-aside"),
    ),
);

export const takeBack = formAction(
  requireCoordinator,
  noMatchSchema.pick({ enrolmentId: true }).extend({ roundId: id }),
  async (viewer, { roundId, ...input }, say) =>
    say.answer(
      await takeBackSetAside(viewer, input),
      { notThere: "matching.refused.not-in-round" },
      () => goBack(roundId, "taken-back"),
    ),
);

function goBack(
  roundId: string,
  said?: string,
  changed?: Changed,
  pair?: { menteeId: string; mentorId: string },
): never {
  const query = new URLSearchParams();
  if (pair) query.set("pair", `${pair.menteeId}.${pair.mentorId}`);
  if (said) query.set("said", said);
  if (changed) {
    query.set("version", String(changed.version));
    query.set("was", writeWas(changed.was));
  }
  const search = query.size > 0 ? `?${query}` : "";
  redirect(`/district/matching/${roundId}${search}` as Route);
}
