import { asSystem } from "@/lib/auth/viewer";
import { toColumn } from "@/lib/dates";
import { read, type Tx, write } from "@/lib/db";
import { env } from "@/lib/env";
import type { JobPayloads } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { type OutgoingMail, sendMail } from "@/lib/mail";
import { waysOut } from "@/lib/mail-choices/link";
import { usualChoices } from "@/lib/mail-choices/schema";
import { done, unrefused } from "@/lib/result";
import type { SystemViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { isEventKind, mailGroupOf } from "./event-kinds";
import type { EventKind } from "./events";
import { holdForDaily, takeOut } from "./held-mail";
import { findVisitNow, isMoot } from "./is-moot";
import { choicesPage, languageOf, type Reader, readerFields } from "./reader";
import { type Said, saidOf } from "./said";
import { machineHeaders } from "./sender";
import type { NoticeTemplates } from "./templates";
import { calendarOf } from "./visit-file";

type DailyJob = JobPayloads["send-daily-mail"];

/**
 * Sends one person what waited for their daily mail: one mail with the sentences of the list, and
 * none when nothing is left to say. What was read, overtaken or turned off meanwhile is left out. Of
 * two workers one takes the day and sends; what comes too late for it waits for the next day.
 */
export async function sendDailyMail(
  job: DailyJob,
  { mail: templates }: { mail: NoticeTemplates },
): Promise<void> {
  const { districtId, personId, date } = job;
  const viewer = asSystem(districtId, "send-daily-mail");
  const { reader, waiting, pointless } = await read(viewer, (tx) => whatWaits(tx, viewer, job));
  await takeOut(viewer, pointless);
  if (!reader || waiting.length === 0) return;
  const ids = waiting.map(({ id }) => id);
  const taking = await takeDay(viewer, job);
  if (taking === "sent") return holdForDaily(viewer, reader, ids);
  if (taking === "busy") throw new Error("somebody else is at this daily mail");
  try {
    await sendMail(await outgoing(job, reader, waiting, templates));
  } catch (error) {
    await closeDay(viewer, job, ids, { sent: false });
    throw error;
  }
  await closeDay(asSystem(districtId, "send-daily-mail"), job, ids, { sent: true });
  log.info({ personId, date, notices: ids.length }, "daily mail sent");
}

type Waiting = { id: string; kind: EventKind; said: Said; href: string };

async function whatWaits(tx: Tx, viewer: SystemViewer, { districtId, personId }: DailyJob) {
  const held = await tx.mail.findMany({
    where: { districtId, sentAt: null, forDaily: true, notice: { personId } },
    select: heldFields,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const waiting: Waiting[] = [];
  const pointless: string[] = [];
  for (const mail of held) {
    const worth = await stillWorth(tx, viewer, mail);
    if (worth) waiting.push(worth);
    else pointless.push(mail.id);
  }
  return { reader: held[0]?.notice.person, waiting, pointless };
}

const heldFields = {
  id: true,
  calendar: true,
  notice: {
    select: {
      kind: true,
      values: true,
      href: true,
      readAt: true,
      person: { select: readerFields },
    },
  },
} as const satisfies Prisma.MailSelect;
type Held = Prisma.MailGetPayload<{ select: typeof heldFields }>;

async function stillWorth(tx: Tx, viewer: SystemViewer, mail: Held): Promise<Waiting | undefined> {
  const { kind, values, href, readAt, person } = mail.notice;
  if (!isEventKind(kind) || readAt || person.leftAt) return undefined;
  const calendar = calendarOf(mail.calendar);
  const group = mailGroupOf(kind, calendar);
  if (group && (person.mailChoice ?? usualChoices)[group] === "off") return undefined;
  const said = saidOf(values);
  const visit = await findVisitNow(tx, viewer, said);
  const news = { kind, said, calendar, personId: person.id };
  return (await isMoot(tx, viewer, news, visit)) ? undefined : { id: mail.id, kind, said, href };
}

/** Minutes after which whoever took a day and did not send its mail counts as dead. */
const patience = 10;

type Taking = "taken" | "sent" | "busy";

async function takeDay(viewer: SystemViewer, job: DailyJob): Promise<Taking> {
  const { now: takenAt } = viewer;
  const day = dayOf(job);
  const dead = new Date(takenAt.getTime() - patience * 60_000);
  const taking = await write<Taking, never>(viewer, async (tx) => {
    const data = [{ ...day, takenAt }];
    const { count: first } = await tx.dailyMail.createMany({ data, skipDuplicates: true });
    if (first > 0) return done("taken");
    const { count: again } = await tx.dailyMail.updateMany({
      where: { ...day, sentAt: null, OR: [{ takenAt: null }, { takenAt: { lt: dead } }] },
      data: { takenAt },
    });
    if (again > 0) return done("taken");
    const sent = await tx.dailyMail.count({ where: { ...day, sentAt: { not: null } } });
    return done(sent > 0 ? "sent" : "busy");
  });
  return unrefused(taking);
}

/** Its mail has left, with all that was in it; or it has not, and whoever comes next may take it. */
async function closeDay(
  viewer: SystemViewer,
  job: DailyJob,
  ids: string[],
  { sent }: { sent: boolean },
): Promise<void> {
  const { districtId, now } = viewer;
  await write(viewer, async (tx) => {
    await tx.dailyMail.update({
      where: { districtId_personId_date: dayOf(job) },
      data: sent ? { sentAt: now } : { takenAt: null },
    });
    await tx.mail.updateMany({
      where: { districtId, id: { in: ids } },
      data: sent ? { sentAt: now, failedAt: null } : { failedAt: now },
    });
    return done();
  });
}

function dayOf({ districtId, personId, date }: DailyJob) {
  return { districtId, personId, date: toColumn(date) };
}

async function outgoing(
  { districtId, personId, date }: DailyJob,
  reader: Reader,
  waiting: Waiting[],
  templates: NoticeTemplates,
): Promise<OutgoingMail> {
  const { page, headers } = waysOut({ districtId, personId, about: "daily" });
  const words = await templates.daily({
    notices: waiting.map(({ href, ...notice }) => ({ ...notice, url: `${env.APP_URL}${href}` })),
    locale: languageOf(reader),
    url: `${env.APP_URL}/notifications`,
    leave: { about: "daily", page, choices: choicesPage() },
  });
  const own = machineHeaders(`daily.${date}.${personId}`);
  return { to: reader.email, ...words, headers: { ...own, ...headers } };
}
