import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mails as templates } from "@/components/mail/render";
import * as clock from "@/lib/clock";
import { addDays, dateIn, fromColumn, type IsoDate, instantOf, toColumn } from "@/lib/dates";
import { asAuth, read } from "@/lib/db";
import { readiness } from "@/lib/health";
import { saveMailChoices, turnOffMail } from "@/lib/mail-choices/commands";
import { nextDaily } from "@/lib/mail-choices/hours";
import { openMailLink } from "@/lib/mail-choices/link";
import { type MailChoices, usualChoices } from "@/lib/mail-choices/schema";
import { type TestDistrict, type TestPerson, testDistrict } from "@/lib/testing/district";
import { type Left, leaving } from "@/lib/testing/outbox";
import { system } from "@/lib/testing/viewers";
import { markAllRead, tell } from "./commands";
import type { Event } from "./events";
import { sendDailyMail } from "./send-daily";
import { sendNoticeMail } from "./send-mail";
import { sweepDailyMail } from "./sweep";

const outbox = vi.hoisted(() => {
  process.env.OUTBOX_DIR = `${process.env.TMPDIR ?? "/tmp"}/bookends-daily-${process.pid}`;
  return process.env.OUTBOX_DIR;
});
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
  rmSync(outbox, { recursive: true, force: true });
  await owner.end();
});

const today = "2031-11-26" as IsoDate;
const daily: MailChoices = { ...usualChoices, pair: "daily", programme: "daily" };
const mint = () => Promise.resolve("a-token-for-an-invitation");

async function scene(choices: Partial<MailChoices> = {}, more: { timeZone?: string } = {}) {
  const district = await testDistrict(more);
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  const pair = await district.mentorship(mentor, mentee);
  await saveMailChoices(district.viewer(mentor), { ...usualChoices, ...choices });
  const about = { to: [mentor.id], mentorshipId: pair.id, partner: "Zoë Müller" };
  return { district, mentor, about };
}

/** Told, and taken up by the queue at once; answers what left. */
async function happens(district: TestDistrict, ...events: Event[]): Promise<Left[]> {
  return leaving(outbox, async () => {
    const before = new Set((await waiting(district)).map(({ id }) => id));
    await district.put((tx) => tell(tx, system(district.id), events));
    for (const { id } of await waiting(district)) {
      if (!before.has(id)) await tryToSend(district, id);
    }
  });
}

function tryToSend(district: TestDistrict, mailId: string) {
  const tools = { mail: templates, mintInvitationToken: mint };
  return sendNoticeMail({ districtId: district.id, mailId }, tools);
}

function morning(person: TestPerson, date = today, mail = templates): Promise<Left[]> {
  const job = { districtId: person.districtId, personId: person.id, date };
  return leaving(outbox, () => sendDailyMail(job, { mail }));
}

async function waiting({ id: districtId }: TestDistrict) {
  return read(system(districtId), (tx) =>
    tx.mail.findMany({
      where: { districtId, sentAt: null },
      select: { id: true, heldUntil: true, failedAt: true, notice: { select: { kind: true } } },
      orderBy: { id: "asc" },
    }),
  );
}

async function jobsOf({ id }: TestPerson) {
  const { rows } = await owner.query<{ key: string; at: Date }>(
    `select key, run_at as at from graphile_worker.jobs
     where task_identifier = 'send-daily-mail' and key like $1 order by run_at`,
    [`daily-mail:${id}:%`],
  );
  return rows;
}

