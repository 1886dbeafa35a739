import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { asking, type Tx, write } from "@/lib/db";
import { enqueueMails } from "@/lib/jobs/queue";
import { done, type Result, refused } from "@/lib/result";
import type { AnyViewer, Coordinator, PersonViewer } from "@/lib/viewer";
import { type Answered, answeredBy } from "./answered";
import { isMailed } from "./event-kinds";
import type { Event, EventKind } from "./events";
import { newsOfRunningPairs } from "./moot";
import { hrefOf, valuesOf } from "./rules";

/**
 * Tells people of events, in the transaction of the command that made them: a notice each, and a
 * mail with its job where the rules say so. None is lost and none sent twice. Three statements,
 * however many people, and one for what a participant had been asked and answers by it.
 * @param mailAt when mails may leave, for what can be undone until then
 */
export async function tell(
  tx: Tx,
  viewer: AnyViewer,
  events: Event | readonly Event[],
  { mailAt }: { mailAt?: Date } = {},
): Promise<void> {
  const all = [events].flat();
  const answered = all.flatMap((event) => answeredBy(event) ?? []);
  if (viewer.hat === "participant") await readOwn(tx, viewer, answered);
  const told = all.flatMap((event) => noticesOf(viewer, event));
  if (told.length === 0) return;
  await tx.notice.createMany({ data: told.map(({ notice }) => notice) });
  const mails = told.filter(({ notice }) => isMailed(notice.kind)).map(({ mail }) => mail);
  if (mails.length === 0) return;
  await tx.mail.createMany({ data: mails });
  const ids = mails.map(({ id }) => id);
  await enqueueMails(tx, viewer.districtId, ids, mailAt);
}

function noticesOf({ districtId, personId: own, now: createdAt }: AnyViewer, event: Event) {
  const calendar = "calendar" in event ? event.calendar : undefined;
  // Whoever acts knows; they get only what their calendar needs.
  return event.to
    .filter((personId) => personId !== own || calendar)
    .map((personId) => {
      const noticeId = randomUUID();
      const { kind } = event;
      const readAt = personId === own ? createdAt : null;
      const said = { kind, values: valuesOf(event), href: hrefOf(event), readAt };
      return {
        notice: { districtId, id: noticeId, personId, ...said, createdAt },
        mail: { districtId, id: randomUUID(), noticeId, createdAt, ...(calendar && { calendar }) },
      };
    });
}

/**
 * Takes back what was told of something that was undone. A mail that still waits goes with its
 * notice: the job then finds none and ends.
 * @param about what the notices say, such as the id of what was undone
 */
export async function untell(
  tx: Tx,
  viewer: AnyViewer,
  kinds: readonly EventKind[],
  about: Record<string, string>,
): Promise<void> {
  const where = { districtId: viewer.districtId, ...noticesAbout({ kinds, about }) };
  await asking(tx, viewer, () => tx.notice.deleteMany({ where }));
}

/** When such notices were given, whoever has them. */
export async function toldAt(tx: Tx, viewer: AnyViewer, of: Answered): Promise<Date[]> {
  const where = { districtId: viewer.districtId, ...noticesAbout(of) };
  const given = await asking(tx, viewer, () =>
    tx.notice.findMany({ where, distinct: "createdAt", select: { createdAt: true }, take: 100 }),
  );
  return given.map(({ createdAt }) => createdAt);
}

function noticesAbout({ kinds, about }: Answered) {
  const says = Object.entries(about).map(([path, equals]) => {
    return { values: { path: [path], equals } };
  });
  return { kind: { in: [...kinds] }, AND: says };
}

type Reopened = { answered: readonly Answered[]; at: Date };

/** The viewer has acted on what these notices asked of them: they are new no more. */
export async function readOwn(
  tx: Tx,
  { districtId, personId, now: readAt }: PersonViewer,
  answered: readonly Answered[],
): Promise<void> {
  if (answered.length === 0) return;
  const own = { districtId, personId, readAt: null };
  await tx.notice.updateMany({
    where: { ...own, OR: answered.map(noticesAbout) },
    data: { readAt },
  });
}

