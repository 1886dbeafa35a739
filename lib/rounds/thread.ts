import { openThread, type Thread } from "@/lib/threads";
import type { RoundTasks } from "./thread-tasks";

export type RoundThread = Thread<RoundTasks>;

/** A thread that solves and checks rounds. End it when it is no longer needed. */
export function openRoundThread(): RoundThread {
  return openThread<RoundTasks>("lib/rounds/thread-tasks.ts");
}
