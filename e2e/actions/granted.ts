import { setTimeout as sleep } from "node:timers/promises";
import type { Result } from "@/lib/result";

/** What a command has made for an action to be about. */
export function granted<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`what an action is about could not be made: ${result.refusal}`);
  return result.value;
}

/** What the worker makes comes a moment later. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found) return found;
    await sleep(100);
  }
  throw new Error("the worker did not come to it within 20 seconds");
}
