import { asSystem } from "@/lib/auth/viewer";
import { fromColumn } from "@/lib/dates";
import { read, type Tx, write } from "@/lib/db";
import { env } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/messages";
import type { JobPayloads } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { type OutgoingMail, sendMail } from "@/lib/mail";
import { done } from "@/lib/result";
import type { SystemViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { isEventKind } from "./event-kinds";
import type { EventKind, RequestNews, VisitNews } from "./events";
import { isOvertaken, isStillSo, newsOfRunningPairs } from "./moot";
import { type Said, saidOf } from "./said";
import { mailHost } from "./sender";
import type { NoticeTemplates } from "./templates";
import { type VisitCalendar, visitFile } from "./visit-file";

/** What the job is handed: templates, and the maker of an invitation's secret. */
export type MailJobTools = {
  mail: NoticeTemplates;
  mintInvitationToken: (tx: Tx, viewer: SystemViewer, invitationId: string) => Promise<string>;
};

/**
 * Sends one notice as a mail, in the reader's language. What has been sent is not sent again; what
 * has been overtaken or undone is taken out. Names, dates and places are all it can say: nothing
 * private is read here. A failure is the queue's to try again; the Message-ID stays the same, so
 * that a mail which left just before a crash is recognised when it comes twice.
 */
export async function sendNoticeMail(
  { districtId, mailId }: JobPayloads["send-mail"],
  tools: MailJobTools,
): Promise<void> {
  const viewer = asSystem(districtId, "send-mail");
  const mail = await read(viewer, (tx) => waitingMail(tx, viewer, mailId));
  if (!mail) return;
  if (mail === "moot") return takeOut(viewer, mailId);
  try {
    await sendMail(await outgoing(viewer, mail, tools));
  } catch (error) {
    await mark(viewer, mailId, { failedAt: viewer.now });
    throw error;
  }
  await mark(viewer, mailId, { sentAt: asSystem(districtId, "send-mail").now, failedAt: null });
  log.info({ mailId, kind: mail.kind }, "mail sent");
}

type WaitingMail = {
  id: string;
  kind: EventKind;
  said: Said;
  href: string;
  to: string;
  locale: Locale;
  visit: Visit | null;
  calendar: VisitCalendar | undefined;
};
type Visit = NonNullable<Awaited<ReturnType<typeof visitNow>>>;

async function waitingMail(tx: Tx, viewer: SystemViewer, id: string) {
  const mail = await tx.mail.findFirst({
    where: { districtId: viewer.districtId, id, sentAt: null },
    select: { id: true, calendar: true, notice: { select: noticeFields } },
  });
  if (!mail) return null;
  const { kind, person, href } = mail.notice;
  if (!isEventKind(kind) || person.leftAt) return "moot";
  const said = saidOf(mail.notice.values);
  const calendar = calendarOf(mail.calendar);
  const visit = said.visitId ? await visitNow(tx, viewer, said.visitId) : null;
  if (await isMoot(tx, viewer, { kind, said, visit, calendar, personId: person.id })) return "moot";
  const chosen = person.locale ?? person.district.locale;
  const locale = isLocale(chosen) ? chosen : "en";
  return { id, kind, said, href, to: person.email, locale, visit, calendar } satisfies WaitingMail;
}

const noticeFields = {
  kind: true,
  values: true,
  href: true,
  person: {
    select: {
      id: true,
      email: true,
      locale: true,
      leftAt: true,
      district: { select: { locale: true } },
    },
  },
} as const satisfies Prisma.NoticeSelect;

async function visitNow(tx: Tx, { districtId }: SystemViewer, id: string) {
  const named = { select: { firstName: true, lastName: true, email: true } };
  const visit = await tx.visit.findFirst({
    where: { districtId, id },
    select: {
      id: true,
      state: true,
      sequence: true,
      date: true,
      startMinute: true,
      endMinute: true,
      timeZone: true,
      mode: true,
      visitor: named,
      host: named,
      school: { select: { name: true, address: true, city: true, state: true, zip: true } },
    },
  });
  return visit && { ...visit, date: fromColumn(visit.date) };
}

type News = Pick<WaitingMail, "kind" | "said" | "visit" | "calendar"> & { personId: string };

async function isMoot(tx: Tx, viewer: SystemViewer, news: News): Promise<boolean> {
  const { districtId } = viewer;
  const { kind, said, visit, calendar, personId } = news;
  if (said.visitId) {
    if (!visit || isOvertaken(kind as VisitNews, said, calendar?.sequence, visit)) return true;
    return kind === "visitRestored" && !(await heardOfCancelling(tx, viewer, personId, said));
  }
  if (newsOfRunningPairs.includes(kind)) {
    const where = { districtId, id: said.mentorshipId, endedAt: null };
    return (await tx.mentorship.count({ where })) === 0;
  }
  if (said.requestId) return isRequestMoot(tx, viewer, kind as RequestNews, said);
  if (kind === "noMatch") {
    const where = { districtId, id: said.enrolmentId, noMatchReason: { not: null } };
    return (await tx.enrolment.count({ where })) === 0;
  }
  if (kind !== "invited") return false;
  const living = { districtId, id: said.invitationId, expiresAt: { gt: viewer.now } };
  return (await tx.invitation.count({ where: living })) === 0;
}

async function isRequestMoot(
  tx: Tx,
  { districtId }: SystemViewer,
  kind: RequestNews,
  { requestId: id }: Said,
): Promise<boolean> {
  const request = await tx.pairRequest.findFirst({
    where: { districtId, id },
    select: { state: true },
  });
  return !request || !isStillSo(kind, request.state);
}

/** Whoever never got the mail that it was off needs none that it is on again. */
async function heardOfCancelling(
  tx: Tx,
  { districtId }: SystemViewer,
  personId: string,
  { visitId }: Said,
): Promise<boolean> {
  const sent = await tx.notice.count({
    where: {
      districtId,
      personId,
      kind: "visitCancelled",
      values: { path: ["visitId"], equals: visitId },
      mail: { sentAt: { not: null } },
    },
  });
  return sent > 0;
}

function calendarOf(column: Prisma.JsonValue): VisitCalendar | undefined {
  if (typeof column !== "object" || column === null || Array.isArray(column)) return undefined;
  const { method, sequence } = column;
  if ((method !== "REQUEST" && method !== "CANCEL") || typeof sequence !== "number") return;
  return { method, sequence };
}

async function outgoing(
  viewer: SystemViewer,
  mail: WaitingMail,
  { mail: templates, mintInvitationToken }: MailJobTools,
): Promise<OutgoingMail> {
  const { kind, said, locale, visit, calendar, to } = mail;
  const path =
    kind === "invited" ? await invitationPath(viewer, said, mintInvitationToken) : mail.href;
  const words = await templates.notice({ kind, said, locale, url: `${env.APP_URL}${path}` });
  const content =
    visit &&
    calendar &&
    visitFile(visit, {
      ...calendar,
      stamp: viewer.now,
      summary: templates.visitTitle({ school: visit.school.name, mode: visit.mode, locale }),
    });
  const ics = content && calendar ? { method: calendar.method, content } : undefined;
  const headers = {
    "Message-ID": `<${mail.id}@${mailHost()}>`,
    "Auto-Submitted": "auto-generated",
  };
  return { to, ...words, headers, ...(ics && { ics }) };
}

async function invitationPath(
  viewer: SystemViewer,
  { invitationId }: Said,
  mint: MailJobTools["mintInvitationToken"],
): Promise<string> {
  const minted = await write(viewer, async (tx) => done(await mint(tx, viewer, invitationId)));
  if (!minted.ok) throw new Error("an invitation's link was refused");
  return `/invitations/${minted.value}`;
}

async function mark(viewer: SystemViewer, id: string, data: Prisma.MailUpdateInput): Promise<void> {
  const { districtId } = viewer;
  await write(viewer, async (tx) =>
    done(await tx.mail.update({ where: { districtId_id: { districtId, id } }, data })),
  );
}

async function takeOut(viewer: SystemViewer, id: string): Promise<void> {
  const { districtId } = viewer;
  await write(viewer, async (tx) => done(await tx.mail.deleteMany({ where: { districtId, id } })));
  log.info({ mailId: id }, "mail taken out: overtaken by what happened since");
}
