"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { letNoStand, liftNo } from "@/lib/answers/commands";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { endMentorshipFor, undoEndFor } from "@/lib/mentorships/commands";
import { restoreMentorship } from "@/lib/mentorships/restoring";
import { endingSchema, mentorshipIdSchema } from "@/lib/mentorships/schema";
import { notLifted, notRestored } from "./refusals";

export const end = formAction(requireCoordinator, endingSchema, async (viewer, input, say) =>
  say.answer(
    await endMentorshipFor(viewer, input),
    { "not-found": "matching.refused.pair-ended" },
    ({ mentorshipId }) =>
      redirect(
        `/district/mentorships?said=ended&pair=${mentorshipId}&at=${viewer.now.toISOString()}` as Route,
      ),
  ),
);

export const restore = formAction(
  requireCoordinator,
  mentorshipIdSchema,
  async (viewer, input, say) =>
    say.answer(
      await restoreMentorship(viewer, input),
      { "not-ended": "matching.refused.not-ended", ...notRestored },
      () => redirect("/district/mentorships?health=unanswered&said=restored-pair" as Route),
    ),
);

export const allowAgain = formAction(
  requireCoordinator,
  mentorshipIdSchema,
  async (viewer, input, say) =>
    say.answer(await liftNo(viewer, input), notLifted, ({ mentorshipId }) =>
      redirect(`/district/mentorships/${mentorshipId}?said=lifted` as Route),
    ),
);

export const keepApart = formAction(
  requireCoordinator,
  mentorshipIdSchema,
  async (viewer, input, say) =>
    say.answer(await letNoStand(viewer, input), notLifted, ({ mentorshipId }) =>
      redirect(`/district/mentorships/${mentorshipId}?said=stands` as Route),
    ),
);

/** The undo of the toast: a plain form without fields to put right. */
export async function takeBackEnd(data: FormData): Promise<void> {
  const viewer = await requireCoordinator();
  const input = mentorshipIdSchema.safeParse({ mentorshipId: data.get("mentorshipId") });
  const undone = input.success && (await undoEndFor(viewer, input.data)).ok;
  redirect(`/district/mentorships?said=${undone ? "runs-again" : "ended-stays"}` as Route);
}
