import { type AuditEntry, record } from "@/lib/audit/commands";
import { asking, lock, type Tx, write } from "@/lib/db";
import type { AskableField } from "@/lib/enrolments/schema";
import { once } from "@/lib/idempotency";
import type { Answered } from "@/lib/notifications/answered";
import { closeForOffice, reopenForOffice, tell, untell } from "@/lib/notifications/commands";
import { reopenSetAside, settleSetAside } from "@/lib/requests/settle";
import { done, refused } from "@/lib/result";
import { mailAfterUndo, mayUndo } from "@/lib/undo";
import type { Coordinator } from "@/lib/viewer";

/** Approves every sign-up of these that is waiting; the rest stay as they are. Mails wait for the undo. */
export async function approveSignUps(viewer: Coordinator, enrolments: readonly string[]) {
  const { districtId, now } = viewer;
  return write(viewer, async (tx) => {
    const approved = await tx.enrolment.updateManyAndReturn({
      where: { districtId, id: { in: [...enrolments] }, state: "submitted" },
      data: { state: "approved", approvedAt: now, version: { increment: 1 } },
      select: { id: true, personId: true, programmeId: true },
    });
    if (approved.length === 0) return refused("noneWaiting");
    const names = await programmeNames(tx, viewer, approved);
    const events = approved.map(({ personId, programmeId }) => ({
      kind: "enrolmentApproved" as const,
      to: [personId],
      programme: names.get(programmeId) ?? "",
    }));
    await tell(tx, viewer, events, { mailAt: mailAfterUndo(viewer) });
    await closeForOffice(tx, viewer, sentIn(approved));
    await record(tx, viewer, ...approved.map(({ id }) => entry("approved", id)));
    return done({ count: approved.length, at: now });
  });
}

/** Takes back what was approved at a moment just gone; nobody hears of either. */
export async function withdrawApprovals(viewer: Coordinator, { at }: { at: Date }) {
  const { districtId } = viewer;
  if (!mayUndo(at, viewer)) return refused("tooLate");
  return write(viewer, async (tx) => {
    const unpaired = await lockUnpaired(tx, viewer, at);
    const withdrawn = await tx.enrolment.updateManyAndReturn({
      where: { districtId, id: { in: unpaired }, state: "approved", approvedAt: at, taken: 0 },
      data: { state: "submitted", approvedAt: null, version: { increment: 1 } },
      select: { id: true, personId: true },
    });
    if (withdrawn.length === 0) return refused("tooLate");
    const people = withdrawn.map(({ personId }) => personId);
    await asking(tx, viewer, () =>
      tx.notice.deleteMany({
        where: {
          districtId,
          personId: { in: people },
          kind: "enrolmentApproved",
          createdAt: at,
        },
      }),
    );
    await reopenForOffice(tx, viewer, { answered: sentIn(withdrawn), at });
    await record(tx, viewer, ...withdrawn.map(({ id }) => entry("approvalWithdrawn", id)));
    return done({ count: withdrawn.length });
  });
}

/** What coordinators heard when these sign-ups came. */
function sentIn(enrolments: readonly { id: string }[]): Answered[] {
  return enrolments.map(({ id: enrolmentId }) => {
    return { kinds: ["enrolmentSubmitted"], about: { enrolmentId } };
  });
}

export type Question = {
  formKey: string;
  enrolmentId: string;
  field: AskableField;
  words: string;
};

/** Hands a sign-up back with a question at one of its fields. */
export async function askForMore(viewer: Coordinator, { formKey, ...question }: Question) {
  const { districtId, personId: askedById, now: askedAt } = viewer;
  const { enrolmentId } = question;
  return write(viewer, async (tx) => {
    const { id, fresh } = await once(tx, viewer, "enrolments.ask", formKey);
    if (!fresh) return done();
    const enrolment = await tx.enrolment.findUnique({
      where: { districtId_id: { districtId, id: enrolmentId } },
      select: { personId: true, programme: { select: { id: true, name: true } } },
    });
    if (!enrolment) return refused("notThere");
    const { count } = await tx.enrolment.updateMany({
      where: { districtId, id: enrolmentId, state: { in: ["submitted", "returned"] } },
      data: { state: "returned", version: { increment: 1 } },
    });
    if (count === 0) return refused("notWaiting");
    await tx.enrolmentQuestion.create({
      data: { districtId, id, askedById, askedAt, ...question },
    });
    const { personId, programme } = enrolment;
    await tell(tx, viewer, {
      kind: "enrolmentReturned",
      to: [personId],
      programmeId: programme.id,
      programme: programme.name,
    });
    await closeForOffice(tx, viewer, sentIn([{ id: enrolmentId }]));
    await record(tx, viewer, {
      ...entry("returned", enrolmentId),
      detail: { field: question.field },
    });
    return done();
  });
}

/**
 * Says that this mentee gets no mentor this year, and why; they are told once it can no longer be a
 * slip. What they have asked a mentor closes with it.
 */
