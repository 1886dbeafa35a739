"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { saveCheckIn, shareCheckIn, takeBackShare } from "@/lib/check-ins/commands";
import { checkInSchema, shareSchema } from "@/lib/check-ins/schema";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";

export const saveWeek = formAction(requireViewer, checkInSchema, async (viewer, input, say) =>
  say.answer(
    await saveCheckIn(viewer, input),
    { "pair-ended": "checkins.refused.pairEnded" },
    () => {
      refresh();
      return say.done("checkins.said.saved");
    },
  ),
);

export const share = formAction(requireViewer, shareSchema, async (viewer, input, say) =>
  say.answer(
    await shareCheckIn(viewer, input),
    { "not-found": "checkins.refused.gone", "pair-ended": "checkins.refused.pairEnded" },
    () => {
      refresh();
      return say.done("checkins.said.shared");
    },
  ),
);

export const takeBack = formAction(requireViewer, shareSchema, async (viewer, input, say) =>
  say.answer(await takeBackShare(viewer, input), { "not-found": "checkins.refused.gone" }, () => {
    refresh();
    return say.done("checkins.said.takenBack");
  }),
);

/** Throws away what was being typed about a week. */
export async function startAgain(week: string): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, draftKey.parse({ form: "check-in", subject: week }));
  refresh();
}
