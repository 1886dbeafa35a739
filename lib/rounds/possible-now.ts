import type { IsoDate } from "@/lib/dates";
import { asking, type Tx } from "@/lib/db";
import type { PairIds, Problem } from "@/lib/matching/types";
import { ruleAgainst } from "@/lib/mentorships/hard-rules";
import { type FactsOfPair, factsOfPairs } from "@/lib/mentorships/queries";
import type { Coordinator } from "@/lib/viewer";
import type { InNow } from "./in-now";
import { standingNow } from "./standing-now";
import type { NotNow } from "./stored";

/** What has become of the pairs of a draft since its run. */
export type PairsNow = {
  /** By mentee: the rule that excludes their pair by now. */
  impossible: Map<string, NotNow>;
  /** Mentees of the pairs which are possible whose requests to other mentors these would close. */
  closing: string[];
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
  if (pairs.length === 0) return standing([]);
  return standing(await asking(tx, viewer, () => factsOfPairs(tx, viewer, programmeId, pairs)));
}

/**
 * The same for the page of a draft, and what it may offer from: the round as it was worked out, with
 * everyone who is kept apart by now. Drafted pairs stay as they are, each with its own words.
 */
export async function draftNow(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  { problem, pairs }: { problem: Problem; pairs: readonly PairIds[] },
): Promise<PairsNow & Offered> {
  const { facts, apart, now } = await asking(tx, viewer, async () => ({
    facts: pairs.length > 0 ? await factsOfPairs(tx, viewer, programmeId, pairs) : [],
    ...(await standingNow(tx, viewer, programmeId)),
  }));
  return { ...standing(facts), offering: offeringFrom(problem, pairs, apart), now };
}

/** What a draft may offer from at this moment, and whom it may still move. */
export type Offered = { offering: Problem; now: InNow };

/** For commands, in their transaction. */
export async function offeringNow(
  tx: Tx,
  viewer: Coordinator,
  { programmeId, problem, pairs }: OpenDraft,
): Promise<Offered> {
  const { apart, now } = await asking(tx, viewer, () => standingNow(tx, viewer, programmeId));
  return { offering: offeringFrom(problem, pairs, apart), now };
}

type OpenDraft = { programmeId: string; problem: Problem; pairs: readonly PairIds[] };

function offeringFrom(
  problem: Problem,
  pairs: readonly PairIds[],
  apart: readonly (readonly [string, string])[],
): Problem {
  const together = new Set(pairs.flatMap((one) => [keyOf(one), keyOf(reversed(one))]));
  const since = apart
    .map(([fromId, aboutId]) => ({ fromId, aboutId }))
    .filter(({ fromId, aboutId }) => !together.has(`${fromId} ${aboutId}`));
  return { ...problem, vetoes: [...problem.vetoes, ...since] };
}

const keyOf = ({ menteeId, mentorId }: PairIds) => `${menteeId} ${mentorId}`;
const reversed = ({ menteeId, mentorId }: PairIds) => ({ menteeId: mentorId, mentorId: menteeId });

function standing(all: readonly FactsOfPair[]): PairsNow {
  const impossible = new Map<string, NotNow>();
  const togetherUntil = new Map<string, IsoDate>();
  const given = new Map<string, number>();
  const closing: string[] = [];
  for (const facts of all) {
    const before = given.get(facts.mentorId) ?? 0;
    const rule = ruleNow(facts, before);
    if (rule) {
      impossible.set(facts.menteeId, rule);
      continue;
    }
    given.set(facts.mentorId, before + 1);
    if (facts.asksAnother) closing.push(facts.menteeId);
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
