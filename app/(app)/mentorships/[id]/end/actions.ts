"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { endMentorship } from "@/lib/mentorships/commands";
import { endingSchema } from "@/lib/mentorships/schema";

export const endPair = formAction(requireViewer, endingSchema, async (viewer, input, say) =>
  say.answer(
    await endMentorship(viewer, input),
    { "not-found": "mentorships.refused.alreadyEnded" },
    ({ mentorshipId }) => redirect(`/mentorships/${mentorshipId}` as Route),
  ),
);
