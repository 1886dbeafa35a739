import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/lib/clock";
import { isLocale } from "@/lib/i18n/messages";
import { type Result, refused } from "@/lib/result";
import { safeBack } from "./back";
import { type DoorRefusal, refusalOf, signIn } from "./config";
import { cookieOptions, sessionCookie } from "./cookies";
import { type Frame, frameOf } from "./frame";

/** Where each hat begins. */
export const beginnings = {
  participant: "/home" as Route,
  coordinator: "/district" as Route,
  principal: "/principal" as Route,
};

type Key = { code: string } | { token: string } | { email: string };

/**
 * Opens a session by one of the doors and goes to where the person wanted to be, or where their
 * day begins.
 * @returns the refusal, if the door stays shut
 */
export async function enter(
  door: "code" | "link" | "demo",
  key: Key,
  back?: string,
): Promise<Result<never, DoorRefusal>> {
  try {
    await signIn(door, { ...key, redirect: false });
  } catch (error) {
    return refused(refusalOf(error));
  }
  const jar = await cookies();
  const token = jar.get(sessionCookie)?.value;
  const frame = token ? await frameOf(token, now()) : null;
  if (frame?.locale && isLocale(frame.locale)) {
    jar.set("locale", frame.locale, { ...cookieOptions, maxAge: 365 * 24 * 60 * 60 });
  }
  redirect(safeBack(back) ?? (frame ? beginningOf(frame) : "/sign-in"));
}

/** Offices first: who coordinates opens Bookends for the district's sake. */
export function beginningOf({ hats }: Frame): Route {
  if (hats.includes("coordinator")) return beginnings.coordinator;
  return hats.includes("principal") ? beginnings.principal : beginnings.participant;
}
