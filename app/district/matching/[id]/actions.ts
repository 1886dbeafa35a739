"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { noMatchSchema } from "@/lib/enrolments/schema";
import { id } from "@/lib/fields";
import { setAside, takeBackSetAside } from "@/lib/reviews/commands";
import {
  cancelRound,
  discardRound,
  publishRound,
  rerunRound,
  restoreRound,
} from "@/lib/rounds/commands";
import { publishSchema, rerunSchema, roundSchema, seenRoundSchema } from "@/lib/rounds/schema";
import { answered } from "./answered";
import { notOpen } from "./refusals";

export const rerun = formAction(requireCoordinator, rerunSchema, async (viewer, input, say) =>
  say.answer(await rerunRound(viewer, input), notOpen, ({ roundId }) =>
    redirect(`/district/matching/${roundId}` as Route),
  ),
);

export const cancel = formAction(requireCoordinator, roundSchema, async (viewer, input, say) => {
  const cancelled = await cancelRound(viewer, input);
  if (cancelled.ok && cancelled.value.state !== "draft")
    redirect("/district/matching" satisfies Route);
  const refusals = {
    busy: "matching.refused.busy",
    "not-running": "matching.refused.not-running",
  } as const;
  return answered(say, cancelled, refusals, "matching.said.cancelled");
});

export const discard = formAction(requireCoordinator, seenRoundSchema, async (viewer, input, say) =>
  answered(say, await discardRound(viewer, input), notOpen, "matching.said.discarded"),
);

export const restore = formAction(
  requireCoordinator,
  seenRoundSchema,
  async (viewer, input, say) => {
    const refusals = {
      "not-found": "matching.refused.not-found",
      "round-at-work": "matching.refused.round-at-work",
    } as const;
    return answered(say, await restoreRound(viewer, input), refusals, "matching.said.restored");
  },
);

export const publish = formAction(requireCoordinator, publishSchema, async (viewer, input, say) => {
  const refusals = {
    ...notOpen,
    "changed-since": "matching.refused.changed-since",
    "nothing-to-publish": "matching.refused.nothing-to-publish",
  } as const;
  return answered(say, await publishRound(viewer, input), refusals, "matching.said.published");
});

export const leaveOut = formAction(
  requireCoordinator,
  noMatchSchema.extend({ roundId: id }),
  async (viewer, { roundId: _, ...input }, say) => {
    const refusals = {
      notThere: "matching.refused.not-in-round",
      notAMentee: "matching.refused.not-a-mentee",
      hasMentor: "matching.refused.has-mentor",
    } as const;
    return answered(say, await setAside(viewer, input), refusals, "matching.said.set-aside");
  },
);

export const takeBack = formAction(
  requireCoordinator,
  noMatchSchema.pick({ enrolmentId: true }).extend({ roundId: id }),
  async (viewer, { roundId: _, ...input }, say) => {
    const refusals = { notThere: "matching.refused.not-in-round" } as const;
    const back = await takeBackSetAside(viewer, input);
    return answered(say, back, refusals, "matching.said.taken-back");
  },
);
