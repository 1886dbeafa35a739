import { env } from "@/lib/env";
import { demoPeople } from "@/prisma/seed/cast";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The demo's doors exist in demo mode on this machine only. */
export function isDemo(): boolean {
  return env.BOOKENDS_MODE === "demo" && loopback.has(new URL(env.APP_URL).hostname);
}

export function isDemoPerson(email: string): boolean {
  return isDemo() && demoPeople.some((person) => person.email === email);
}
