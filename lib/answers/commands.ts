import { record } from "@/lib/audit/commands";
import { dateIn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { type EndedPair, endPair } from "@/lib/mentorships/commands";
import {
  type NotLiftable,
  ownProposedPair,
  ownRunningPair,
  pairLocks,
  whyNotLift,
} from "@/lib/mentorships/policy";
import { nameOf } from "@/lib/names";
import { tell } from "@/lib/notifications/commands";
import type { Event } from "@/lib/notifications/events";
import { done, type Result, refused } from "@/lib/result";
import { listCoordinators } from "@/lib/roster/contacts";
import type { Coordinator, Viewer } from "@/lib/viewer";
import type { Decline } from "./schema";

/** Says yes to a published pair. The second yes makes it active; a yes said twice is one. */
export async function acceptPair(
  viewer: Viewer,
  { mentorshipId }: { mentorshipId: string },
): Promise<Result<{ active: boolean }, "not-found">> {
  const { districtId, personId, now: answeredAt } = viewer;
  return write(viewer, async (tx) => {
    const pair = await lockedPair(tx, viewer, ownRunningPair(viewer), mentorshipId);
    if (!pair) return refused("not-found");
    if (pair.acceptedAt) return done({ active: true });
    const { count } = await tx.mentorshipAnswer.createMany({
      data: [{ districtId, mentorshipId, personId, answeredAt }],
      skipDuplicates: true,
    });
    const active = pair.answers.some((answer) => answer.personId !== personId);
    if (count === 0) return done({ active });
    await tx.mentorship.update({
      where: { districtId_id: { districtId, id: mentorshipId } },
      data: { acceptedAt: active ? answeredAt : null, version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, entry("accepted", mentorshipId, { active }));
    const byMentor = pair.mentorId === personId;
    await tell(tx, viewer, {
      kind: active ? "pairActive" : "pairAccepted",
      to: [byMentor ? pair.menteeId : pair.mentorId],
      mentorshipId,
      partner: nameOf(byMentor ? pair.mentor : pair.mentee),
    });
    return done({ active });
  });
}

/**
 * Says no to a published pair, once in a programme, and until it begins also after a yes. The place is
 * free at once and the pair ends; the reason is kept for the coordinators, and the other half hears
 * neither it nor who said no.
 */
export async function declinePair(
  viewer: Viewer,
  { mentorshipId, reason }: Decline,
): Promise<Result<{ mentorshipId: string }, "not-found" | "declined-before">> {
  const { districtId, personId, now: declinedAt } = viewer;
  return write(
    viewer,
    async (tx) => {
      const open = ownProposedPair(viewer);
      const pair = await lockedPair(tx, viewer, open, mentorshipId);
      if (!pair) return refused("not-found");
      const { programmeId, mentorId } = pair;
      const before = await tx.mentorshipDecline.count({
        where: { districtId, programmeId, personId },
      });
      if (before > 0) return refused("declined-before");
      await tx.mentorshipDecline.create({
        data: { districtId, mentorshipId, programmeId, personId, reason, declinedAt },
        select: { mentorshipId: true },
      });
      await record(
        tx,
        viewer,
        entry("declined", mentorshipId, { byMentor: mentorId === personId }),
      );
      const officers = (await listCoordinators(viewer)).map(({ id }) => id);
      const ending = { mentorshipId, reason: "declined" } as const;
      return endPair(tx, viewer, open, ending, (ended) => news(viewer, ended, officers));
    },
    { conflict: (constraint) => declinedBefore(constraint) },
  );
}

type OfDeclined = { mentorshipId: string };

/**
 * While the programme runs, a coordinator who is no half of the pair allows the two again in rounds. The no stays on record, and
 * whatever else keeps them apart still does; nobody is told, as before a round is published.
 */
export async function liftNo(
  viewer: Coordinator,
  { mentorshipId }: OfDeclined,
): Promise<Result<OfDeclined, NotLiftable>> {
  const { districtId, personId: liftedById, now: liftedAt } = viewer;
  return write<OfDeclined, NotLiftable>(viewer, async (tx) => {
    const not = await lockedNo(tx, viewer, mentorshipId);
    if (not) return refused(not);
    const { count } = await tx.declineLift.createMany({
      data: [{ districtId, mentorshipId, liftedById, liftedAt }],
      skipDuplicates: true,
    });
    if (count > 0) await record(tx, viewer, entry("noLifted", mentorshipId, {}));
    return done({ mentorshipId });
  });
}

/** Takes that back: rounds keep the two apart again. A pair that came of it meanwhile goes on. */
export async function letNoStand(
  viewer: Coordinator,
  { mentorshipId }: OfDeclined,
): Promise<Result<OfDeclined, NotLiftable>> {
  const { districtId } = viewer;
  return write<OfDeclined, NotLiftable>(viewer, async (tx) => {
    const not = await lockedNo(tx, viewer, mentorshipId);
    if (not) return refused(not);
    const { count } = await tx.declineLift.deleteMany({ where: { districtId, mentorshipId } });
    if (count > 0) await record(tx, viewer, entry("noStands", mentorshipId, {}));
    return done({ mentorshipId });
  });
}

/** Null where one of the two said no, and the viewer may lift it; publishing waits for the same locks. */
async function lockedNo(
  tx: Tx,
  viewer: Coordinator,
  mentorshipId: string,
): Promise<NotLiftable | null> {
  const where = { districtId: viewer.districtId, mentorshipId };
  const found = await tx.mentorshipDecline.findFirst({
    where,
    select: { mentorship: { select: { ...ids, programme: ends, mentee: place } } },
  });
  if (!found) return "not-found";
  const { programme, mentee } = found.mentorship;
  const today = dateIn(mentee.district.timeZone, viewer.now);
  const not = whyNotLift(viewer, found.mentorship, programme, today);
  if (not) return not;
  await lock(tx, viewer, ...pairLocks(found.mentorship));
  return (await tx.mentorshipDecline.count({ where })) > 0 ? null : "not-found";
}

/** The other half hears that nothing comes of it; the coordinators, that somebody has to look again. */
function news({ personId }: Viewer, pair: EndedPair, officers: string[]): Event[] {
  const { id: mentorshipId, mentorId, menteeId } = pair;
  const [mentor, mentee] = [nameOf(pair.mentor), nameOf(pair.mentee)];
  const byMentor = mentorId === personId;
  const [to, person, partner] = byMentor ? [menteeId, mentor, mentee] : [mentorId, mentee, mentor];
  return [
    { kind: "pairNotComing", to: [to], mentorshipId, partner: person },
    {
      kind: "pairDeclined",
      to: officers.filter((one) => one !== to),
      mentorshipId,
      person,
      partner,
    },
  ];
}

/** Found through the viewer's own pairs, and once more under the lock. */
async function lockedPair(
  tx: Tx,
  viewer: Viewer,
  within: ReturnType<typeof ownRunningPair>,
  id: string,
) {
  const where = { AND: [within, { districtId: viewer.districtId, id }] };
  const found = await tx.mentorship.findFirst({ where, select: ids });
  if (!found) return null;
  await lock(tx, viewer, ...pairLocks(found));
  return tx.mentorship.findFirst({ where, select: columns });
}

const declinedBefore = (constraint: string) =>
  constraint.includes("MentorshipDecline") ? refused("declined-before") : undefined;

function entry(verb: string, subjectId: string, detail: Record<string, boolean>) {
  return { action: `mentorships.${verb}`, subject: "Mentorship", subjectId, detail };
}

const ids = { mentorId: true, menteeId: true } as const;
const ends = { select: { endsOn: true } } as const;
const place = { select: { district: { select: { timeZone: true } } } } as const;
const name = { select: { firstName: true, lastName: true } } as const;
const columns = {
  id: true,
  ...ids,
  programmeId: true,
  acceptedAt: true,
  answers: { select: { personId: true } },
  mentor: name,
  mentee: name,
} as const;