/** A zone in which it is this hour now. */
function zoneWhereItIs(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  // These names count westwards.
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

describe("a mail that need not come", () => {
  it("names two ways out, which turn off its group and nothing else", async () => {
    const { district, mentor, about } = await scene();
    const [mail] = await happens(district, { kind: "mentorshipEnded", ...about });
    const [, token = ""] =
      /^List-Unsubscribe:\s+<http:\/\/localhost:3000\/api\/unsubscribe\/([\w-]+)>\r?$/m.exec(
        mail?.source ?? "",
      ) ?? [];
    const link = { districtId: district.id, personId: mentor.id, about: "pair" };
    expect(openMailLink(token)).toEqual(link);
    expect(mail?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    const [, inFooter = ""] = /localhost:3000\/unsubscribe\/([\w-]+)/.exec(mail?.text ?? "") ?? [];
    expect(openMailLink(inFooter)).toEqual(link);
    expect(mail?.text).toContain("Turn off mails about your pair");
    expect(mail?.text).toContain("http://localhost:3000/account/mail");
  });

  it("does not come when its group is off; the notice stays, and other groups are left alone", async () => {
    const { district, mentor, about } = await scene({ pair: "off" });
    const approved = { kind: "enrolmentApproved", to: about.to, programme: "Libraries" } as const;
    const left = await happens(district, { kind: "mentorshipEnded", ...about }, approved);
    expect(left.map(({ subject }) => subject)).toEqual(["Welcome to Libraries"]);
    expect(await waiting(district)).toEqual([]);
    const notices = await read(district.viewer(mentor), (tx) => tx.notice.count());
    expect(notices).toBe(2);
  });

  it("waits for the morning where the night is quiet, and not by day", async () => {
    const night = await scene({ quiet: true }, { timeZone: zoneWhereItIs(2) });
    const ended = { kind: "mentorshipEnded" } as const;
    expect(await happens(night.district, { ...ended, ...night.about })).toEqual([]);
    const [held] = await waiting(night.district);
    const { timeZone } = night.district;
    const wakes = instantOf(dateIn(timeZone, new Date()), 6 * 60 + 30, timeZone);
    expect(held?.heldUntil).toEqual(wakes);
    const { rows } = await owner.query<{ at: Date }>(
      "select run_at as at from graphile_worker.jobs where key = $1 and locked_at is null",
      [`mail:${held?.id}`],
    );
    expect(rows.map(({ at }) => at)).toEqual([wakes]);
    const day = await scene({ quiet: true }, { timeZone: zoneWhereItIs(12) });
    expect(await happens(day.district, { ...ended, ...day.about })).toHaveLength(1);
  });

  it("is not sent in the morning when it was read by night", async () => {
    const night = await scene({ quiet: true }, { timeZone: zoneWhereItIs(2) });
    await happens(night.district, { kind: "mentorshipEnded", ...night.about });
    await markAllRead(night.district.viewer(night.mentor));
    const [held] = await waiting(night.district);
    await night.district.put((tx) =>
      tx.district.updateMany({ data: { timeZone: zoneWhereItIs(12) } }),
    );
    expect(await leaving(outbox, () => tryToSend(night.district, held?.id ?? ""))).toEqual([]);
    expect(await waiting(night.district)).toEqual([]);
  });
});

describe("a mail that must come", () => {
  it("comes at once, by night and whatever is off, with no way out", async () => {
    const off = { pair: "off", visits: "off", programme: "off", quiet: true } as const;
    const { district, mentor, about } = await scene(off, { timeZone: zoneWhereItIs(2) });
    const expiresAt = new Date(Date.now() + 86_400_000);
    const programme = await district.programme();
    const invitation = await district.put((tx) => {
      const whom = { districtId: district.id, personId: mentor.id, programmeId: programme.id };
      return tx.invitation.create({ data: { ...whom, expiresAt } });
    });
    const left = await happens(
      district,
      { kind: "talkThisWeek", signalId: randomUUID(), ...about },
      {
        kind: "invited",
        to: about.to,
        invitationId: invitation.id,
        programmeId: programme.id,
        programme: programme.name,
      },
    );
    expect(left).toHaveLength(2);
    for (const { source } of left) expect(source).not.toMatch(/unsubscribe/i);
  });
});

describe("the daily mail", () => {
  it("waits for seven o'clock of the district, with one job for the day", async () => {
    const { district, mentor, about } = await scene(daily);
    const both = ["agreementWritten", "mentorshipEnded"] as const;
    const now = new Date();
    vi.spyOn(clock, "now").mockReturnValue(now);
    const expected = nextDaily(district.timeZone, now);
    expect(await happens(district, ...both.map((kind) => ({ kind, ...about })))).toEqual([]);
    const held = await waiting(district);
    expect(held.map(({ heldUntil }) => heldUntil)).toEqual([expected.at, expected.at]);
    const key = `daily-mail:${mentor.id}:${expected.date}`;
    expect(await jobsOf(mentor)).toEqual([{ key, at: expected.at }]);
  });

  it("says once, in one mail, what waited, in the sentences of the list", async () => {
    const { district, mentor, about } = await scene(daily);
    const approved = { kind: "enrolmentApproved", to: about.to, programme: "Libraries" } as const;
    await happens(district, { kind: "agreementWritten", ...about }, approved);
    const [mail, ...noMore] = await morning(mentor);
    expect(noMore).toEqual([]);
    expect(mail?.subject).toBe("What waited for you: 2 notices");
    expect(mail?.text).toContain("Zoë Müller wrote how you could work together.");
    expect(mail?.text).toContain("Your sign-up for Libraries is approved.");
    expect(mail?.text).toContain(`/mentorships/${about.mentorshipId}/agreement`);
    const [, token = ""] = /^List-Unsubscribe:\s+<\S+\/([\w-]+)>/m.exec(mail?.source ?? "") ?? [];
    expect(openMailLink(token)).toMatchObject({ personId: mentor.id, about: "daily" });
    expect(mail?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(await waiting(district)).toEqual([]);
    expect([...(await morning(mentor)), ...(await morning(mentor, addDays(today, 1)))]).toEqual([]);
  });

  it("leaves out what was read, what is no longer so and what was turned off, and does not come empty", async () => {
    const { district, mentor, about } = await scene(daily);
    await happens(district, { kind: "mentorshipEnded", ...about });
    await markAllRead(district.viewer(mentor));
    const approved = { kind: "enrolmentApproved", to: about.to, programme: "Libraries" } as const;
    await happens(district, { kind: "pairActive", ...about }, approved);
    const endedAt = district.now;
    await district.put((tx) => tx.mentorship.updateMany({ data: { endedAt } }));
    await saveMailChoices(district.viewer(mentor), { ...daily, programme: "off" });
    expect(await morning(mentor)).toEqual([]);
    expect(await waiting(district)).toEqual([]);
    expect(await read(system(district.id), (tx) => tx.dailyMail.count())).toBe(0);
  });

  it("leaves once when several workers are at it", async () => {
    const { district, mentor, about } = await scene(daily);
    await happens(district, { kind: "agreementWritten", ...about });
    const job = { districtId: district.id, personId: mentor.id, date: today };
    // While one is at it, three others come to the same job.
    const crowded: typeof templates = {
      ...templates,
      daily: async (about) => {
        const more = [1, 2, 3].map(() => sendDailyMail(job, { mail: templates }));
        const ends = (await Promise.allSettled(more)).map(({ status }) => status);
        expect(ends).toEqual(["rejected", "rejected", "rejected"]);
        return templates.daily(about);
      },
    };
    const left = await leaving(outbox, () => sendDailyMail(job, { mail: crowded }));
    expect(left).toHaveLength(1);
    expect(await waiting(district)).toEqual([]);
  });

  it("is tried again after a failure, which is on record, and after a worker's death", async () => {
    const { district, mentor, about } = await scene(daily);
    await happens(district, { kind: "agreementWritten", ...about });
    const away = { ...templates, daily: () => Promise.reject(new Error("mail is down")) };
    await expect(morning(mentor, today, away)).rejects.toThrow("mail is down");
    expect(await waiting(district)).toMatchObject([{ failedAt: expect.any(Date) }]);
    const taken = (minutes: number) =>
      district.put((tx) =>
        tx.dailyMail.updateMany({ data: { takenAt: new Date(Date.now() - minutes * 60_000) } }),
      );
    await taken(9);
    await expect(morning(mentor)).rejects.toThrow("somebody else");
    await taken(11);
    expect(await morning(mentor)).toHaveLength(1);
  });

  it("is forgotten after thirty days, and no earlier", async () => {
    const { district, mentor } = await scene(daily);
    const ago = (days: number) => addDays(dateIn("UTC", new Date()), -days);
    const days = [0, 29, 32, 400].map(ago);
    const of = { districtId: district.id, personId: mentor.id };
    const data = days.map((day) => ({ ...of, date: toColumn(day) }));
    await district.put((tx) => tx.dailyMail.createMany({ data }));
    const left = async () => {
      const rows = await read(system(district.id), (tx) =>
        tx.dailyMail.findMany({ select: { date: true }, orderBy: { date: "desc" } }),
      );
      return rows.map(({ date }) => fromColumn(date));
    };
    await sweepDailyMail();
    expect(await left()).toEqual(days.slice(0, 2));
    await asAuth({}, (tx) => tx.$executeRaw`DELETE FROM "DailyMail"`);
    expect(await left(), "the database shows the role no younger ones").toEqual(days.slice(0, 2));
  });

  it("is one a day: what comes too late for it waits for the next", async () => {
    const { district, mentor, about } = await scene(daily);
    await happens(district, { kind: "agreementWritten", ...about });
    expect(await morning(mentor)).toHaveLength(1);
    await happens(district, { kind: "mentorshipEnded", ...about });
    await owner.query("delete from graphile_worker._private_jobs where key like $1", [
      `daily-mail:${mentor.id}:%`,
    ]);
    expect(await morning(mentor)).toEqual([]);
    expect(await jobsOf(mentor)).toHaveLength(1);
    const [next] = await morning(mentor, addDays(today, 1));
    expect(next?.subject).toBe("What waited for you: one notice");
  });

  it("has gone when its own link was pressed, for everything that came by it", async () => {
    const { district, mentor, about } = await scene(daily);
    await happens(district, { kind: "agreementWritten", ...about });
    const [mail] = await morning(mentor);
    const [, token = ""] = /^List-Unsubscribe:\s+<\S+\/([\w-]+)>/m.exec(mail?.source ?? "") ?? [];
    await happens(district, { kind: "mentorshipEnded", ...about });
    expect(await turnOffMail(token, new Date())).toMatchObject({ ok: true });
    expect(await morning(mentor, addDays(today, 1))).toEqual([]);
    expect(await happens(district, { kind: "agreementWritten", ...about })).toEqual([]);
    expect(await waiting(district)).toEqual([]);
  });

  it("goes to nobody who has left, and to nobody else's address", async () => {
    const { district, mentor, about } = await scene(daily);
    await happens(district, { kind: "agreementWritten", ...about });
    const stranger = await district.mentor();
    const away = await testDistrict();
    expect(await morning(stranger)).toEqual([]);
    expect(await morning({ ...mentor, districtId: away.id })).toEqual([]);
    await district.put((tx) =>
      tx.person.updateMany({ where: { id: mentor.id }, data: { leftAt: district.now } }),
    );
    expect(await morning(mentor)).toEqual([]);
    expect(await waiting(district)).toEqual([]);
  });

  it("that waits does not look like an outbox that is stuck", async () => {
    const { district, about } = await scene(daily);
    const before = (await readiness()).outbox;
    await happens(district, { kind: "agreementWritten", ...about });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await district.put((tx) => tx.mail.updateMany({ data: { createdAt: hourAgo } }));
    expect((await readiness()).outbox).toBe(before);
  });
});
