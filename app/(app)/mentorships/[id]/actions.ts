"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { acceptPair } from "@/lib/answers/commands";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { undoEnd } from "@/lib/mentorships/commands";
import { mentorshipIdSchema } from "@/lib/mentorships/schema";

export const accept = formAction(requireViewer, mentorshipIdSchema, async (viewer, input, say) =>
  say.answer(
    await acceptPair(viewer, input),
    { "not-found": "answers.refused.gone" },
    ({ active }) =>
      redirect(
        `/mentorships/${input.mentorshipId}?said=${active ? "active" : "accepted"}` as Route,
      ),
  ),
);

/** Undo in the toast after ending or declining: a plain form, so that it works without scripts. */
export async function undoEnding(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const input = mentorshipIdSchema.safeParse({ mentorshipId: data.get("mentorshipId") });
  const result = input.success ? await undoEnd(viewer, input.data) : undefined;
  redirect((result?.ok ? "/home?said=endUndone" : "/home?said=endStays") as Route);
}
