import { certify } from "@/lib/matching/certify";
import type { Fact } from "@/lib/matching/facts";
import {
  countForbidden,
  type Forbidden,
  type ListedRule,
  listedRules,
  listForbidden,
} from "@/lib/matching/forbidden";
import { solve } from "@/lib/matching/solve";
import { TooLarge } from "@/lib/matching/too-large";
import type { MatchResult, PairIds, Problem, Value } from "@/lib/matching/types";
import { closely } from "./closely";
import { codeVersion } from "./code-version";
import { type Figures, figuresOf } from "./figures";

export type Solved = { result: MatchResult; holds: boolean; codeVersion: string };
export type Proved = { fails: Fact | null; codeVersion: string };
export type Repeated = { pairs: PairIds[]; value: Value; codeVersion: string };
export type Previewed = {
  figures: Figures;
  pairs: PairIds[];
  forbidden: Forbidden;
  /** Milliseconds. */
  took: number;
};
export type Listed = { forbidden: Forbidden; rule: ListedRule | null; pairs: PairIds[] };

/** What rounds have done in a thread of its own. */
export const tasks = {
  /** Finds the best pairs and checks the proof. */
  solve(problem: Problem, tell: (stage: "checking") => void): Solved | "too-large" {
    return unlessTooLarge(() => {
      const result = solve(problem);
      tell("checking");
      const { holds } = certify(problem, result);
      return { result, holds, codeVersion: codeVersion() };
    });
  },

  /** Checks the proof of a result again, however long it takes: nothing of the solver's is run. */
  certify({ problem, result }: { problem: Problem; result: MatchResult }): Proved {
    const verdict = certify(problem, result, Number.POSITIVE_INFINITY);
    return { fails: verdict.holds ? null : verdict.fails, codeVersion: codeVersion() };
  },

  /** Finds the best pairs again. */
  repeat(problem: Problem): Repeated {
    const { pairs, value } = solve(problem);
    const ids = pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    return { pairs: ids, value, codeVersion: codeVersion() };
  },

  /** What would come of it. */
  preview(problem: Problem): Previewed | "too-large" {
    return unlessTooLarge(() => {
      const since = performance.now();
      const { pairs } = solve(problem);
      const took = performance.now() - since;
      return {
        took,
        figures: figuresOf(problem, pairs, problem.mentees.length),
        pairs: pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
        forbidden: countForbidden(problem),
      };
    });
  },

  closely,

  /** How many pairs each rule makes impossible, and some of those of one: the asked, or the hardest. */
  forbidden(asked: { problem: Problem; rule?: ListedRule; from: number; most: number }): Listed {
    const { problem, ...part } = asked;
    const forbidden = countForbidden(problem);
    const [hardest] = listedRules
      .filter((one) => forbidden.by[one])
      .sort((a, b) => (forbidden.by[b] ?? 0) - (forbidden.by[a] ?? 0));
    const rule = asked.rule ?? hardest ?? null;
    return { forbidden, rule, pairs: rule ? listForbidden(problem, rule, part) : [] };
  },
};

/** What is thrown in a thread reaches whoever asked without its class. */
function unlessTooLarge<T>(work: () => T): T | "too-large" {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLarge) return "too-large";
    throw error;
  }
}

export type RoundTasks = typeof tasks;
