"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { endOtherSessions, endSession } from "@/lib/auth/own-sessions";
import { endingSession, nothing } from "@/lib/auth/schema";
import { requireFrame } from "@/lib/auth/session";

export const endOne = formAction(requireFrame, endingSession, async (frame, { id }, say) =>
  say.answer(await endSession(frame, id), { gone: "auth.account.gone" }, () => {
    revalidatePath("/account");
    return say.done("auth.account.ended");
  }),
);

export const endOthers = formAction(requireFrame, nothing, async (frame, _input, say) => {
  const count = await endOtherSessions(frame);
  revalidatePath("/account");
  return say.done("auth.account.othersEnded", { count });
});