/** What the viewer did is taken back: what it closed at that moment asks them again. */
export async function reopenOwn(
  tx: Tx,
  { districtId, personId }: PersonViewer,
  { answered, at: readAt }: Reopened,
): Promise<void> {
  const own = { districtId, personId, readAt };
  // What their own calendar got in that moment was never new.
  const where = { ...own, createdAt: { lt: readAt }, OR: answered.map(noticesAbout) };
  await tx.notice.updateMany({ where, data: { readAt: null } });
}

/** What all coordinators had been told of is done or over: it is new to none of them any more. */
export async function closeForOffice(
  tx: Tx,
  viewer: PersonViewer,
  answered: readonly Answered[],
): Promise<void> {
  const { districtId, now: readAt } = viewer;
  const where = { districtId, readAt: null, OR: answered.map(noticesAbout) };
  await asking(tx, viewer, () => tx.notice.updateMany({ where, data: { readAt } }));
}

/** That is taken back: what it closed at that moment is new again. */
export async function reopenForOffice(
  tx: Tx,
  viewer: Coordinator,
  { answered, at }: Reopened,
): Promise<void> {
  const where = { districtId: viewer.districtId, readAt: at, OR: answered.map(noticesAbout) };
  await asking(tx, viewer, () => tx.notice.updateMany({ where, data: { readAt: null } }));
}

type Ended = { mentorshipId: string; people: string[]; endedAt: Date };

/** A pair has ended: what its news still asked of its two halves is over, and new no more. */
export async function closeNews(tx: Tx, viewer: AnyViewer, ended: Ended): Promise<void> {
  await markNews(tx, viewer, ended, { from: null, to: ended.endedAt });
}

/** The ending is taken back: what it closed is new again. */
export async function reopenNews(tx: Tx, viewer: AnyViewer, ended: Ended): Promise<void> {
  await markNews(tx, viewer, ended, { from: ended.endedAt, to: null });
}

async function markNews(
  tx: Tx,
  viewer: AnyViewer,
  { mentorshipId, people }: Ended,
  { from, to }: Record<"from" | "to", Date | null>,
): Promise<void> {
  const where = {
    districtId: viewer.districtId,
    personId: { in: people },
    kind: { in: newsOfRunningPairs },
    values: { path: ["mentorshipId"], equals: mentorshipId },
    readAt: from,
  };
  await asking(tx, viewer, () => tx.notice.updateMany({ where, data: { readAt: to } }));
}

/** Opens one notice: it is read from now on. Answers where it leads. */
export async function openNotice(
  viewer: PersonViewer,
  { noticeId }: { noticeId: string },
): Promise<Result<{ href: string }, "not-found">> {
  return write(viewer, async (tx) => {
    const own = { districtId: viewer.districtId, personId: viewer.personId, id: noticeId };
    const found = await tx.notice.findFirst({ where: own, select: { href: true, readAt: true } });
    if (!found) return refused("not-found");
    if (!found.readAt) await markRead(tx, viewer, own);
    return done({ href: found.href });
  });
}

export async function markAllRead(viewer: PersonViewer): Promise<Result<{ count: number }, never>> {
  return write(viewer, async (tx) => {
    const { districtId, personId } = viewer;
    return done({ count: await markRead(tx, viewer, { districtId, personId }) });
  });
}

async function markRead(
  tx: Tx,
  viewer: PersonViewer,
  where: { districtId: string; personId: string; id?: string },
): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { ...where, readAt: null },
    data: { readAt: viewer.now },
  });
  if (count > 0) {
    const subject = { subject: "Notice", subjectId: where.id };
    await record(tx, viewer, { action: "notifications.read", ...subject, detail: { count } });
  }
  return count;
}
