import { env } from "./env";

/** The one place that reads the clock; domains get `viewer.now`. */
export function now(): Date {
  const pinned = env.BOOKENDS_MODE === "demo" ? env.BOOKENDS_NOW : undefined;
  return pinned ? new Date(pinned) : new Date();
}
