"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { logActivity } from "@/lib/activities/commands";
import { logSchema } from "@/lib/activities/schema";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";

export const logContact = formAction(requireViewer, logSchema, async (viewer, input, say) =>
  say.answer(
    await logActivity(viewer, input),
    {
      "not-found": "activities.refused.pairEnded",
      "not-begun": "activities.refused.notBegun",
      future: { field: "date", words: "activities.refused.future" },
      "before-pair": { field: "date", words: "activities.refused.beforePair" },
      duplicate: { field: "anyway", words: "activities.refused.duplicate" },
    },
    ({ activityId }) =>
      redirect(`/home?logged=${activityId}&at=${viewer.now.toISOString()}` as Route),
  ),
);

/** Throws away what was being typed about a contact. */
export async function startAgain(mentorshipId: string): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, draftKey.parse({ form: "log", subject: mentorshipId }));
  refresh();
}
