import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { type ParsedMail, simpleParser } from "mailparser";
import { afterAll, describe, expect, it, vi } from "vitest";
import { mails as templates } from "@/components/mail/render";
import { hashOf } from "@/lib/auth/secrets";
import { type IsoDate, toColumn } from "@/lib/dates";
import { read, write } from "@/lib/db";
import { mintInvitationToken } from "@/lib/invitations/commands";
import { done } from "@/lib/result";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { askForVisit, cancelVisit, confirmVisit, restoreVisit } from "@/lib/visits/commands";
import { tell } from "./commands";
import type { Event } from "./events";
import { sendNoticeMail } from "./send-mail";

const outbox = vi.hoisted(() => {
  process.env.MAIL_FROM = "Bookends Tamarind <mentors@tamarind.example>";
  process.env.OUTBOX_DIR = `${process.env.TMPDIR ?? "/tmp"}/bookends-outbox-${process.pid}`;
  return process.env.OUTBOX_DIR;
});
afterAll(() => rmSync(outbox, { recursive: true, force: true }));

const tools = { mail: templates, mintInvitationToken };
const now = new Date();
const date = "2031-11-26" as IsoDate;
const privateWords = "I cried in the book cupboard";

async function scene() {
  const district = await testDistrict({ now });
  await district.programme({ endsOn: toColumn(date) });
  const host = await district.mentor({ firstName: "Ruth", lastName: "Haddad", locale: "es" });
  const visitor = await district.mentee({ firstName: "Zoë", lastName: "Müller", locale: "fr" });
  const pair = await district.mentorship(host, visitor);
  await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { districtId: district.id, id: pair.id } }),
  );
  return { district, host, visitor, pair };
}

async function waiting(district: TestDistrict, personId: string) {
  return read(system(district.id), (tx) =>
    tx.mail.findMany({
      where: { districtId: district.id, sentAt: null, notice: { personId } },
      select: { id: true, failedAt: true, notice: { select: { kind: true } } },
    }),
  );
}

/** Does what the queue would do, and reads what left. */
async function deliver(district: TestDistrict, personId: string): Promise<ParsedMail[]> {
  const before = new Set(files());
  for (const { id } of await waiting(district, personId)) {
    await sendNoticeMail({ districtId: district.id, mailId: id }, tools);
  }
  const fresh = files().filter((file) => !before.has(file));
  return Promise.all(fresh.map((file) => simpleParser(readFileSync(join(outbox, file)))));
}

function files(): string[] {
  try {
    return readdirSync(outbox);
  } catch {
    return [];
  }
}

async function book({ district, host, visitor }: Awaited<ReturnType<typeof scene>>) {
  const asked = await askForVisit(district.viewer(visitor), {
    formKey: randomUUID(),
    hostId: host.id,
    schoolId: host.schoolId,
    mode: "inPerson",
    withStudents: false,
    lookFors: ["budget"],
    time: { date, start: 600, end: 690, chosen: true },
  });
  if (!asked.ok) throw new Error(asked.refusal);
  const { id } = asked.value;
  const confirmed = await confirmVisit(district.viewer(host), turn(id, 1));
  expect(confirmed).toMatchObject({ ok: true });
  return id;
}

const turn = (id: string, version: number) => ({ formKey: randomUUID(), id, version });

function calendarOf(mail: ParsedMail | undefined) {
  const part = mail?.attachments.find(({ contentType }) => contentType === "text/calendar");
  const text = part?.content.toString() ?? "";
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
  return { text, event, method: calendar.getFirstPropertyValue("method") };
}

