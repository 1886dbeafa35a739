import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import type { Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { tell } from "@/lib/notifications/commands";
import type { Coordinator } from "@/lib/viewer";
import { settleOpenRequest } from "./open-request";

export type PairToMake = {
  id?: string;
  menteeId: string;
  mentorId: string;
  fit: number | null;
  /** Of a round; null outside one. */
  matchId: string | null;
};

/**
 * Makes pairs, in the caller's transaction: places taken, on record, both told. The caller holds the
 * locks of everyone and has asked the hard rules of all together. As many statements for a thousand
 * as for two, but for those who had asked somebody.
 * @param agreed both of each have said yes already
 */
export async function pairAll(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  pairs: readonly PairToMake[],
  agreed = false,
): Promise<void> {
  const { districtId, now: startedAt } = viewer;
  const acceptedAt = agreed ? startedAt : null;
  const made = pairs.map((pair) => ({ ...pair, id: pair.id ?? randomUUID() }));
  await tx.$executeRaw`
    UPDATE "Enrolment" e SET taken = e.taken + g.given FROM (
      SELECT mentor, count(*)::int AS given
      FROM unnest(${made.map(({ mentorId }) => mentorId)}::uuid[]) AS p(mentor) GROUP BY mentor) g
    WHERE e."districtId" = ${districtId}::uuid AND e."programmeId" = ${programmeId}::uuid
      AND e."personId" = g.mentor`;
  await tx.mentorship.createMany({
    data: made.map(({ id, menteeId, mentorId, fit }) => {
      return { districtId, id, programmeId, mentorId, menteeId, fit, startedAt, acceptedAt };
    }),
  });
  await record(
    tx,
    viewer,
    ...made.map(({ id: subjectId, menteeId, mentorId, fit, matchId }) => ({
      action: "mentorships.paired",
      subject: "Mentorship",
      subjectId,
      detail: { programmeId, mentorId, menteeId, fit, matchId, agreed },
    })),
  );
  const name = await namesOf(tx, viewer, made);
  await settleAsked(tx, viewer, programmeId, made, name);
  const kind = agreed ? ("pairActive" as const) : ("matched" as const);
  const told = made.flatMap(({ id: mentorshipId, menteeId, mentorId }) => {
    const event = { kind, mentorshipId } as const;
    return [
      { ...event, to: [mentorId], partner: name(menteeId) },
      { ...event, to: [menteeId], partner: name(mentorId) },
    ];
  });
  await tell(tx, viewer, told);
}

async function namesOf(
  tx: Tx,
  { districtId }: Coordinator,
  pairs: readonly PairToMake[],
): Promise<(id: string) => string> {
  const ids = pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]);
  const people = await tx.person.findMany({
    where: { districtId, id: { in: [...new Set(ids)] } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  return (id) => names.get(id) ?? "";
}

async function settleAsked(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  pairs: readonly PairToMake[],
  name: (id: string) => string,
): Promise<void> {
  const { districtId } = viewer;
  const mentees = pairs.map(({ menteeId }) => menteeId);
  const open = await tx.pairRequest.findMany({
    where: {
      districtId,
      programmeId,
      menteeId: { in: mentees },
      state: { in: ["asked", "accepted"] },
    },
    select: { menteeId: true },
  });
  const asking = new Set(open.map(({ menteeId }) => menteeId));
  for (const { menteeId, mentorId } of pairs) {
    if (!asking.has(menteeId)) continue;
    await settleOpenRequest(tx, viewer, { programmeId, menteeId, mentorId }, name(menteeId));
  }
}
