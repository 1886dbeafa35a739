import type { Route } from "next";

/** The header in which the proxy tells a page its own address. */
export const pathHeader = "x-bookends-path";

const origin = "http://here.invalid";

/** A way back after signing in: a path of this site, or undefined for anything else. */
export function safeBack(path: string | null | undefined): Route | undefined {
  if (!path?.startsWith("/") || path.length > 2000 || !URL.canParse(path, origin)) return undefined;
  const url = new URL(path, origin);
  if (url.origin !== origin || /^\/(sign-in|invitations|api)(\/|$)/.test(url.pathname)) {
    return undefined;
  }
  return `${url.pathname}${url.search}` as Route;
}

export function signInPath(back: string | undefined): Route {
  return back && back !== "/" ? `/sign-in?back=${encodeURIComponent(back)}` : "/sign-in";
}
