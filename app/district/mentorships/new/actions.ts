"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { pairByHand } from "@/lib/mentorships/commands";
import { pairByHandSchema } from "@/lib/mentorships/schema";

export const pair = formAction(requireCoordinator, pairByHandSchema, async (viewer, input, say) =>
  say.answer(
    await pairByHand(viewer, input),
    {
      "same-person": "matching.publish.notNow.same-person",
      "not-in-programme": "matching.publish.notNow.not-in-programme",
      "not-approved": "matching.publish.notNow.not-approved",
      "already-paired": "matching.publish.notNow.already-paired",
      "mentor-full": "matching.publish.notNow.mentor-full",
      "kept-apart": "matching.refused.not-possible",
    },
    ({ mentorshipId }) => redirect(`/district/mentorships/${mentorshipId}?said=paired` as Route),
  ),
);
