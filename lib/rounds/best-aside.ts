import { TooLarge } from "@/lib/matching/too-large";
import type { MatchResult, Problem } from "@/lib/matching/types";
import type { Bound } from "./draft";
import { withThread } from "./thread";
import { bestAround, type DraftState } from "./what-if";

/** Up to so many pairs of everyone with everyone the matcher answers while nobody else waits for it. */
const AT_ONCE = 2_000_000;

export const isLarge = ({ problem }: { problem: Problem }) =>
  problem.mentees.length * problem.mentors.length > AT_ONCE;

/** The matcher's answer with other pins and pairs ruled out; of a large round from a thread. */
export async function bestAside(draft: DraftState, bound: Bound): Promise<MatchResult> {
  if (!isLarge(draft)) return bestAround(draft, bound);
  const problem = { ...draft.problem, ...bound };
  const solved = await withThread((thread) => thread.ask("solve", problem));
  if (solved === "too-large") throw new TooLarge("With these pins the round cannot be proved");
  return solved.result;
}