describe("a mail of a booked visit", () => {
  it("reaches both, each in their language, with the invitation for the calendar", async () => {
    const scenery = await scene();
    const { district, host, visitor } = scenery;
    const id = await book(scenery);
    const [french, ...noMore] = await deliver(district, visitor.id);
    expect(noMore).toEqual([]);
    expect(french).toMatchObject({
      subject: "Réservée : visite avec Ruth Haddad le mer. 26\u00a0nov.",
      to: { text: visitor.email },
      from: { text: '"Bookends Tamarind" <mentors@tamarind.example>' },
    });
    expect(french?.text).toContain(`http://localhost:3000/visits/${id}`);
    expect(french?.html).toContain('lang="fr"');
    const { event, method, text } = calendarOf(french);
    expect(method).toBe("REQUEST");
    expect(event.startDate.toString()).toBe("2031-11-26T10:00:00");
    expect(event.uid).toBe(`visit-${id}@localhost`);
    expect(event.summary).toMatch(/^Visite de bibliothèque\u202f: School/);
    expect(text).toContain("TZID:America/New_York");
    expect(text).toContain("ORGANIZER;CN=Bookends Tamarind:mailto:mentors@tamarind.example");
    expect(event.attendees).toHaveLength(2);
    // The mail that said "asked for" has been overtaken by the booking.
    const [spanish, ...others] = await deliver(district, host.id);
    expect(others).toEqual([]);
    expect(spanish?.subject).toBe("Reservada: visita con Zoë Müller el mié 26\u00a0nov");
    expect(calendarOf(spanish).method).toBe("REQUEST");
  });

  it("carries the part that mail programs show as an invitation", async () => {
    const scenery = await scene();
    await book(scenery);
    const before = new Set(files());
    await deliver(scenery.district, scenery.visitor.id);
    const [file = ""] = files().filter((one) => !before.has(one));
    const source = readFileSync(join(outbox, file), "utf8");
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/i);
    expect(source).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>/im);
    expect(source).toMatch(/^Auto-Submitted: auto-generated/im);
  });

  it("is sent once, however often the job runs", async () => {
    const scenery = await scene();
    const { district, visitor } = scenery;
    await book(scenery);
    const [mail] = await waiting(district, visitor.id);
    expect(await deliver(district, visitor.id)).toHaveLength(1);
    const before = files().length;
    await sendNoticeMail({ districtId: district.id, mailId: mail?.id ?? "" }, tools);
    expect(files()).toHaveLength(before);
    const missing = { districtId: district.id, mailId: randomUUID() };
    await expect(sendNoticeMail(missing, tools)).resolves.toBeUndefined();
  });

  it("that was called off and taken back at once is not mailed at all", async () => {
    const scenery = await scene();
    const { district, visitor, host } = scenery;
    const id = await book(scenery);
    await deliver(district, host.id);
    const viewer = district.viewer(visitor);
    expect(await cancelVisit(viewer, turn(id, 2))).toMatchObject({ ok: true });
    expect(await restoreVisit(viewer, turn(id, 3))).toMatchObject({ ok: true });
    expect(await deliver(district, host.id)).toEqual([]);
    expect(await waiting(district, host.id)).toEqual([]);
  });

  it("that was called off takes it out of the calendar; taken back later, it returns", async () => {
    const scenery = await scene();
    const { district, visitor, host } = scenery;
    const id = await book(scenery);
    await deliver(district, host.id);
    await cancelVisit(district.viewer(visitor), turn(id, 2));
    const [off] = await deliver(district, host.id);
    const first = calendarOf(off);
    expect([first.method, first.event.sequence]).toEqual(["CANCEL", 1]);
    await restoreVisit(district.viewer(visitor), turn(id, 3));
    const [on] = await deliver(district, host.id);
    const second = calendarOf(on);
    expect([second.method, second.event.sequence]).toEqual(["REQUEST", 2]);
    expect(second.event.uid).toBe(first.event.uid);
  });
});

