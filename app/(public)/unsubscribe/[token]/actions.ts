"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { asking } from "@/lib/auth/asking";
import { takeBackTurnOff, turnOffMail } from "@/lib/mail-choices/commands";
import { turningOff, turningOnAgain } from "@/lib/mail-choices/schema";

const refusals = { linkEnded: "notifications.mail.leave.refused" } as const;

export const turnOff = formAction(asking, turningOff, async ({ at }, { token }, say) =>
  say.answer(await turnOffMail(token, at), refusals, ({ undo }) =>
    redirect(`/unsubscribe/${token}?off=${undo ?? "before"}` as Route),
  ),
);

export const turnOnAgain = formAction(asking, turningOnAgain, async ({ at }, input, say) =>
  say.answer(await takeBackTurnOff(input.undo, at), refusals, () =>
    redirect(`/unsubscribe/${input.token}?on=again` as Route),
  ),
);
