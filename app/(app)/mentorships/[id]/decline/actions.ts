"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { declinePair } from "@/lib/answers/commands";
import { declineSchema } from "@/lib/answers/schema";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";

export const decline = formAction(requireViewer, declineSchema, async (viewer, input, say) =>
  say.answer(
    await declinePair(viewer, input),
    { "not-found": "answers.refused.gone", "declined-before": "answers.refused.before" },
    ({ mentorshipId }) => redirect(`/mentorships/${mentorshipId}` as Route),
  ),
);