describe("the sending job", () => {
  it("tries again after a failure, which is on record", async () => {
    const scenery = await scene();
    const { district, visitor } = scenery;
    await book(scenery);
    const [mail] = await waiting(district, visitor.id);
    const job = { districtId: district.id, mailId: mail?.id ?? "" };
    const away = { ...templates, notice: () => Promise.reject(new Error("mail is down")) };
    await expect(sendNoticeMail(job, { ...tools, mail: away })).rejects.toThrow("mail is down");
    expect(await waiting(district, visitor.id)).toMatchObject([{ failedAt: expect.any(Date) }]);
    expect(await deliver(district, visitor.id)).toHaveLength(1);
  });

  it("says who would like to talk, and not a word of theirs", async () => {
    const { district, host, visitor, pair } = await scene();
    await district.put(async (tx) => {
      const words = { ownWords: privateWords };
      await tx.$executeRaw`SELECT set_config('bookends.person', ${visitor.id}, true)`;
      await tx.profile.create({
        data: { districtId: district.id, personId: visitor.id, ...words },
      });
      await tell(tx, district.viewer(visitor), {
        kind: "talkThisWeek",
        to: [host.id],
        mentorshipId: pair.id,
        signalId: randomUUID(),
        partner: "Zoë Müller",
      });
    });
    const [mail] = await deliver(district, host.id);
    expect(mail?.subject).toBe("Zoë Müller quisiera hablar esta semana");
    expect(`${mail?.html}${mail?.text}`).not.toContain(privateWords);
    expect(mail?.attachments).toEqual([]);
  });

  it("sends nothing of a pair that has ended, and nothing to someone who has left", async () => {
    const { district, host, visitor, pair } = await scene();
    const about = { mentorshipId: pair.id, partner: "Zoë Müller" };
    await district.put(async (tx) => {
      const viewer = district.viewer(visitor);
      const signalId = randomUUID();
      await tell(tx, viewer, { kind: "talkThisWeek", to: [host.id], signalId, ...about });
      const end = { endedAt: now };
      await tx.mentorship.updateMany({ where: { districtId: district.id }, data: end });
      await tell(tx, viewer, { kind: "mentorshipEnded", to: [host.id], ...about });
    });
    expect((await deliver(district, host.id)).map(({ subject }) => subject)).toEqual([
      "Su pareja con Zoë Müller ha terminado",
    ]);
    await district.put(async (tx) => {
      await tx.person.updateMany({ where: { districtId: district.id }, data: { leftAt: now } });
      const viewer = district.viewer(visitor);
      await tell(tx, viewer, { kind: "mentorshipEnded", to: [host.id], ...about });
    });
    expect(await deliver(district, host.id)).toEqual([]);
  });

  it("sends nothing of a request that has moved on, nor of a place that was found after all", async () => {
    const { district, host } = await scene();
    const mentee = await district.mentee();
    const { programmeId, id: enrolmentId } = await district.put((tx) =>
      tx.enrolment.findFirstOrThrow({ where: { personId: mentee.id } }),
    );
    const ids = { districtId: district.id, programmeId, menteeId: mentee.id, mentorId: host.id };
    const asking = await write(district.viewer(mentee), async (tx) => {
      const expiresAt = new Date(now.getTime() + 86_400_000);
      return done(await tx.pairRequest.create({ data: { ...ids, expiresAt } }));
    });
    if (!asking.ok) throw new Error("asked");
    const request = { requestId: asking.value.id, partner: "Zoë Müller" };
    const tellAs = (event: Event) => district.put((tx) => tell(tx, system(district.id), event));
    await tellAs({ kind: "requestAsked", to: [host.id], ...request });
    await tellAs({ kind: "requestExpired", to: [host.id], ...request });
    await tellAs({ kind: "noMatch", to: [host.id], enrolmentId, programme: "Libraries" });
    expect((await deliver(district, host.id)).map(({ subject }) => subject)).toEqual([
      "Zoë Müller le pide que sea su mentor",
    ]);
  });

  it("makes an invitation's link where the mail is made", async () => {
    const { district } = await scene();
    const person = await district.person({ locale: "fr" });
    const programme = await district.programme({ name: "Libraries together" });
    const invitation = await district.put(async (tx) => {
      const made = await tx.invitation.create({
        data: {
          districtId: district.id,
          programmeId: programme.id,
          personId: person.id,
          expiresAt: new Date(now.getTime() + 86_400_000),
        },
      });
      const about = { programmeId: programme.id, programme: programme.name };
      const invited = { kind: "invited" as const, to: [person.id], invitationId: made.id };
      await tell(tx, system(district.id), { ...invited, ...about });
      return made;
    });
    const [mail] = await deliver(district, person.id);
    expect(mail?.subject).toBe("Vous avez une invitation : Libraries together");
    const token = /\/invitations\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const row = await read(system(district.id), (tx) =>
      tx.invitation.findFirst({ where: { districtId: district.id, id: invitation.id } }),
    );
    expect(row?.tokenHash).toBe(hashOf(token));
  });
});
