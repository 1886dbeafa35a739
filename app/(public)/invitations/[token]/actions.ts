"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/lib/auth/action";
import { asking } from "@/lib/auth/asking";
import { openInvitation } from "@/lib/auth/invitations";
import { acceptingInvitation } from "@/lib/auth/schema";

export const acceptInvitation = formAction(
  asking,
  acceptingInvitation,
  async (who, { token }, say) => {
    const opened = await openInvitation(who, { token, locale: await getLocale() });
    const refusals = {
      noInvitation: "auth.refusal.noInvitation",
      tooMany: "auth.refusal.tooMany",
    } as const;
    return say.answer(opened, refusals, () =>
      redirect("/sign-in/code?back=%2Fprofile&invited=yes"),
    );
  },
);
