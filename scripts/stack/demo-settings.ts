import { freePort } from "../database/ports.ts";
import type { Settings } from "./settings.ts";

/** A demo beside any other: at a free port, with a folder of its own. */
export async function demoSettings(data: string): Promise<Settings> {
  const port = await freePort();
  return { mode: "demo", port, host: "127.0.0.1", appUrl: `http://localhost:${port}`, data };
}
