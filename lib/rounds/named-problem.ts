import { read } from "@/lib/db";
import type { Problem } from "@/lib/matching/types";
import type { Coordinator } from "@/lib/viewer";
import { peopleNow, problemNow } from "./people-now";
import type { Settings } from "./settings";

export type AskedImpossible = {
  programmeId: string;
  /** The draft whose pairs stand, and whose settings hold unless others are given. */
  roundId?: string;
  settings?: Settings;
};

/** The people as they are now under these settings, and what to call them. */
export type NamedProblem = {
  problem: Problem;
  names: ReadonlyMap<string, string>;
  /** Number of the draft whose pairs stand. */
  draft: number | null;
};

/** What `impossiblePairs` looks at; null where there is no such programme. */
export async function namedProblem(
  viewer: Coordinator,
  { programmeId, roundId, settings }: AskedImpossible,
): Promise<NamedProblem | null> {
  return read(viewer, async (tx) => {
    const now = await peopleNow(tx, viewer, { programmeId });
    if (!now) return null;
    const draft = now.draft?.id === roundId ? now.draft : null;
    const { names } = now;
    const problem = problemNow(now, settings ?? draft?.settings ?? now.own, draft?.id);
    return { problem: byName(problem, names), names, draft: draft?.number ?? null };
  });
}

function byName(problem: Problem, names: ReadonlyMap<string, string>): Problem {
  const name = ({ id }: { id: string }) => names.get(id) ?? "";
  const inOrder = (a: { id: string }, b: { id: string }) => name(a).localeCompare(name(b));
  const { mentees, mentors } = problem;
  return { ...problem, mentees: [...mentees].sort(inOrder), mentors: [...mentors].sort(inOrder) };
}
