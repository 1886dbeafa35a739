"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireViewer } from "@/lib/auth/session";
import { discardDraft } from "@/lib/drafts/commands";
import { beginSignUp } from "@/lib/enrolments/commands";
import { rolesSchema } from "@/lib/enrolments/schema";
import { signUp } from "@/lib/profiles/commands";
import { profileSchema } from "@/lib/profiles/schema";
import { currentProgramme } from "@/lib/programmes/queries";

/** The first step: how somebody takes part decides what is asked. */
export const chooseRoles = formAction(requireViewer, rolesSchema, async (viewer, input, say) => {
  const result = await beginSignUp(viewer, input);
  return say.answer(
    result,
    {
      noProgramme: "profiles.refusal.noProgramme",
      notInvited: "profiles.refusal.notInvited",
    },
    () => redirect(`/profile/edit?as=${input.roles.join(".")}`),
  );
});

export const sendSignUp = formAction(requireViewer, profileSchema, async (viewer, input, say) => {
  const result = await signUp(viewer, input);
  // The page brings the version that was saved meanwhile, so that sending again is a choice.
  if (!result.ok && result.refusal === "changedElsewhere") refresh();
  return say.answer(
    result,
    {
      noProgramme: "profiles.refusal.noProgramme",
      notInvited: "profiles.refusal.notInvited",
      changedElsewhere: "profiles.refusal.changedElsewhere",
      unknownPerson: "profiles.refusal.unknownPerson",
      hasMentees: "profiles.refusal.hasMentees",
      hasMentor: "profiles.refusal.hasMentor",
      belowTaken: { field: "capacity", words: "profiles.refusal.belowTaken" },
    },
    () => redirect("/profile"),
  );
});

export async function startAgain(): Promise<void> {
  const viewer = await requireViewer();
  const programme = await currentProgramme(viewer);
  if (programme) await discardDraft(viewer, { form: "profile", subject: programme.id });
  redirect("/profile/edit");
}
