import { openThread, type Thread } from "@/lib/threads";
import type { RoundTasks } from "./thread-tasks";

export type RoundThread = Thread<RoundTasks>;

/** Starting one takes a third of a second, so the last that was given back is kept for the next. */
const kept = spareThread();

/** A thread that solves and checks rounds. Give it back after use, or end it. */
export function takeThread(): RoundThread {
  const { spare } = kept;
  kept.spare = undefined;
  return spare && !spare.isGone() ? spare : openThread<RoundTasks>("lib/rounds/thread-tasks.ts");
}

export async function giveBack(thread: RoundThread): Promise<void> {
  if (kept.spare) await thread.end();
  else kept.spare = thread;
}

function spareThread(): { spare?: RoundThread } {
  const known = globalThis as { bookendsRoundThread?: { spare?: RoundThread } };
  known.bookendsRoundThread ??= {};
  return known.bookendsRoundThread;
}
