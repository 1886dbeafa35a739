import { read } from "@/lib/db";
import type { Fact } from "@/lib/matching/facts";
import type { Forbidden, ListedRule } from "@/lib/matching/forbidden";
import { fitOf } from "@/lib/matching/score";
import { NEUTRAL, type PairIds, type Problem } from "@/lib/matching/types";
import type { Coordinator } from "@/lib/viewer";
import { peopleNow, problemNow } from "./people-now";
import type { Settings } from "./settings";
import { withThread } from "./thread";

const PER_PAGE = 50;

export type ImpossiblePair = PairIds & {
  mentee: string;
  mentor: string;
  /** 0..10 000 */
  fit: number;
  /** What the pair lacks of the musts. */
  lacks: Fact[];
};

export type ImpossiblePairs = {
  forbidden: Forbidden;
  /** The rule asked for, or of those that may be listed the one that excludes most; null for none. */
  rule: ListedRule | null;
  /** Those of this page, in the order of names. */
  pairs: ImpossiblePair[];
  pages: number;
  /** Number of the draft whose pairs chosen by hand and ruled out stand. */
  draft: number | null;
};

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

/**
 * Which pairs the rules exclude. Counted in a thread, because every pair is looked at; to be asked
 * outside a transaction, which would wait for it.
 */
export async function impossiblePairs(
  { problem, names, draft }: NamedProblem,
  { rule, page }: { rule?: ListedRule; page: number },
): Promise<ImpossiblePairs> {
  const part = { problem, rule, from: (page - 1) * PER_PAGE, most: PER_PAGE };
  const listed = await withThread((thread) => thread.ask("forbidden", part));
  const total = listed.rule ? (listed.forbidden.by[listed.rule] ?? 0) : 0;
  return {
    forbidden: listed.forbidden,
    rule: listed.rule,
    pairs: described(problem, listed.pairs, names),
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    draft,
  };
}

function byName(problem: Problem, names: ReadonlyMap<string, string>): Problem {
  const name = ({ id }: { id: string }) => names.get(id) ?? "";
  const inOrder = (a: { id: string }, b: { id: string }) => name(a).localeCompare(name(b));
  const { mentees, mentors } = problem;
  return { ...problem, mentees: [...mentees].sort(inOrder), mentors: [...mentors].sort(inOrder) };
}

function described(
  { mentees, mentors, weights, mustHave }: Problem,
  pairs: readonly PairIds[],
  names: ReadonlyMap<string, string>,
): ImpossiblePair[] {
  const asked = new Set<string>(mustHave);
  return pairs.flatMap((pair) => {
    const mentee = mentees.find(({ id }) => id === pair.menteeId);
    const mentor = mentors.find(({ id }) => id === pair.mentorId);
    if (!mentee || !mentor) return [];
    const { fit, parts } = fitOf(mentee, mentor, weights);
    const lacks = parts
      .filter(({ name, value }) => asked.has(name) && value < NEUTRAL)
      .map(({ fact }) => fact);
    const [one = "", other = ""] = [names.get(mentee.id), names.get(mentor.id)];
    return [{ ...pair, mentee: one, mentor: other, fit, lacks }];
  });
}
