import { env } from "@/lib/env";

/** `__Host-` cookies where the site is on https; browsers refuse the prefix on plain http. */
export const secure = (env.APP_URL ?? "").startsWith("https:");
const prefix = secure ? "__Host-" : "";

export const sessionCookie = `${prefix}bookends-session`;
/** Ties a one-time code to the browser that asked for it. */
export const browserCookie = `${prefix}bookends-browser`;

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
