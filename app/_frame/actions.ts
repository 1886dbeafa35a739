"use server";

import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { sentFrom } from "@/lib/auth/back";
import { signOut } from "@/lib/auth/config";
import { cookieOptions } from "@/lib/auth/cookies";
import { chooseLanguage, switchDistrict as switchTo } from "@/lib/auth/own-choices";
import { currentFrame, requireFrame } from "@/lib/auth/session";
import { themes } from "@/lib/auth/theme";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/messages";

const aYear = { ...cookieOptions, maxAge: 365 * 24 * 60 * 60 };

export async function setTheme(data: FormData): Promise<void> {
  const theme = themes.find((one) => one === data.get("theme"));
  if (theme) (await cookies()).set("theme", theme, aYear);
  redirect(await whereItWasSent());
}

export async function setLocale(data: FormData): Promise<void> {
  const locale = String(data.get("locale"));
  if (isLocale(locale)) {
    (await cookies()).set("locale", locale, aYear);
    const frame = await currentFrame();
    if (frame) await chooseLanguage(frame, locale);
  }
  redirect(await whereItWasSent());
}

export async function switchDistrict(data: FormData): Promise<void> {
  await switchTo(await requireFrame(), String(data.get("district")));
  redirect("/");
}

export async function endThisSession(): Promise<void> {
  await signOut({ redirectTo: "/" });
}

async function whereItWasSent(): Promise<Route> {
  return sentFrom(await headers(), env.APP_URL) ?? "/";
}
