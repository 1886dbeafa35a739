import { certify } from "@/lib/matching/certify";
import { solve } from "@/lib/matching/solve";
import type { MatchResult, Problem } from "@/lib/matching/types";
import { codeVersion } from "./code-version";

/** Of the code that this thread has loaded, whatever becomes of the files. */
const loaded = codeVersion();

export type Solved = { result: MatchResult; holds: boolean; codeVersion: string };

/** What rounds have done in a thread of its own. */
export const tasks = {
  /** Finds the best pairs and checks the proof. */
  solve(problem: Problem, tell: (stage: "checking") => void): Solved {
    const result = solve(problem);
    tell("checking");
    const { holds } = certify(problem, result);
    return { result, holds, codeVersion: loaded };
  },
};

export type RoundTasks = typeof tasks;
