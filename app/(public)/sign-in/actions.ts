"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/lib/auth/action";
import { asking } from "@/lib/auth/asking";
import { safeBack } from "@/lib/auth/back";
import { askForCode } from "@/lib/auth/commands";
import { enter } from "@/lib/auth/entering";
import { askingForCode, enteringDemo, redeemingCode, redeemingLink } from "@/lib/auth/schema";
import { codeRefusals } from "./code-refusals";

export const sendCode = formAction(asking, askingForCode, async (who, { email, back }, say) => {
  const asked = await askForCode(who, { email, locale: await getLocale() });
  return say.answer(asked, { tooMany: "auth.refusal.tooMany" }, () => {
    const after = safeBack(back);
    redirect(after ? `/sign-in/code?back=${encodeURIComponent(after)}` : "/sign-in/code");
  });
});

export const enterByCode = formAction(asking, redeemingCode, async (_who, { code, back }, say) =>
  say.answer(await enter("code", { code }, back), atTheCode, stayed),
);

export const enterByLink = formAction(asking, redeemingLink, async (_who, { token }, say) =>
  say.answer(await enter("link", { token }), words, stayed),
);

export const enterDemo = formAction(asking, enteringDemo, async (_who, { email, back }, say) =>
  say.answer(await enter("demo", { email }, back), words, stayed),
);

const words = {
  tooMany: "auth.refusal.tooMany",
  noCode: "auth.refusal.noCode",
  wrong: "auth.refusal.wrong",
  spent: "auth.refusal.spent",
  noLink: "auth.refusal.noLink",
  noPerson: "auth.refusal.noPerson",
} as const;

const atTheCode = { ...words, ...codeRefusals };

/** A door that opens leads elsewhere; there is nothing to answer. */
const stayed = (value: never): never => value;
