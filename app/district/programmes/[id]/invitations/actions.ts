"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { invitePeople, resendInvitation } from "@/lib/invitations/commands";
import { invitingSchema, resendSchema } from "@/lib/invitations/schema";

export const invite = formAction(requireCoordinator, invitingSchema, async (viewer, input, say) => {
  const { programmeId } = input;
  const people = input.whom === "everyone" ? input.whom : input.people;
  const result = await invitePeople(viewer, { programmeId, people });
  return say.answer(
    result,
    {
      notThere: "programmes.refusal.notThere",
      nobodyToInvite: "programmes.refusal.nobodyToInvite",
    },
    ({ count }) => redirect(`/district/programmes/${programmeId}/invitations?invited=${count}`),
  );
});

export const resend = formAction(requireCoordinator, resendSchema, async (viewer, input, say) =>
  say.answer(
    await resendInvitation(viewer, input),
    { notThere: "programmes.refusal.notThere", tooSoon: "programmes.refusal.tooSoon" },
    ({ email }) => {
      refresh();
      return say.done("programmes.invitations.one.resent", { email });
    },
  ),
);
