import { cookies, headers } from "next/headers";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { browserCookie, cookieOptions } from "./cookies";
import { newSecret } from "./secrets";

/** Who stands at a door without being signed in: a browser, perhaps a network address, a moment. */
export type Asking = {
  /** The secret in the browser's cookie. */
  browser: string;
  /** Known only behind a proxy that the environment names. */
  client: string | undefined;
  at: Date;
};

const halfAYear = 180 * 24 * 60 * 60;

/** For actions and route handlers, which may set the cookie. */
export async function asking(): Promise<Asking> {
  const jar = await cookies();
  const browser = jar.get(browserCookie)?.value || newSecret();
  jar.set(browserCookie, browser, { ...cookieOptions, maxAge: halfAYear });
  return { browser, client: clientAddress(await headers()), at: now() };
}

/** For pages, which may only look. */
export async function askingBrowser(): Promise<string | undefined> {
  return (await cookies()).get(browserCookie)?.value;
}

/** The last entry is the one that our own proxy added; those before it are hearsay. */
export function clientAddress(sent: Headers): string | undefined {
  const name = env.CLIENT_ADDRESS_HEADER;
  return (name && sent.get(name)?.split(",").at(-1)?.trim()) || undefined;
}
