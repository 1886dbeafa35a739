import { openThread, type Thread } from "@/lib/threads";
import { turnsFor } from "@/lib/turns";
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
  if (kept.spare || thread.isGone()) await thread.end();
  else kept.spare = thread;
}

/** Takes a thread, asks it, and gives it back; one in which something failed is ended. */
export async function withThread<T>(work: (thread: RoundThread) => Promise<T>): Promise<T> {
  const thread = takeThread();
  try {
    const answer = await work(thread);
    await giveBack(thread);
    return answer;
  } catch (error) {
    await thread.end();
    throw error;
  }
}

/** What somebody waits for at a page, one after the other: the cores are everybody's. */
export const inTurn = turnsFor(1);

function spareThread(): { spare?: RoundThread } {
  const known = globalThis as { bookendsRoundThread?: { spare?: RoundThread } };
  known.bookendsRoundThread ??= {};
  return known.bookendsRoundThread;
}
