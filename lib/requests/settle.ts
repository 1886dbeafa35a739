import { record } from "@/lib/audit/commands";
import { lock, type Tx } from "@/lib/db";
import { ruleAgainst } from "@/lib/mentorships/hard-rules";
import { pairLocks } from "@/lib/mentorships/policy";
import { pairFacts } from "@/lib/mentorships/queries";
import { nameOf } from "@/lib/names";
import { tell, untell } from "@/lib/notifications/commands";
import type { Event } from "@/lib/notifications/events";
import { mayUndo, undoableSince } from "@/lib/undo";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { stillOpen } from "./policy";
import { promisedBy } from "./promised";

const named = { select: { firstName: true, lastName: true } } as const;

type MenteeOf = { programmeId: string; menteeId: string };

/** What people have asked, or been asked, that is not settled yet. */
export function openRequestsOf(viewer: Coordinator, people: readonly string[]) {
  const who = { in: [...people] };
  return {
    districtId: viewer.districtId,
    AND: [stillOpen(viewer), { OR: [{ menteeId: who }, { mentorId: who }] }],
  } satisfies Prisma.PairRequestWhereInput;
}

/**
 * Closes what people who have left had asked, or been asked, and is not settled yet, in the
 * caller's transaction; the other one is told. Nobody has said no by leaving.
 * @param mailAt when the mails may leave
 */
export async function settleRequestsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
  mailAt: Date,
): Promise<void> {
  const { districtId, now } = viewer;
  const gone = new Set(people);
  const where = openRequestsOf(viewer, people);
  const columns = { id: true, menteeId: true, mentorId: true, mentee: named, mentor: named };
  const found = await tx.pairRequest.findMany({ where, select: columns });
  if (found.length === 0) return;
  await lock(tx, viewer, ...found.flatMap(pairLocks));
  const open = await tx.pairRequest.findMany({ where, select: columns, orderBy: { id: "asc" } });
  for (const { id } of open) {
    await tx.pairRequest.update({
      where: { districtId_id: { districtId, id } },
      data: { state: "departed", settledAt: now },
      select: { id: true },
    });
    const subject = { subject: "PairRequest", subjectId: id };
    await record(tx, viewer, { action: "requests.departed", ...subject });
  }
  // Whoever was asked has nothing to do; whoever asked can ask somebody else.
  const news = open.flatMap(({ id: requestId, menteeId, mentorId, mentee, mentor }): Event[] => {
    if (gone.has(menteeId))
      return [{ kind: "requestWithdrawn", to: [mentorId], requestId, partner: nameOf(mentee) }];
    return [{ kind: "requestClosed", to: [menteeId], requestId, partner: nameOf(mentor) }];
  });
  const toOthers = news.filter(({ to }) => to.every((id) => !gone.has(id)));
  await tell(tx, viewer, toOthers, { mailAt });
}

/**
 * Closes what a mentee has asked who gets no match this year, in the caller's transaction and under
 * the mentee's lock. Whoever was asked is told that no answer is needed; the mentee hears of the year.
 * @param mailAt when the mail may leave
 */
export async function settleSetAside(
  tx: Tx,
  viewer: Coordinator,
  { programmeId, menteeId }: MenteeOf,
  mailAt: Date,
): Promise<void> {
  const { districtId, now: settledAt } = viewer;
  const where = { districtId, programmeId, menteeId, ...stillOpen(viewer) };
  const open = await tx.pairRequest.findMany({
    where,
    select: { id: true, mentorId: true, mentee: named },
  });
  for (const { id, mentorId, mentee } of open) {
    // Its time may be up this very moment, and then it has run out.
    const { count } = await tx.pairRequest.updateMany({
      where: { ...where, id },
      data: { state: "setAside", settledAt },
    });
    if (count === 0) continue;
    const subject = { subject: "PairRequest", subjectId: id };
    await record(tx, viewer, { action: "requests.setAside", ...subject });
    const event = { kind: "requestWithdrawn", requestId: id, partner: nameOf(mentee) } as const;
    await tell(tx, viewer, { ...event, to: [mentorId] }, { mailAt });
  }
}

/**
 * A departure that is taken back in the first seconds never was: in the caller's transaction, what it
 * closed is as before, and nobody hears of it. Where the mentee or the place is taken meanwhile, and
 * any later, it stays closed; a mentee can ask once more.
 * @param people who is back, and when they were recorded as having left
 */
export async function reopenRequestsOf(
  tx: Tx,
  viewer: Coordinator,
  people: readonly { id: string; leftAt: Date }[],
): Promise<void> {
  const closed = people
    .filter(({ leftAt }) => mayUndo(leftAt, viewer))
    .map(({ id, leftAt }) => {
      return { settledAt: { gte: leftAt }, OR: [{ menteeId: id }, { mentorId: id }] };
    });
  if (closed.length === 0) return;
  const here = { mentee: { leftAt: null }, mentor: { leftAt: null } };
  await reopen(tx, viewer, { state: "departed", ...here, OR: closed });
}

/** The same of a mentee for whom a mentor is looked for again after all, in the first seconds. */
export async function reopenSetAside(
  tx: Tx,
  viewer: Coordinator,
  { programmeId, menteeId }: MenteeOf,
): Promise<void> {
  const settledAt = { gte: undoableSince(viewer) };
  await reopen(tx, viewer, { state: "setAside", programmeId, menteeId, settledAt });
}

async function reopen(
  tx: Tx,
  viewer: Coordinator,
  closed: Prisma.PairRequestWhereInput,
): Promise<void> {
  const { districtId } = viewer;
  const where = { ...closed, districtId };
  const found = await tx.pairRequest.findMany({ where, select: asBefore });
  if (found.length === 0) return;
  await lock(tx, viewer, ...found.flatMap(pairLocks));
  const requests = await tx.pairRequest.findMany({ where, select: asBefore });
  for (const { id, answeredAt, ...pair } of requests) {
    const state = answeredAt ? "accepted" : "asked";
    if (!(await mayBeOpen(tx, viewer, { ...pair, state }))) continue;
    await tx.pairRequest.update({
      where: { districtId_id: { districtId, id } },
      data: { state, settledAt: null },
      select: { id: true },
    });
    const subject = { subject: "PairRequest", subjectId: id };
    await record(tx, viewer, { action: "requests.reopened", ...subject });
    await untell(tx, viewer, ["requestWithdrawn", "requestClosed"], { requestId: id });
  }
}

const asBefore = {
  id: true,
  programmeId: true,
  menteeId: true,
  mentorId: true,
  answeredAt: true,
  expiresAt: true,
} as const;

type Before = {
  programmeId: string;
  menteeId: string;
  mentorId: string;
  expiresAt: Date;
  state: "asked" | "accepted";
};

/** Whether nothing has come between: the two can still be a pair, and the mentee has asked nobody else. */
async function mayBeOpen(tx: Tx, viewer: Coordinator, request: Before): Promise<boolean> {
  const { districtId, now } = viewer;
  const { programmeId, menteeId, state, expiresAt } = request;
  if (state === "asked" && expiresAt <= now) return false;
  const own = { districtId, programmeId, menteeId, ...stillOpen(viewer) };
  if ((await tx.pairRequest.count({ where: own })) > 0) return false;
  const { mentor, setAside, ...facts } = await pairFacts(tx, viewer, request);
  if (setAside) return false;
  const taken = (mentor?.taken ?? 0) + (await promisedBy(tx, viewer, request));
  return !ruleAgainst({ ...facts, mentor: mentor && { ...mentor, taken } });
}
