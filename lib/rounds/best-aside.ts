import type { MatchResult, Problem } from "@/lib/matching/types";
import type { Bound } from "./draft";
import { giveBack, takeThread } from "./thread";
import { bestAround, type DraftState } from "./what-if";

/** Up to so many pairs of everyone with everyone the matcher answers while nobody else waits for it. */
const AT_ONCE = 2_000_000;

export const isLarge = ({ problem }: { problem: Problem }) =>
  problem.mentees.length * problem.mentors.length > AT_ONCE;

/** The matcher's answer with other pins and pairs ruled out; of a large round from a thread. */
export async function bestAside(draft: DraftState, bound: Bound): Promise<MatchResult> {
  if (!isLarge(draft)) return bestAround(draft, bound);
  const thread = takeThread();
  try {
    const { result } = await thread.ask("solve", { ...draft.problem, ...bound });
    await giveBack(thread);
    return result;
  } catch (error) {
    await thread.end();
    throw error;
  }
}
