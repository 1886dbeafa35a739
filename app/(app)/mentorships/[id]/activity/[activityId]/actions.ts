"use server";

import { refresh } from "next/cache";
import {
  cancelActivity,
  changeActivity,
  keepLine,
  restoreActivity,
  writeNoteOn,
} from "@/lib/activities/commands";
import {
  activityIdSchema,
  changeSchema,
  keepLineSchema,
  noteSchema,
} from "@/lib/activities/schema";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";

export const changeContact = formAction(requireViewer, changeSchema, async (viewer, input, say) =>
  say.answer(
    await changeActivity(viewer, input),
    {
      "not-found": "activities.refused.notYours",
      "changed-by-you": "activities.refused.changedByYou",
      "changed-meanwhile": "activities.refused.changedMeanwhile",
      future: { field: "date", words: "activities.refused.future" },
      "before-pair": { field: "date", words: "activities.refused.beforePair" },
      duplicate: { field: "anyway", words: "activities.refused.duplicate" },
    },
    () => seen(say.done("activities.said.changed")),
  ),
);

export const cancelContact = formAction(
  requireViewer,
  activityIdSchema,
  async (viewer, input, say) =>
    say.answer(
      await cancelActivity(viewer, input),
      { "not-found": "activities.refused.notYours" },
      () => seen(say.done("activities.said.cancelled")),
    ),
);

export const restoreContact = formAction(
  requireViewer,
  activityIdSchema,
  async (viewer, input, say) =>
    say.answer(
      await restoreActivity(viewer, input),
      { "not-found": "activities.refused.notYours" },
      () => seen(say.done("activities.said.restored")),
    ),
);

export const keepPublicLine = formAction(
  requireViewer,
  keepLineSchema,
  async (viewer, input, say) =>
    say.answer(
      await keepLine(viewer, input),
      {
        "not-found": "activities.refused.notYours",
        "partner-keeps-it": "activities.refused.partnerKeepsIt",
      },
      () =>
        seen(say.done(input.lineKept ? "activities.said.lineKept" : "activities.said.lineOpen")),
    ),
);

export const saveNote = formAction(requireViewer, noteSchema, async (viewer, input, say) =>
  say.answer(
    await writeNoteOn(viewer, input),
    {
      "not-found": "activities.refused.notYours",
      "pair-ended": { field: "shareNote", words: "activities.refused.pairEnded" },
      "saved-elsewhere": { field: "anyway", words: "activities.refused.noteElsewhere" },
      "no-words": { field: "note", words: "activities.refused.noNote" },
    },
    ({ removed }) =>
      seen(say.done(removed ? "activities.said.noteRemoved" : "activities.said.noteSaved")),
  ),
);

/** Throws away what was being typed in one of the page's forms. */
export async function startAgain(form: "contact" | "note", activityId: string): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, draftKey.parse({ form, subject: activityId }));
  refresh();
}

/** The page below the sentence shows what has become of it. */
function seen<T>(answer: T): T {
  refresh();
  return answer;
}
