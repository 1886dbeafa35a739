import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/messages";
import type { EventKind } from "@/lib/notifications/events";
import { saidOf } from "@/lib/notifications/said";
import { mails } from "./render";

const usual = { partner: "Zoë Müller", programme: "Libraries together" };
const visit = { visitId: "v", school: "Boyette Creek", date: "2026-11-26", start: 600, end: 690 };
const kinds: EventKind[] = [
  "invited",
  "enrolmentReturned",
  "enrolmentApproved",
  "matched",
  "pairActive",
  "pairRestored",
  "pairNotComing",
  "noMatch",
  "requestAsked",
  "requestAccepted",
  "requestDeclined",
  "requestWithdrawn",
  "requestClosed",
  "requestRefused",
  "requestExpired",
  "mentorshipEnded",
  "agreementWritten",
  "talkThisWeek",
  "talkAnswered",
  "checkInShared",
];
const visitKinds: EventKind[] = [
  "visitAsked",
  "visitProposed",
  "visitBooked",
  "visitDeclined",
  "visitRescheduled",
  "visitCancelled",
  "visitRestored",
  "visitTimeTaken",
];
const url = "https://bookends.example/somewhere";

describe.each(locales)("mails in %s", (locale) => {
  it.each([...kinds, ...visitKinds])(
    "%s has its words, its link and a plain part",
    async (kind) => {
      const said = saidOf(visitKinds.includes(kind) ? { ...usual, ...visit } : usual);
      const { subject, html, text } = await mails.notice({ kind, said, locale, url });
      for (const part of [subject, text]) {
        expect(part).not.toMatch(/mails\.|[{}]|undefined|null/);
      }
      expect(subject.length).toBeLessThan(80);
      expect(`${subject}${html}${text}`, "a sign that mail programs draw").not.toMatch(/\u2060/);
      expect(html).toContain(`lang="${locale}"`);
      expect(html).toContain(url);
      expect(text).toContain(url);
      const title = /<title>(.+)<\/title>/.exec(html)?.[1];
      expect(text, "the title as it is").toContain(`\n${title}\n`);
      if (visitKinds.includes(kind)) expect(text).toContain("Boyette Creek");
    },
  );

  it("that need not come say how they are left, for each kind of way out", async () => {
    for (const about of ["pair", "visits", "programme", "daily"] as const) {
      const leave = { about, page: `${url}/leave`, choices: `${url}/choices` };
      const said = saidOf(usual);
      const { text } = await mails.notice({ kind: "matched", said, locale, url, leave });
      expect(text).toContain(leave.page);
      expect(text).toContain(leave.choices);
      expect(text).not.toMatch(/mails\.|[{}]|undefined/);
    }
  });

  it("of a day have a sentence and a link for each thing that waited", async () => {
    const notices = [...kinds, ...visitKinds].map((kind) => {
      const said = saidOf(visitKinds.includes(kind) ? { ...usual, ...visit } : usual);
      return { id: kind, kind, said, url: `${url}/${kind}` };
    });
    const leave = { about: "daily", page: `${url}/leave`, choices: `${url}/choices` } as const;
    const { subject, html, text } = await mails.daily({ notices, locale, url, leave });
    for (const part of [subject, text]) {
      expect(part).not.toMatch(/mails\.|notifications\.|[{}]|undefined|null/);
    }
    expect(subject).toContain(String(notices.length));
    expect(`${html}${text}`, "a sign that mail programs draw").not.toMatch(/\u2060/);
    expect(html).toContain(`lang="${locale}"`);
    for (const notice of notices) expect(text).toContain(notice.url);
    for (const way of [leave.page, leave.choices]) expect(text).toContain(way);
  });
});
