import { type Tx, write } from "@/lib/db";
import { solve } from "@/lib/matching/solve";
import { done } from "@/lib/result";
import { checkedNow } from "@/lib/rounds/checked";
import { toJson } from "@/lib/rounds/stored";
import { participant } from "@/lib/testing/viewers";
import type { SeedCalendar } from "./calendar";
import { mentees } from "./cast";
import { secondRoundId } from "./ids";
import { lately, mentorshipId, programmeId } from "./programme";
import { districtId, personId } from "./roster";
import { matches, problemAt } from "./round";

/** She said no to the pair of the second round, and waits again. */
const declined = { name: "Camille Fontaine", mentor: "Rosalind Osei" } as const;
const proposed = [...lately, declined];

/** The round of last week, around the pairs that ran: one is declined, the others wait for an answer. */
export async function seedSecondRound(tx: Tx, calendar: SeedCalendar): Promise<void> {
  const on = calendar.schoolDay(-10);
  const pairs = proposed.map(({ name, mentor }) => ({
    menteeId: personId(name),
    mentorId: personId(mentor),
  }));
  const waited = pairs.map(({ menteeId }) => menteeId);
  const before = ({ id }: { id: string }) =>
    mentees.filter(({ mentor, ended }) => mentor && !ended && personId(mentor) === id).length;
  const problem = await problemAt(tx, calendar.at(on), waited, before);
  const result = checkedNow(problem, solve(problem), calendar.at(on, 8 * 60 + 41));
  await tx.matchRound.create({
    data: {
      districtId,
      id: secondRoundId,
      programmeId,
      number: 2,
      state: "published",
      problem: toJson(problem),
      result: toJson(result),
      version: 3,
      startedById: personId("Dolores Castellanos"),
      startedAt: calendar.at(on, 8 * 60 + 40),
      publishedAt: publishedAt(calendar),
    },
  });
  const pairIdOf = new Map(proposed.map(({ name }) => [personId(name), mentorshipId(name)]));
  const rows = matches(secondRoundId, problem, result, pairs).map((row) => ({
    ...row,
    mentorshipId: pairIdOf.get(row.menteeId) ?? "",
  }));
  await tx.mentorship.createMany({
    data: rows.map(({ mentorshipId: id, menteeId, mentorId, fit }) => {
      const startedAt = publishedAt(calendar);
      return { districtId, programmeId, id, menteeId, mentorId, fit, startedAt };
    }),
  });
  await tx.match.createMany({ data: rows });
}

/** Each answers for themselves: nobody else may. */
export async function seedAnswers(calendar: SeedCalendar): Promise<void> {
  const at = calendar.at(calendar.schoolDay(-7), 7 * 60 + 50);
  const kofi = { districtId, id: personId("Kofi Mensah") };
  await write(participant(kofi, at), async (tx) => {
    const answer = { districtId, mentorshipId: mentorshipId("Kofi Mensah"), personId: kofi.id };
    await tx.mentorshipAnswer.createMany({ data: [{ ...answer, answeredAt: at }] });
    return done();
  });
  const camille = { districtId, id: personId(declined.name) };
  await write(participant(camille, at), async (tx) => {
    const pair = { districtId, mentorshipId: mentorshipId(declined.name) };
    const no = { ...pair, programmeId, personId: camille.id };
    await tx.mentorshipDecline.createMany({ data: [{ ...no, reason: "tooFar", declinedAt: at }] });
    const end = { ...pair, endedById: camille.id, endedAt: at, reason: "declined" as const };
    await tx.mentorshipEnd.createMany({ data: [end] });
    await tx.mentorship.updateMany({
      where: { districtId, id: pair.mentorshipId },
      data: { endedAt: at },
    });
    return done();
  });
}

const publishedAt = ({ at, schoolDay }: SeedCalendar) => at(schoolDay(-9), 9 * 60);
