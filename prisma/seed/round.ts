import { asSystem } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates";
import { type Tx, write } from "@/lib/db";
import { fitOf } from "@/lib/matching/score";
import { solve } from "@/lib/matching/solve";
import type { MatchResult, PairIds, Problem } from "@/lib/matching/types";
import { loadMatchingFacts } from "@/lib/profiles/facts";
import { aroundPromised } from "@/lib/profiles/promised";
import { done } from "@/lib/result";
import { checkedNow } from "@/lib/rounds/checked";
import { ownColumns, ownSettings } from "@/lib/rounds/settings";
import { asKept, toJson } from "@/lib/rounds/stored";
import { participant } from "@/lib/testing/viewers";
import type { SeedCalendar } from "./calendar";
import { mentees, mentors } from "./cast";
import { roundId, seedId } from "./ids";
import { programmeId } from "./programme";
import { districtId, personId } from "./roster";

/** Whom some people asked for, and whom not. */
const wishes = [
  ["Tariq Arroyo", "Margit Landry", "wish"],
  ["Laila Santana", "Joon Park", "wish"],
  ["Laila Santana", "Hana Ueda", "wish"],
  ["Ruth Haddad", "Mireille Okafor", "wish"],
  ["Camille Fontaine", "Margit Landry", "wish"],
  ["Eamon Doyle", "Theo Clarke", "veto"],
  ["Rosalind Osei", "Chloe Herrera", "veto"],
] as const;

/** Each writes their own wishes: nobody else may. */
export async function seedWishes({ now }: SeedCalendar): Promise<void> {
  const rankOf = new Map<string, number>();
  for (const [from, about, kind] of wishes) {
    const rank = (rankOf.get(from) ?? 0) + 1;
    rankOf.set(from, rank);
    const ids = { districtId, personId: personId(from), aboutId: personId(about) };
    await write(participant({ districtId, id: personId(from) }, now), async (tx) => {
      await tx.pairWish.create({ data: { ...ids, kind, rank } });
      return done();
    });
  }
}

/**
 * The round of the first weeks, published, as it was: the best pairs by the same matcher, and those
 * that the coordinator chose otherwise. Seeded before the pairs, so that everybody still waits.
 * @returns the fit of each mentee's pair
 */
export async function seedRound(tx: Tx, calendar: SeedCalendar): Promise<FitOf> {
  const on = addDays(calendar.startsOn, 15);
  const then = matchedThen();
  const waited = then.map(({ menteeId }) => menteeId);
  const problem = await problemAt(tx, calendar.at(on), waited, () => 0);
  const result = checkedNow(problem, solve(problem), calendar.at(on, 8 * 60 + 21));
  await tx.matchRound.create({
    data: {
      districtId,
      id: roundId,
      programmeId,
      number: 1,
      state: "published",
      problem: toJson(problem),
      result: toJson(result),
      version: 4,
      startedById: personId("Dolores Castellanos"),
      startedAt: calendar.at(on, 8 * 60 + 20),
      publishedAt: calendar.at(addDays(on, 1), 15 * 60),
    },
  });
  const rows = matches(roundId, problem, result, then);
  await tx.match.createMany({ data: rows });
  return new Map(rows.map(({ menteeId, fit }) => [menteeId, fit]));
}

/**
 * A round as it was worked out then, by the programme's own settings.
 * @param waited the mentees who did
 * @param takenOf places that pairs of before had taken, by mentor
 */
export async function problemAt(
  tx: Tx,
  then: Date,
  waited: readonly string[],
  takenOf: (mentor: { id: string; taken: number }) => number,
): Promise<Problem> {
  const seeder = asSystem(districtId, "seed", then);
  const facts = aroundPromised(await loadMatchingFacts(tx, seeder, programmeId));
  const where = { districtId_id: { districtId, id: programmeId } };
  const programme = await tx.programme.findUniqueOrThrow({ where, select: ownColumns });
  const of = new Set(waited);
  return asKept({
    ...facts,
    mentees: facts.mentees.filter(({ id }) => of.has(id)),
    mentors: facts.mentors.map((mentor) => ({ ...mentor, taken: takenOf(mentor) })),
    pinned: [],
    forbidden: [],
    ...ownSettings(programme),
  });
}

/** Mentee → fit of the pair, 0..10 000. */
export type FitOf = ReadonlyMap<string, number>;

/** The pairs of a round, each as the matcher had it or as the coordinator chose otherwise. */
export function matches(
  roundId: string,
  { mentees: people, mentors: others, weights }: Problem,
  result: MatchResult,
  pairs: readonly PairIds[],
) {
  const best = new Map(result.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  return pairs.flatMap(({ menteeId, mentorId }) => {
    const mentee = people.find(({ id }) => id === menteeId);
    const mentor = others.find(({ id }) => id === mentorId);
    if (!mentee || !mentor) return [];
    const { fit, parts } = fitOf(mentee, mentor, weights);
    const origin = best.get(mentee.id) === mentor.id ? "solver" : "hand";
    const id = seedId("match", roundId, menteeId);
    const ids = { districtId, id, roundId, menteeId, mentorId };
    return [{ ...ids, fit, parts: toJson(parts), origin }] as const;
  });
}

/** Everyone who was paired in the first weeks; the latecomer was paired by hand. */
function matchedThen() {
  const known = new Set<string>(mentors.map(({ name }) => name));
  return mentees.flatMap(({ name, mentor, pace }) =>
    mentor && known.has(mentor) && pace !== "new"
      ? [{ menteeId: personId(name), mentorId: personId(mentor) }]
      : [],
  );
}
