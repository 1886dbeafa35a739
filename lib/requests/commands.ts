import { type AuditEntry, record } from "@/lib/audit/commands";
import { asking, lock, type Tx, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { enqueue } from "@/lib/jobs/queue";
import { pairUp } from "@/lib/mentorships/commands";
import { type HardRule, ruleAgainst } from "@/lib/mentorships/hard-rules";
import { pairLocks } from "@/lib/mentorships/policy";
import { pairFacts } from "@/lib/mentorships/queries";
import { nameOf } from "@/lib/names";
import { closeForOffice, reopenOwn, tell, toldAt, untell } from "@/lib/notifications/commands";
import { done, type Result, refused } from "@/lib/result";
import { listCoordinators } from "@/lib/roster/contacts";
import { mailAfterUndo } from "@/lib/undo";
import type { Coordinator, PersonViewer, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RequestState } from "@/prisma/generated/enums";
import { expireOverdue } from "./expire";
import { answerableUntil, mayUndoDecline, stillAsked, stillOpen } from "./policy";
import { askingProgramme } from "./programme";
import { promisedBy } from "./promised";
import type { Acceptance, Ask, RequestId } from "./schema";

/**
 * A mentee asks one mentor. Whoever cannot be asked is refused alike, whatever the rule: a veto
 * shows no more than a mentor without a place.
 */
export async function askMentor(
  viewer: Viewer,
  { formKey, mentorId }: Ask,
): Promise<Result<{ requestId: string }, "not-asking" | "one-at-a-time" | "not-possible">> {
  const { districtId, personId: menteeId, now: askedAt } = viewer;
  return write(
    viewer,
    async (tx) => {
      const { id, fresh } = await once(tx, viewer, "requests.ask", formKey);
      if (!fresh) return done({ requestId: id });
      await lock(tx, viewer, ...pairLocks({ mentorId, menteeId }));
      const programme = await askingProgramme(tx, viewer);
      if (!programme) return refused("not-asking");
      const programmeId = programme.id;
      const own = { districtId, programmeId, menteeId };
      // What ran out before its job came does not keep anybody from asking anew.
      await expireOverdue(tx, viewer, own);
      if ((await tx.pairRequest.count({ where: { ...own, ...stillOpen(viewer) } })) > 0) {
        return refused("one-at-a-time");
      }
      const ids = { programmeId, menteeId, mentorId };
      const mentee = await nameIfPossible(tx, viewer, ids);
      if (!mentee) return refused("not-possible");
      const expiresAt = answerableUntil(viewer, programme.answerDays, programme.timeZone);
      await tx.pairRequest.create({
        data: { districtId, id, ...ids, askedAt, expiresAt },
        select: { id: true },
      });
      await enqueue(tx, "expire-request", { districtId, requestId: id }, { runAt: expiresAt });
      await record(tx, viewer, { ...entry("asked", id), detail: ids });
      const event = { kind: "requestAsked", requestId: id, partner: mentee } as const;
      await tell(tx, viewer, { ...event, to: [mentorId] });
      return done({ requestId: id });
    },
    { conflict: oneAtATime },
  );
}

/** The mentee asks no longer; also before the coordinator has confirmed. */
export async function withdrawRequest(
  viewer: Viewer,
  { requestId }: RequestId,
): Promise<Result<undefined, "not-found">> {
  const { personId: menteeId } = viewer;
  return write(viewer, async (tx) => {
    const request = await locked(tx, viewer, requestId, { menteeId, ...stillOpen(viewer) });
    if (!request) return refused("not-found");
    await move(tx, viewer, requestId, "withdrawn");
    const event = { kind: "requestWithdrawn", requestId, partner: nameOf(request.mentee) } as const;
    await tell(tx, viewer, { ...event, to: [request.mentorId] });
    return done();
  });
}

/**
 * The mentor says yes, and how many mentees they take. Running pairs and what they have accepted
 * before hold their places, under the lock.
 */
export async function acceptRequest(
  viewer: Viewer,
  { requestId, capacity }: Acceptance,
): Promise<Result<undefined, "not-found" | "below-needed" | "not-possible">> {
  const { districtId, personId: mentorId } = viewer;
  return write(viewer, async (tx) => {
    const request = await locked(tx, viewer, requestId, { mentorId, ...stillAsked(viewer) });
    if (!request) return refused("not-found");
    const { programmeId, menteeId, mentor, mentee } = request;
    const facts = await pairFacts(tx, viewer, request);
    const promised = await promisedBy(tx, viewer, { programmeId, mentorId });
    if (capacity <= (facts.mentor?.taken ?? 0) + promised) return refused("below-needed");
    if (ruleAgainst({ ...facts, mentor: facts.mentor && { ...facts.mentor, capacity } })) {
      return refused("not-possible");
    }
    await tx.enrolment.updateMany({
      where: { districtId, programmeId, personId: mentorId },
      data: { capacity },
    });
    const detail = { capacity, before: facts.mentor?.capacity ?? 0 };
    await move(tx, viewer, requestId, "accepted", detail);
    const event = { kind: "requestAccepted", requestId, partner: nameOf(mentor) } as const;
    const officers = (await listCoordinators(viewer)).map(({ id }) => id);
    await tell(tx, viewer, [
      { ...event, to: [menteeId] },
      {
        kind: "requestToConfirm",
        to: officers,
        requestId,
        person: nameOf(mentee),
        partner: nameOf(mentor),
      },
    ]);
    return done();
  });
}

/** The mentor says no, or cannot after all; no reason is asked. The mail waits for the undo. */
export async function declineRequest(
  viewer: Viewer,
  { requestId }: RequestId,
): Promise<Result<undefined, "not-found">> {
  const { personId: mentorId } = viewer;
  return write(viewer, async (tx) => {
    const request = await locked(tx, viewer, requestId, { mentorId, ...stillOpen(viewer) });
    if (!request) return refused("not-found");
    await move(tx, viewer, requestId, "declined");
    const event = { kind: "requestDeclined", requestId, partner: nameOf(request.mentor) } as const;
    const mailAt = mailAfterUndo(viewer);
    await tell(tx, viewer, { ...event, to: [request.menteeId] }, { mailAt });
    return done();
  });
}

/** Takes a no back while its mail still waits: the request is asked as before. */
export async function undoDecline(
  viewer: Viewer,
  { requestId }: RequestId,
): Promise<Result<undefined, "too-late">> {
  const { districtId, personId: mentorId, now } = viewer;
  return write(
    viewer,
    async (tx) => {
      const request = await locked(tx, viewer, requestId, {
        mentorId,
        state: "declined",
        expiresAt: { gt: now },
      });
      if (!request?.answeredAt || !mayUndoDecline(viewer, request)) return refused("too-late");
      // Somebody has found the mentee a mentor meanwhile, or given up looking this year.
      const { menteePaired, setAside } = await pairFacts(tx, viewer, request);
      if (menteePaired || setAside) return refused("too-late");
      await tx.pairRequest.update({
        where: { districtId_id: { districtId, id: requestId } },
        data: { state: "asked", answeredAt: null },
        select: { id: true },
      });
      // What a coordinator allowed after this no is not said of the next one.
      const where = { districtId, requestId };
      await asking(tx, viewer, () => tx.requestLift.deleteMany({ where }));
      await record(tx, viewer, entry("declineUndone", requestId));
      // A yes before the no does not stand either; it may have been what closed the asking.
      const saidYes = await toldAt(tx, viewer, {
        kinds: ["requestAccepted"],
        about: { requestId },
      });
      const gone = ["requestDeclined", "requestAccepted", "requestToConfirm"] as const;
      await untell(tx, viewer, gone, { requestId });
      const answered = [{ kinds: ["requestAsked" as const], about: { requestId } }];
      for (const at of [request.answeredAt, ...saidYes]) {
        await reopenOwn(tx, viewer, { answered, at });
      }
      return done();
    },
    // The mentee has asked somebody else meanwhile.
    { conflict: (constraint) => (oneAtATime(constraint) ? refused("too-late") : undefined) },
  );
}

/** A coordinator makes a pair of two who have said yes to each other; it is active at once. */
export async function confirmRequest(
  viewer: Coordinator,
  { requestId }: RequestId,
): Promise<Result<{ mentorshipId: string }, "not-found" | HardRule>> {
  return write(viewer, async (tx) => {
    const request = await locked(tx, viewer, requestId, { state: "accepted" });
    if (!request) return refused("not-found");
    const { programmeId, menteeId, mentorId } = request;
    const ids = { programmeId, menteeId, mentorId };
    await record(tx, viewer, { ...entry("confirmed", requestId), detail: ids });
    await nothingToConfirm(tx, viewer, requestId);
    return pairUp(tx, viewer, { ...ids, fit: null, agreed: true });
  });
}

/** A coordinator finds that it does not fit; both hear it kindly, without a reason. */
export async function refuseRequest(
  viewer: Coordinator,
  { requestId }: RequestId,
): Promise<Result<undefined, "not-found">> {
  return write(viewer, async (tx) => {
    const request = await locked(tx, viewer, requestId, { state: "accepted" });
    if (!request) return refused("not-found");
    await move(tx, viewer, requestId, "refused");
    const event = { kind: "requestRefused", requestId } as const;
    await tell(tx, viewer, [
      { ...event, to: [request.menteeId], partner: nameOf(request.mentor) },
      { ...event, to: [request.mentorId], partner: nameOf(request.mentee) },
    ]);
    return done();
  });
}

/** A request among those `within`, once more under the locks of its two people; null for any other. */
async function locked(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  within: Prisma.PairRequestWhereInput,
) {
  const where = { ...within, districtId: viewer.districtId, id };
  const found = await tx.pairRequest.findFirst({ where, select: ids });
  if (!found) return null;
  await lock(tx, viewer, ...pairLocks(found));
  return tx.pairRequest.findFirst({ where, select: columns });
}

const ids = { programmeId: true, menteeId: true, mentorId: true } as const;
const name = { select: { firstName: true, lastName: true } } as const;
const columns = { ...ids, state: true, answeredAt: true, mentor: name, mentee: name } as const;

/** The mentee's name when no rule keeps the two apart and the mentor has a place to give. */
async function nameIfPossible(
  tx: Tx,
  viewer: Viewer,
  { programmeId, menteeId, mentorId }: { programmeId: string; menteeId: string; mentorId: string },
): Promise<string | null> {
  const { districtId } = viewer;
  const pair = { districtId, programmeId, menteeId, mentorId };
  const facts = await pairFacts(tx, viewer, pair);
  const hidden = await asking(tx, viewer, async () => ({
    promised: await promisedBy(tx, viewer, { programmeId, mentorId }),
    saidNo:
      (await tx.pairRequest.count({ where: { ...pair, state: { in: ["declined", "refused"] } } })) +
      (await tx.mentorshipEnd.count({
        where: { districtId, reason: "declined", mentorship: pair },
      })),
  }));
  if (hidden.saidNo > 0) return null;
  const taken = (facts.mentor?.taken ?? 0) + hidden.promised;
  const rule = ruleAgainst({ ...facts, mentor: facts.mentor && { ...facts.mentor, taken } });
  return rule ? null : facts.names.mentee;
}

async function move(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  state: Extract<RequestState, "accepted" | "declined" | "refused" | "withdrawn">,
  detail: AuditEntry["detail"] = {},
): Promise<void> {
  const { districtId, now } = viewer;
  const answered = state === "accepted" || state === "declined";
  await tx.pairRequest.update({
    where: { districtId_id: { districtId, id } },
    data: { state, [answered ? "answeredAt" : "settledAt"]: now },
    select: { id: true },
  });
  await record(tx, viewer, { ...entry(state, id), detail });
  if (state !== "accepted") await nothingToConfirm(tx, viewer, id);
}

async function nothingToConfirm(tx: Tx, viewer: PersonViewer, requestId: string): Promise<void> {
  await closeForOffice(tx, viewer, [{ kinds: ["requestToConfirm"], about: { requestId } }]);
}

const oneAtATime = (constraint: string) =>
  constraint.includes("one_open_request") || constraint.includes("PairRequest")
    ? refused("one-at-a-time")
    : undefined;

function entry(verb: string, subjectId: string): AuditEntry {
  return { action: `requests.${verb}`, subject: "PairRequest", subjectId };
}
