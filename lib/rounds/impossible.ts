import type { Fact } from "@/lib/matching/facts";
import type { Forbidden, ListedRule } from "@/lib/matching/forbidden";
import { fitOf } from "@/lib/matching/score";
import { NEUTRAL, type PairIds, type Problem } from "@/lib/matching/types";
import type { NamedProblem } from "./named-problem";
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
  /** Number of the draft whose pairs pinned and ruled out stand. */
  draft: number | null;
};

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
