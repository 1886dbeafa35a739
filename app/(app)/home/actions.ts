"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { undoLog } from "@/lib/activities/commands";
import { activityIdSchema } from "@/lib/activities/schema";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { checkInSchema } from "@/lib/check-ins/schema";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";
import { answerTalk, askToTalk, takeBackAnswer, takeBackTalk } from "@/lib/talk/commands";
import { askToTalkSchema, talkSignalSchema } from "@/lib/talk/schema";

export const checkIn = formAction(requireViewer, checkInSchema, async (viewer, input, say) =>
  say.answer(
    await saveCheckIn(viewer, input),
    {
      "pair-ended": "checkins.refused.pairEnded",
      "saved-elsewhere": { field: "anyway", words: "checkins.refused.savedElsewhere" },
    },
    () => redirect("/home?said=checkedIn" as Route),
  ),
);

/** Throws away what was being typed about a week. */
export async function startAgain(week: string): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, draftKey.parse({ form: "check-in", subject: week }));
  refresh();
}

export const askForTalk = formAction(requireViewer, askToTalkSchema, async (viewer, input, say) =>
  say.answer(
    await askToTalk(viewer, input),
    { "pair-ended": "checkins.refused.pairEnded", "not-begun": "checkins.refused.notBegun" },
    () => redirect("/home?said=askedToTalk" as Route),
  ),
);

export const takeBackAsking = formAction(
  requireViewer,
  talkSignalSchema,
  async (viewer, input, say) =>
    say.answer(await takeBackTalk(viewer, input), { "not-found": "checkins.refused.gone" }, () =>
      redirect("/home" as Route),
    ),
);

export const answerAsking = formAction(
  requireViewer,
  talkSignalSchema,
  async (viewer, input, say) =>
    say.answer(await answerTalk(viewer, input), { "not-found": "checkins.refused.gone" }, () =>
      redirect(
        `/home?said=answered&signal=${input.signalId}&at=${viewer.now.toISOString()}` as Route,
      ),
    ),
);

/** Undo in the toast after that: a plain form, so that it works without scripts. */
export async function undoAnswering(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const input = talkSignalSchema.safeParse({ signalId: data.get("signalId") });
  const result = input.success ? await takeBackAnswer(viewer, input.data) : undefined;
  redirect((result?.ok ? "/home?said=answerUndone" : "/home?said=answerStays") as Route);
}

/** Undo in the toast after logging: a plain form, so that it works without scripts. */
export async function takeBackLog(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const input = activityIdSchema.safeParse({ activityId: data.get("activityId") });
  const result = input.success ? await undoLog(viewer, input.data) : undefined;
  redirect((result?.ok ? "/home?said=logUndone" : "/home?said=tooLate") as Route);
}
