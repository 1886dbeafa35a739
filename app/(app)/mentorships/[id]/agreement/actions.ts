"use server";

import { refresh } from "next/cache";
import { acceptAgreement, writeAgreement } from "@/lib/agreements/commands";
import { acceptAgreementSchema, writeAgreementSchema } from "@/lib/agreements/schema";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { discardDraft } from "@/lib/drafts/commands";
import { draftKey } from "@/lib/drafts/schema";

export const writeTerms = formAction(
  requireViewer,
  writeAgreementSchema,
  async (viewer, input, say) =>
    say.answer(
      await writeAgreement(viewer, input),
      {
        "not-found": "mentorships.refused.alreadyEnded",
        "changed-by-you": "mentorships.refused.agreementChangedByYou",
        "changed-meanwhile": "mentorships.refused.agreementChanged",
        "until-past": { field: "until", words: "mentorships.refused.untilPast" },
      },
      () => {
        refresh();
        return say.done("mentorships.agreement.said.written");
      },
    ),
);

export const acceptTerms = formAction(
  requireViewer,
  acceptAgreementSchema,
  async (viewer, input, say) =>
    say.answer(
      await acceptAgreement(viewer, input),
      {
        "not-found": "mentorships.refused.alreadyEnded",
        "changed-by-you": "mentorships.refused.agreementChangedByYou",
        "changed-meanwhile": "mentorships.refused.agreementChanged",
      },
      () => {
        refresh();
        return say.done("mentorships.agreement.said.accepted");
      },
    ),
);

/** Throws away what was being typed about a pair's agreement. */
export async function startAgain(mentorshipId: string): Promise<void> {
  const viewer = await requireViewer();
  await discardDraft(viewer, draftKey.parse({ form: "agreement", subject: mentorshipId }));
  refresh();
}
