import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { hashOf, newSecret } from "@/lib/auth/secrets";
import { type Tx, write } from "@/lib/db";
import { tell } from "@/lib/notifications/commands";
import { invitable } from "@/lib/programmes/policy";
import { done, refused } from "@/lib/result";
import { present } from "@/lib/roster/policy";
import type { Coordinator, SystemViewer } from "@/lib/viewer";

/** How long the link in an invitation works. */
const DAYS = 60;
/** Between two sendings of one invitation. */
const PAUSE_SECONDS = 60;

/**
 * Invites every confirmed librarian who is not invited yet, or those chosen. The same number of
 * statements for one and for five hundred; asking twice invites once.
 */
export async function invitePeople(
  viewer: Coordinator,
  { programmeId, people }: { programmeId: string; people: "everyone" | readonly string[] },
) {
  const { districtId, now } = viewer;
  return write(viewer, async (tx) => {
    const programme = await tx.programme.findUnique({
      where: { districtId_id: { districtId, id: programmeId } },
      select: { name: true },
    });
    if (!programme) return refused("notThere");
    const invited = await tx.person.findMany({
      where: {
        districtId,
        ...invitable,
        ...(people === "everyone" ? {} : { id: { in: [...people] } }),
        invitations: { none: { programmeId } },
      },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const expiresAt = linkEnd(now);
    const rows = await tx.invitation.createManyAndReturn({
      data: invited.map(({ id: personId }) => {
        return { districtId, id: randomUUID(), programmeId, personId, createdAt: now, expiresAt };
      }),
      skipDuplicates: true,
      select: { id: true, personId: true },
    });
    if (rows.length === 0) return refused("nobodyToInvite");
    await tell(tx, viewer, rows.map(toEvent({ id: programmeId, ...programme })));
    await record(tx, viewer, {
      action: "invitations.sent",
      subject: "Programme",
      subjectId: programmeId,
      detail: { people: rows.length },
    });
    return done({ count: rows.length });
  });
}

/** Sends an invitation again, with a new link; not more often than each minute. */
export async function resendInvitation(
  viewer: Coordinator,
  { invitationId }: { invitationId: string },
) {
  return write(viewer, async (tx) => {
    const sent = await sendAgain(tx, viewer, invitationId);
    if (typeof sent === "string") return refused(sent);
    await record(tx, viewer, invitationEvent("resent", invitationId));
    return done(sent);
  });
}

/**
 * Corrects somebody's address. Whoever had signed in with the old one signs in anew: it may have
 * been another person's. Links that went to it stop working, and an invitation that is not answered
 * yet goes to the new one.
 * @returns how many invitations were sent again
 */
export async function correctAddress(
  viewer: Coordinator,
  { personId, email }: { personId: string; email: string },
) {
  const { districtId } = viewer;
  return write(
    viewer,
    async (tx) => {
      const { count } = await tx.person.updateMany({
        where: { ...present(viewer), id: personId },
        data: { email, userId: null },
      });
      if (count === 0) return refused("notThere");
      await tx.invitation.updateMany({
        where: { districtId, personId },
        data: { tokenHash: null },
      });
      const invitations = await renewUnanswered(tx, viewer, personId);
      await record(tx, viewer, {
        action: "roster.addressCorrected",
        subject: "Person",
        subjectId: personId,
        detail: { invitations },
      });
      return done({ invitations });
    },
    {
      conflict: (constraint) =>
        constraint.includes("email") ? refused("addressTaken") : undefined,
    },
  );
}

/**
 * The secret of the link, made where the mail is made; only its hash is kept. An earlier link of
 * this invitation stops working.
 */
export async function mintInvitationToken(
  tx: Tx,
  { districtId, now }: SystemViewer,
  invitationId: string,
): Promise<string> {
  const token = newSecret();
  await tx.invitation.update({
    where: { districtId_id: { districtId, id: invitationId } },
    data: { tokenHash: hashOf(token), sentAt: now, sendings: { increment: 1 } },
  });
  return token;
}

async function sendAgain(tx: Tx, viewer: Coordinator, invitationId: string) {
  const { districtId, now } = viewer;
  const before = new Date(now.getTime() - PAUSE_SECONDS * 1000);
  const { count } = await tx.invitation.updateMany({
    where: {
      districtId,
      id: invitationId,
      createdAt: { lte: before },
      OR: [{ sentAt: null }, { sentAt: { lte: before } }],
    },
    data: { sentAt: now, expiresAt: linkEnd(now) },
  });
  if (count === 1) return announce(tx, viewer, invitationId);
  const exists = await tx.invitation.count({ where: { districtId, id: invitationId } });
  return exists ? "tooSoon" : "notThere";
}

async function renewUnanswered(tx: Tx, viewer: Coordinator, personId: string): Promise<number> {
  const { districtId, now } = viewer;
  const unanswered = await tx.invitation.findMany({
    where: {
      districtId,
      personId,
      programme: {
        endsOn: { gte: now },
        enrolments: { none: { personId, state: { not: "draft" } } },
      },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of unanswered) {
    await tx.invitation.update({
      where: { districtId_id: { districtId, id } },
      data: { openedAt: null, sentAt: null, createdAt: now, expiresAt: linkEnd(now) },
      select: { id: true },
    });
    await announce(tx, viewer, id);
  }
  return unanswered.length;
}

async function announce(tx: Tx, viewer: Coordinator, invitationId: string) {
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { districtId_id: { districtId: viewer.districtId, id: invitationId } },
    select: {
      id: true,
      personId: true,
      programme: { select: { id: true, name: true } },
      person: { select: { email: true } },
    },
  });
  await tell(tx, viewer, toEvent(invitation.programme)(invitation));
  return { email: invitation.person.email };
}

const toEvent =
  (programme: { id: string; name: string }) =>
  ({ id: invitationId, personId }: { id: string; personId: string }) => ({
    kind: "invited" as const,
    to: [personId],
    invitationId,
    programmeId: programme.id,
    programme: programme.name,
  });

function invitationEvent(verb: string, subjectId: string) {
  return { action: `invitations.${verb}`, subject: "Invitation", subjectId };
}

function linkEnd(now: Date): Date {
  return new Date(now.getTime() + DAYS * 86_400_000);
}
