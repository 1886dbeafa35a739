import type { Route } from "next";
import { isOurs } from "./origin";

/** The header in which the proxy tells a page its own address. */
export const pathHeader = "x-bookends-path";

const origin = "http://here.invalid";

/** A way back after signing in: a path of this site, or undefined for anything else. */
export function safeBack(path: string | null | undefined): Route | undefined {
  const own = ownPath(path);
  return own && !isDoor(own) ? own : undefined;
}

/** Where whoever is not signed in comes in: no page to come back to, and nothing there needs a session. */
export function isDoor(path: string): boolean {
  return /^\/(sign-in|invitations|api)([/?]|$)/.test(path);
}

/** Where a form may be sent without a session: the doors, and what stands in front of them. */
export function isOpen(path: string): boolean {
  return isDoor(path) || /^\/(unsubscribe|outbox|kit)?([/?]|$)/.test(path);
}

/** The page of ours that a form was sent from, doors included; the referrer policy keeps it for us. */
export function sentFrom(sent: Headers, appUrl: string): Route | undefined {
  const referrer = sent.get("referer");
  if (!referrer || !URL.canParse(referrer) || !isOurs(referrer, appUrl)) return undefined;
  const { pathname, search } = new URL(referrer);
  return ownPath(`${pathname}${search}`);
}

function ownPath(path: string | null | undefined): Route | undefined {
  if (!path?.startsWith("/") || path.length > 2000 || !URL.canParse(path, origin)) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin ? (`${url.pathname}${url.search}` as Route) : undefined;
}

export function signInPath(back: string | undefined): Route {
  return back && back !== "/" ? `/sign-in?back=${encodeURIComponent(back)}` : "/sign-in";
}
