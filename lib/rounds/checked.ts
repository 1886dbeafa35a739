import { certify } from "@/lib/matching/certify";
import type { Fact } from "@/lib/matching/facts";
import type { MatchResult, Problem } from "@/lib/matching/types";
import { codeVersion } from "./code-version";

/** The last check of a result's proof, kept with it. */
export interface Checked {
  holds: boolean;
  /** What does not hold; null when all does. */
  fails: Fact | null;
  /** ISO, in UTC. */
  at: string;
  /** The matcher that made the check. */
  codeVersion: string;
}

/** A result as a round keeps it: without a check when it is older than that note. */
export type KeptResult = MatchResult & { checked?: Checked | undefined };

/** The result with its proof checked now. */
export function checkedNow(problem: Problem, result: MatchResult, now: Date): KeptResult {
  const verdict = certify(problem, result);
  const fails = verdict.holds ? null : verdict.fails;
  return withCheck(result, { fails, codeVersion: codeVersion() }, now);
}

/** The result with a check that has been made elsewhere. */
export function withCheck(
  result: MatchResult,
  { fails, codeVersion: by }: { fails: Fact | null; codeVersion: string },
  now: Date,
): KeptResult {
  const checked = { holds: fails === null, fails, at: now.toISOString(), codeVersion: by };
  return { ...result, checked };
}
