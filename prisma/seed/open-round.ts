import type { Tx } from "@/lib/db";
import { solve } from "@/lib/matching/solve";
import { reasonsWhy } from "@/lib/matching/unmatched";
import { checkedNow } from "@/lib/rounds/checked";
import { codeVersion } from "@/lib/rounds/code-version";
import { toJson } from "@/lib/rounds/stored";
import type { SeedCalendar } from "./calendar";
import { arrivals, mentees } from "./cast";
import { openRoundId } from "./ids";
import { programmeId } from "./programme";
import { districtId, personId } from "./roster";
import { matches, problemAt } from "./round";

/** The round that lies on the coordinator's desk: everybody who waits now, and nobody told yet. */
export async function seedOpenRound(tx: Tx, calendar: SeedCalendar): Promise<void> {
  const startedAt = calendar.at(calendar.schoolDay(-1), 8 * 60 + 10);
  const everyone = [...mentees, ...arrivals].map(({ name }) => personId(name));
  const problem = await problemAt(tx, startedAt, everyone, ({ taken }) => taken);
  const result = checkedNow(problem, solve(problem), startedAt);
  await tx.matchRound.create({
    data: {
      districtId,
      id: openRoundId,
      programmeId,
      number: 3,
      state: "draft",
      problem: toJson(problem),
      result: toJson(result),
      codeVersion: codeVersion(),
      version: 2,
      startedById: personId("Dolores Castellanos"),
      startedAt,
    },
  });
  await tx.match.createMany({ data: matches(openRoundId, problem, result, result.pairs) });
  const matched = new Set(result.pairs.map(({ menteeId }) => menteeId));
  const without = problem.mentees.filter(({ id }) => !matched.has(id));
  await tx.unmatched.createMany({
    data: reasonsWhy(problem, without, result.pairs).map((reasons) => ({
      districtId,
      roundId: openRoundId,
      personId: reasons.menteeId,
      reasons: toJson(reasons),
    })),
  });
}
