import type { IsoDate } from "@/lib/dates";
import { asking, type Tx } from "@/lib/db";
import type { PairIds } from "@/lib/matching/types";
import { ruleAgainst } from "@/lib/mentorships/hard-rules";
import { type FactsOfPair, factsOfPairs } from "@/lib/mentorships/queries";
import type { Coordinator } from "@/lib/viewer";
import type { NotNow } from "./stored";

/** What has become of the pairs of a draft since its run. */
export type PairsNow = {
  /** By mentee: the rule that excludes their pair by now. */
  impossible: Map<string, NotNow>;
  /** Requests to other mentors that the pairs which are possible would close. */
  closing: number;
  /** By mentee, of the pairs that are possible: the day on which an earlier pair of these two ended. */
  togetherUntil: Map<string, IsoDate>;
};

/**
 * Which pairs of a draft the hard rules exclude by now, and what the others would close or
 * bring back. One statement however many pairs, asked as the system; a veto, and a no said since the
 * run, leave it as yes or no. Places are given in the order of `pairs`, so that the last of too many is named.
 */
export async function pairsNow(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  pairs: readonly PairIds[],
): Promise<PairsNow> {
  const impossible = new Map<string, NotNow>();
  const togetherUntil = new Map<string, IsoDate>();
  if (pairs.length === 0) return { impossible, closing: 0, togetherUntil };
  const all = await asking(tx, viewer, () => factsOfPairs(tx, viewer, programmeId, pairs));
  const given = new Map<string, number>();
  let closing = 0;
  for (const facts of all) {
    const before = given.get(facts.mentorId) ?? 0;
    const rule = ruleNow(facts, before);
    if (rule) {
      impossible.set(facts.menteeId, rule);
      continue;
    }
    given.set(facts.mentorId, before + 1);
    if (facts.asksAnother) closing += 1;
    if (facts.togetherUntil) togetherUntil.set(facts.menteeId, facts.togetherUntil);
  }
  return { impossible, closing, togetherUntil };
}

/** Accepted requests wait for a coordinator's word: until then a round leaves them what they hold. */
function ruleNow(facts: FactsOfPair, given: number): NotNow | undefined {
  if (facts.setAside) return "set-aside";
  const taken = (facts.mentor?.taken ?? 0) + given;
  const mentor = facts.mentor && { ...facts.mentor, taken };
  const rule = ruleAgainst({ ...facts, mentor, vetoed: facts.vetoed || facts.saidNo });
  if (rule) return rule;
  if (facts.promised) return "promised";
  return mentor && taken + facts.held >= mentor.capacity ? "place-promised" : undefined;
}