export async function setAside(
  viewer: Coordinator,
  { enrolmentId, reason }: { enrolmentId: string; reason: string },
) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { districtId_id: { districtId, id: enrolmentId } },
      select: {
        personId: true,
        programmeId: true,
        roles: true,
        state: true,
        programme: { select: { name: true } },
      },
    });
    if (!enrolment) return refused("notThere");
    const { personId: menteeId, programmeId, roles, state, programme } = enrolment;
    if (state !== "approved" || !roles.includes("mentee")) return refused("notAMentee");
    await lock(tx, viewer, `mentee:${menteeId}`);
    const running = { districtId, programmeId, menteeId, endedAt: null };
    if ((await tx.mentorship.count({ where: running })) > 0) return refused("hasMentor");
    await tx.enrolment.update({
      where: { districtId_id: { districtId, id: enrolmentId } },
      data: { noMatchReason: reason, version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, entry("setAside", enrolmentId));
    await untell(tx, viewer, ["noMatch"], { enrolmentId });
    const event = { kind: "noMatch", enrolmentId, programme: programme.name } as const;
    const mailAt = mailAfterUndo(viewer);
    await tell(tx, viewer, { ...event, to: [menteeId] }, { mailAt });
    await settleSetAside(tx, viewer, { programmeId, menteeId }, mailAt);
    return done();
  });
}

/**
 * Looks for a mentor again; done when somebody else already does. In the first seconds a request that
 * was closed is open as before.
 */
export async function takeBackSetAside(
  viewer: Coordinator,
  { enrolmentId }: { enrolmentId: string },
) {
  return write(viewer, async (tx) => {
    const { districtId } = viewer;
    const own = { districtId, id: enrolmentId };
    const enrolment = await tx.enrolment.findUnique({
      where: { districtId_id: own },
      select: { programmeId: true, personId: true },
    });
    if (!enrolment) return refused("notThere");
    const { programmeId, personId: menteeId } = enrolment;
    await lock(tx, viewer, `mentee:${menteeId}`);
    const { count } = await tx.enrolment.updateMany({
      where: { ...own, noMatchReason: { not: null } },
      data: { noMatchReason: null, version: { increment: 1 } },
    });
    if (count === 0) return done();
    await record(tx, viewer, entry("setAsideTakenBack", enrolmentId));
    await untell(tx, viewer, ["noMatch"], { enrolmentId });
    await reopenSetAside(tx, viewer, { programmeId, menteeId });
    return done();
  });
}

/** How many mentees a mentor takes; never fewer than there are already. */
export async function changeCapacity(
  viewer: Coordinator,
  { enrolmentId, capacity }: { enrolmentId: string; capacity: number },
) {
  const where = { districtId_id: { districtId: viewer.districtId, id: enrolmentId } };
  return write(viewer, async (tx) => {
    const found = await tx.enrolment.findUnique({ where, select: { personId: true, roles: true } });
    if (!found) return refused("notThere");
    if (!found.roles.includes("mentor")) return refused("notAMentor");
    await lock(tx, viewer, `mentor:${found.personId}`);
    const { taken, capacity: before } = await tx.enrolment.findUniqueOrThrow({
      where,
      select: { taken: true, capacity: true },
    });
    if (capacity < taken) return refused("belowTaken");
    await tx.enrolment.update({ where, data: { capacity, version: { increment: 1 } } });
    const detail = { from: before, to: capacity };
    await record(tx, viewer, { ...entry("capacityChanged", enrolmentId), detail });
    return done();
  });
}

/** Whom a pairing would lock too: sign-ups approved at that moment that no running pair stands on. */
async function lockUnpaired(tx: Tx, viewer: Coordinator, at: Date): Promise<string[]> {
  const { districtId } = viewer;
  const approved = await tx.enrolment.findMany({
    where: { districtId, state: "approved", approvedAt: at },
    select: { id: true, personId: true, programmeId: true },
  });
  const people = approved.map(({ personId }) => personId);
  await lock(tx, viewer, ...people.flatMap((one) => [`mentor:${one}`, `mentee:${one}`]));
  const running = await tx.mentorship.findMany({
    where: { districtId, menteeId: { in: people }, endedAt: null },
    select: { menteeId: true, programmeId: true },
  });
  const paired = new Set(running.map((pair) => `${pair.programmeId} ${pair.menteeId}`));
  return approved
    .filter(({ personId, programmeId }) => !paired.has(`${programmeId} ${personId}`))
    .map(({ id }) => id);
}

async function programmeNames(
  tx: Tx,
  { districtId }: Coordinator,
  approved: readonly { programmeId: string }[],
): Promise<Map<string, string>> {
  const ids = approved.map(({ programmeId }) => programmeId);
  const found = await tx.programme.findMany({
    where: { districtId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}

function entry(verb: string, subjectId: string): AuditEntry {
  return { action: `enrolments.${verb}`, subject: "Enrolment", subjectId };
}
