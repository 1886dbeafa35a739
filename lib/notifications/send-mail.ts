import { asSystem } from "@/lib/auth/viewer";
import { read, type Tx, write } from "@/lib/db";
import { env } from "@/lib/env";
import type { JobPayloads } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { type OutgoingMail, sendMail } from "@/lib/mail";
import { waysOut } from "@/lib/mail-choices/link";
import { type MailGroup, usualChoices } from "@/lib/mail-choices/schema";
import { done } from "@/lib/result";
import type { SystemViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { isEventKind, mailGroupOf } from "./event-kinds";
import type { EventKind } from "./events";
import { holdForDaily, holdForMorning, takeOut } from "./held-mail";
import { findVisitNow, isMoot, type NewsVisit } from "./is-moot";
import { choicesPage, languageOf, type Reader, readerFields } from "./reader";
import { type Said, saidOf } from "./said";
import { machineHeaders } from "./sender";
import type { NoticeTemplates } from "./templates";
import { calendarOf, type VisitCalendar, visitFile } from "./visit-file";
import { whenToSend } from "./when-to-send";

/** What the job is handed: templates, and the maker of an invitation's secret. */
export type MailJobTools = {
  mail: NoticeTemplates;
  mintInvitationToken: (tx: Tx, viewer: SystemViewer, invitationId: string) => Promise<string>;
};

/**
 * Sends one notice as a mail, in the reader's language, when the reader wants it. What has been sent
 * is not sent again; what has been overtaken, undone or turned off is taken out. Names, dates and
 * places are all it can say: nothing private is read here. A failure is the queue's to try again; the
 * Message-ID stays the same, so that a mail which left just before a crash is recognised when it comes twice.
 */
export async function sendNoticeMail(
  { districtId, mailId }: JobPayloads["send-mail"],
  tools: MailJobTools,
): Promise<void> {
  const viewer = asSystem(districtId, "send-mail");
  const mail = await read(viewer, (tx) => waitingMail(tx, viewer, mailId));
  if (!mail) return;
  if (mail === "pointless") return takeOut(viewer, [mailId]);
  const { when, reader } = mail;
  if (when === "daily") return holdForDaily(viewer, reader, [mailId]);
  if (when !== "now") return holdForMorning(viewer, mailId, when);
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
  reader: Reader;
  group: MailGroup | undefined;
  when: "now" | "daily" | Date;
  visit: NewsVisit | null;
  calendar: VisitCalendar | undefined;
};

async function waitingMail(
  tx: Tx,
  viewer: SystemViewer,
  id: string,
): Promise<WaitingMail | "pointless" | null> {
  const mail = await tx.mail.findFirst({
    where: { districtId: viewer.districtId, id, sentAt: null },
    select: { id: true, calendar: true, heldUntil: true, notice: { select: noticeFields } },
  });
  if (!mail) return null;
  const { kind, person: reader, href, readAt } = mail.notice;
  if (!isEventKind(kind) || reader.leftAt) return "pointless";
  const said = saidOf(mail.notice.values);
  const calendar = calendarOf(mail.calendar);
  const group = mailGroupOf(kind, calendar);
  const choices = reader.mailChoice ?? usualChoices;
  const { timeZone } = reader.district;
  const held = { wasHeld: mail.heldUntil !== null, isRead: readAt !== null };
  const when = whenToSend({ group, choices, timeZone, ...held }, viewer.now);
  if (when === "never") return "pointless";
  const visit = await findVisitNow(tx, viewer, said);
  const news = { kind, said, calendar, personId: reader.id };
  if (await isMoot(tx, viewer, news, visit)) return "pointless";
  return { id, kind, said, href, reader, group, when, visit, calendar };
}

const noticeFields = {
  kind: true,
  values: true,
  href: true,
  readAt: true,
  person: { select: readerFields },
} as const satisfies Prisma.NoticeSelect;

async function outgoing(
  viewer: SystemViewer,
  mail: WaitingMail,
  { mail: templates, mintInvitationToken }: MailJobTools,
): Promise<OutgoingMail> {
  const { kind, said, visit, calendar, reader } = mail;
  const locale = languageOf(reader);
  const path =
    kind === "invited" ? await invitationPath(viewer, said, mintInvitationToken) : mail.href;
  const out = wayOutOf(viewer, mail);
  const url = `${env.APP_URL}${path}`;
  const words = await templates.notice({ kind, said, locale, url, leave: out?.leave });
  const content =
    visit &&
    calendar &&
    visitFile(visit, {
      ...calendar,
      stamp: viewer.now,
      summary: templates.visitTitle({ school: visit.school.name, mode: visit.mode, locale }),
    });
  const ics = content && calendar ? { method: calendar.method, content } : undefined;
  const headers = { ...machineHeaders(mail.id), ...out?.headers };
  return { to: reader.email, ...words, headers, ...(ics && { ics }) };
}

/** None of a mail that always comes. */
function wayOutOf({ districtId }: SystemViewer, { group: about, reader }: WaitingMail) {
  if (!about) return undefined;
  const { page, headers } = waysOut({ districtId, personId: reader.id, about });
  return { headers, leave: { about, page, choices: choicesPage() } };
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
