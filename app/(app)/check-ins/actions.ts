"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { saveCheckIn, shareCheckIn, takeBackShare } from "@/lib/check-ins/commands";
import { checkInSchema, shareSchema, weekShareSchema } from "@/lib/check-ins/schema";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";

export const saveWeek = formAction(requireViewer, checkInSchema, async (viewer, input, say) =>
  say.answer(
    await saveCheckIn(viewer, input),
    {
      "pair-ended": "checkins.refused.pairEnded",
      "saved-elsewhere": { field: "anyway", words: "checkins.refused.savedElsewhere" },
    },
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

/** Takes back this week's, from where it stands; the page led back to offers to share it again. */
export const takeBackWeek = formAction(
  requireViewer,
  weekShareSchema,
  async (viewer, { from, ...share }, say) =>
    say.answer(await takeBackShare(viewer, share), { "not-found": "checkins.refused.gone" }, () => {
      const { checkInId, mentorshipId } = share;
      const done = { said: "takenBack", checkIn: checkInId, pair: mentorshipId };
      const address = new URLSearchParams({ ...done, at: viewer.now.toISOString() });
      redirect(`/${from}?${address}` as Route);
    }),
);

/** Undo in the toast after that: a plain form, so that it works without scripts. */
export async function shareWeekAgain(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const input = weekShareSchema.safeParse({
    checkInId: data.get("checkInId"),
    mentorshipId: data.get("mentorshipId"),
    from: data.get("from"),
  });
  if (!input.success) redirect("/check-ins" as Route);
  const { from, ...again } = input.data;
  const result = await shareCheckIn(viewer, again);
  redirect(`/${from}?said=${result.ok ? "sharedAgain" : "notSharedAgain"}` as Route);
}

/** Throws away what was being typed about a week. */
export async function startAgain(week: string): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, draftKey.parse({ form: "check-in", subject: week }));
  refresh();
}
