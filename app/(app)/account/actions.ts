"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { codeRefusals } from "@/app/(public)/sign-in/code-refusals";
import { formAction } from "@/lib/auth/action";
import { asking } from "@/lib/auth/asking";
import { safeBack } from "@/lib/auth/back";
import { askForCode } from "@/lib/auth/commands";
import { endOtherSessions, endSession } from "@/lib/auth/own-sessions";
import { proofPath, proveAgain } from "@/lib/auth/proof";
import { askingForProof, endingSession, nothing, provingAgain } from "@/lib/auth/schema";
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

export const sendProofCode = formAction(
  requireFrame,
  askingForProof,
  async (frame, { back }, say) => {
    const asked = await askForCode(await asking(), {
      email: frame.email,
      locale: await getLocale(),
    });
    return say.answer(asked, { tooMany: "auth.refusal.tooMany" }, () =>
      redirect(proofPath(safeBack(back))),
    );
  },
);

export const prove = formAction(requireFrame, provingAgain, async (frame, { code, back }, say) =>
  say.answer(await proveAgain(frame, await asking(), code), codeRefusals, () =>
    redirect(safeBack(back) ?? proofPath()),
  ),
);
