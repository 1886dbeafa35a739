import { record } from "@/lib/audit/commands";
import { dateIn, fromColumn, type IsoDate, toColumn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { dropDraft } from "@/lib/drafts/commands";
import { once } from "@/lib/idempotency";
import { ownRunningPair } from "@/lib/mentorships/policy";
import { writeNote } from "@/lib/notes/commands";
import { type OutOfDate, outOfDate } from "@/lib/out-of-date";
import { done, type Result, refused } from "@/lib/result";
import { workplace, zoneOf } from "@/lib/roster/main-school";
import { mayUndo } from "@/lib/undo";
import type { Viewer } from "@/lib/viewer";
import { lineKeeper } from "./line-keeper";
import { mayChange, openActivity, ownActivity } from "./policy";
import { type Change, type Log, type Note, type Past, pastSchema } from "./schema";

type Timing = "future" | "before-pair" | "duplicate";

/**
 * Logs a contact of a pair that both have said yes to, by either half, with the writer's private note
 * if there is one.
 */
export async function logActivity(
  viewer: Viewer,
  input: Log,
): Promise<Result<{ activityId: string }, "not-found" | "not-begun" | Timing>> {
  return write(viewer, async (tx) => {
    const { districtId } = viewer;
    const { id, fresh } = await once(tx, viewer, "logActivity", input.formKey);
    const { formKey: _key, mentorshipId, note, shareNote, anyway, visitId, ...contact } = input;
    await dropDraft(tx, viewer, { form: "log", subject: mentorshipId });
    if (!fresh) return done({ activityId: id });
    await lock(tx, viewer, `pair:${mentorshipId}`);
    const pair = await pairOf(tx, viewer, mentorshipId);
    if (!pair) return refused("not-found");
    if (!pair.begun) return refused("not-begun");
    const wrong = wrongTime(pair, contact.date);
    if (wrong) return refused(wrong);
    if (!anyway && (await isDouble(tx, viewer, mentorshipId, contact))) return refused("duplicate");
    const visit = visitId ? await visitOf(tx, viewer, mentorshipId, visitId) : null;
    await tx.activity.create({
      data: {
        ...contact,
        districtId,
        id,
        mentorshipId,
        loggedById: viewer.personId,
        date: toColumn(contact.date),
        visitId: visit?.id ?? null,
        loggedAt: viewer.now,
      },
      select: { id: true },
    });
    await recordActivity(tx, viewer, "logged", id, { minutes: contact.minutes });
    if (note) await writeNote(tx, viewer, { activityId: id, note, shareNote });
    return done({ activityId: id });
  });
}

/** Takes a contact back that was logged a moment ago and not touched since: it leaves no trace but the record. */
export async function undoLog(
  viewer: Viewer,
  { activityId }: { activityId: string },
): Promise<Result<undefined, "not-found" | "too-late">> {
  return write(viewer, async (tx) => {
    const { districtId, personId } = viewer;
    const found = await lockedActivity(tx, viewer, activityId);
    if (!found || !mayChange(viewer, found)) return refused("not-found");
    if (!mayUndo(found.loggedAt, viewer) || found.version > 1) return refused("too-late");
    await tx.activity.deleteMany({ where: { districtId, id: activityId } });
    await tx.commandReceipt.deleteMany({
      where: { districtId, personId, command: "logActivity", resultId: activityId },
    });
    await recordActivity(tx, viewer, "logUndone", activityId);
    return done();
  });
}

/** Whoever logged a contact corrects it; what it was stays in the history. */
export async function changeActivity(
  viewer: Viewer,
  input: Change,
): Promise<Result<{ activityId: string }, "not-found" | OutOfDate | Timing>> {
  return write(viewer, async (tx) => {
    const { activityId, version, anyway, lineKept, ...contact } = input;
    const found = await lockedActivity(tx, viewer, activityId);
    if (!found || !mayChange(viewer, found) || found.cancelledAt) return refused("not-found");
    if (found.version !== version) return refused(outOfDate(viewer, found.revisions.at(-1)?.byId));
    const pair = await pairOf(tx, viewer, found.mentorshipId);
    if (!pair) return refused("not-found");
    const wrong = wrongTime(pair, contact.date);
    if (wrong) return refused(wrong);
    const double = await isDouble(tx, viewer, found.mentorshipId, contact, activityId);
    if (!anyway && double) return refused("duplicate");
    const keeper = lineKeeper(found, found.revisions);
    const kept = lineKept || (keeper !== undefined && keeper !== viewer.personId);
    await revise(tx, viewer, found, "edited", {
      ...contact,
      date: toColumn(contact.date),
      lineKept: kept,
    });
    await dropDraft(tx, viewer, { form: "contact", subject: activityId });
    return done({ activityId });
  });
}

/** It did not take place, or should not count: it stays in sight, crossed out. */
export async function cancelActivity(
  viewer: Viewer,
  { activityId }: { activityId: string },
): Promise<Result<{ activityId: string }, "not-found">> {
  return write(viewer, async (tx) => {
    const found = await lockedActivity(tx, viewer, activityId);
    if (!found || !mayChange(viewer, found) || found.cancelledAt) return refused("not-found");
    await revise(tx, viewer, found, "cancelled", { cancelledAt: viewer.now });
    return done({ activityId });
  });
}

export async function restoreActivity(
  viewer: Viewer,
  { activityId }: { activityId: string },
): Promise<Result<{ activityId: string }, "not-found">> {
  return write(viewer, async (tx) => {
    const found = await lockedActivity(tx, viewer, activityId);
    if (!found || !mayChange(viewer, found) || !found.cancelledAt) return refused("not-found");
    await revise(tx, viewer, found, "restored", { cancelledAt: null });
    return done({ activityId });
  });
}

/** Either half keeps the public line from the coordinator; whoever did may let it go again. */
export async function keepLine(
  viewer: Viewer,
  { activityId, lineKept }: { activityId: string; lineKept: boolean },
): Promise<Result<undefined, "not-found" | "partner-keeps-it">> {
  return write(viewer, async (tx) => {
    const found = await lockedActivity(tx, viewer, activityId, ownActivity(viewer));
    if (!found) return refused("not-found");
    if (found.lineKept === lineKept) return done();
    const keeper = lineKeeper(found, found.revisions);
    if (keeper && keeper !== viewer.personId) return refused("partner-keeps-it");
    await revise(tx, viewer, found, "edited", { lineKept });
    return done();
  });
}

/** Either half writes, changes or clears their own private note; sharing it needs a running pair. */
export async function writeNoteOn(
  viewer: Viewer,
  input: Note,
): Promise<Result<{ removed: boolean }, "not-found" | "pair-ended" | NoteRefusal>> {
  const { activityId, shareNote } = input;
  return write(viewer, async (tx) => {
    const found = await lockedActivity(tx, viewer, activityId, ownActivity(viewer));
    if (!found) return refused("not-found");
    if (shareNote && !(await pairOf(tx, viewer, found.mentorshipId))) return refused("pair-ended");
    await touch(tx, viewer, activityId);
    const became = await writeNote(tx, viewer, input);
    if (!became) return refused("no-words");
    if (became === "saved-elsewhere") return refused(became);
    await dropDraft(tx, viewer, { form: "note", subject: activityId });
    return done({ removed: became === "removed" });
  });
}

type NoteRefusal = "no-words" | "saved-elsewhere";

type Found = NonNullable<Awaited<ReturnType<typeof lockedActivity>>>;

async function lockedActivity(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  within: ReturnType<typeof ownActivity> = openActivity(viewer),
) {
  await lock(tx, viewer, `activity:${activityId}`);
  const row = await tx.activity.findFirst({
    where: { ...within, id: activityId },
    include: {
      revisions: { select: { byId: true, before: true }, orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const revisions = row.revisions.map(({ byId, before }) => ({
    byId,
    before: pastSchema.parse(before),
  }));
  return { ...row, revisions };
}

/**
 * Whoever logged a contact cannot see the other's note on it; the version says that there was one,
 * so that taking the contact back does not take the note with it. Once is enough.
 */
async function touch(tx: Tx, { districtId, personId }: Viewer, id: string): Promise<void> {
  await tx.activity.updateMany({
    where: { districtId, id, version: 1, loggedById: { not: personId } },
    data: { version: { increment: 1 } },
  });
}

async function revise(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  kind: "edited" | "cancelled" | "restored",
  data: Parameters<Tx["activity"]["update"]>[0]["data"],
): Promise<void> {
  const { districtId } = viewer;
  const before: Past = {
    ...pastSchema.omit({ date: true }).parse(found),
    date: fromColumn(found.date),
  };
  await tx.activityRevision.createMany({
    data: [
      { districtId, activityId: found.id, byId: viewer.personId, at: viewer.now, kind, before },
    ],
  });
  await tx.activity.update({
    where: { districtId_id: { districtId, id: found.id } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  await recordActivity(tx, viewer, kind, found.id);
}

async function pairOf(tx: Tx, viewer: Viewer, id: string) {
  const place = { select: workplace };
  const row = await tx.mentorship.findFirst({
    where: { ...ownRunningPair(viewer), id },
    select: { startedAt: true, acceptedAt: true, mentorId: true, mentor: place, mentee: place },
  });
  if (!row) return null;
  const me = row.mentorId === viewer.personId ? row.mentor : row.mentee;
  const zone = zoneOf(me);
  const begun = row.acceptedAt !== null;
  return { startedOn: dateIn(zone, row.startedAt), today: dateIn(zone, viewer.now), begun };
}

function wrongTime(pair: { startedOn: IsoDate; today: IsoDate }, date: IsoDate) {
  if (date > pair.today) return "future";
  return date < pair.startedOn ? "before-pair" : undefined;
}

async function isDouble(
  tx: Tx,
  { districtId }: Viewer,
  mentorshipId: string,
  { date, minutes, format }: Pick<Log, "date" | "minutes" | "format">,
  except?: string,
): Promise<boolean> {
  const same = { mentorshipId, date: toColumn(date), minutes, format, cancelledAt: null };
  const found = await tx.activity.findFirst({
    where: { districtId, ...same, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  });
  return found !== null;
}

function visitOf(tx: Tx, { districtId }: Viewer, mentorshipId: string, id: string) {
  return tx.visit.findFirst({ where: { districtId, id, mentorshipId }, select: { id: true } });
}

function recordActivity(
  tx: Tx,
  viewer: Viewer,
  verb: string,
  subjectId: string,
  detail: Record<string, number> = {},
) {
  return record(tx, viewer, {
    action: `activities.${verb}`,
    subject: "Activity",
    subjectId,
    detail,
  });
}
