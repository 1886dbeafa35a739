import { readdirSync, readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { askToTalk } from "@/lib/talk/commands";
import { testDistrict } from "@/lib/testing/district";
import { arriveAs, expect, mailTo, signInByLink, test } from "./fixtures";
import { payloadOf } from "./payload";
import { prepareSamples, visited } from "./routes";

const readers = [...new Set(visited.flatMap(([, { as }]) => as ?? []))];

test.beforeAll(prepareSamples);

const languages = [
  { locale: "fr", name: "Français", subject: "Oskar Turm aimerait parler cette semaine" },
  { locale: "es", name: "Español", subject: "Oskar Turm quisiera hablar esta semana" },
] as const;
const folder = "lib/i18n/messages";

/** Sentences that stand in English and differ in the language: long ones, which no name contains. */
function englishOf(locale: string): string[] {
  return readdirSync(`${folder}/en`).flatMap((file) => {
    const own = flat(read(`${folder}/${locale}/${file}`));
    return Object.entries(flat(read(`${folder}/en/${file}`)))
      .filter(([key, words]) => words.length >= 12 && !/[{<]/.test(words) && own[key] !== words)
      .map(([, words]) => words);
  });
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function flat(node: unknown, path = ""): Record<string, string> {
  if (typeof node === "string") return { [path]: node };
  if (typeof node !== "object" || node === null) return {};
  return Object.assign(
    {},
    ...Object.entries(node).map(([key, value]) => flat(value, path ? `${path}.${key}` : key)),
  );
}

for (const { locale } of languages) {
  for (const role of readers) {
    test(`pages of the ${role} speak ${locale}, with no English and no key left`, async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      const english = englishOf(locale);
      expect(english.length).toBeGreaterThan(300);
      await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
      await arriveAs(page, role);
      for (const [route, { path, as }] of visited) {
        if (as !== role) continue;
        // Scripts get their words with the document: what they show later is in it as well.
        const html = await documentAt(page.request, path, locale);
        const all = `${withoutEntities(html)} ${payloadOf(html, route)}`;
        expectSpoken(english, { all, words: wordsOf(html), route });
        if (asksOnceOpen.test(route)) await expectSpokenOnceOpen(page, path, english);
      }
    });
  }
}

/** What such a page shows it asks for when it is open, and words itself; its document does not have it. */
const asksOnceOpen = /\/weights$/;

async function expectSpokenOnceOpen(page: Page, path: string, english: string[]) {
  const answered = page.waitForResponse((answer) => answer.url().endsWith("/matching/preview"));
  await page.goto(path);
  await answered;
  await expect(page.locator("main [aria-busy=false]").first()).toBeVisible();
  const words = (await page.locator("body").allInnerTexts()).join();
  expectSpoken(english, { all: words, words, route: `${path}, once open` });
}

async function documentAt(request: APIRequestContext, path: string, locale: string) {
  const answer = await request.get(path, { headers: { accept: "text/html" } });
  expect(answer.status(), path).toBe(200);
  const html = await answer.text();
  expect(/<html[^>]*\blang="([^"]*)"/.exec(html)?.[1], path).toBe(locale);
  return html;
}

/** English is looked for in all that scripts get as well; a key only in words, because scripts have names. */
function expectSpoken(
  english: string[],
  { all, words, route }: { all: string; words: string; route: string },
): void {
  const left = english.filter((sentence) => all.includes(sentence));
  expect(left, `English at ${route}`).toEqual([]);
  const keys = words.match(/\b[a-z]+(\.[a-z]+[A-Za-z]*){2,}\b/g) ?? [];
  expect(keys.filter(isNoAddress), `keys at ${route}`).toEqual([]);
}

/** What is read or read out: text and named attributes, without scripts and styles. */
function wordsOf(html: string): string {
  const markup = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ");
  const spoken = [...markup.matchAll(/\b(?:aria-label|alt|title|placeholder)="([^"]*)"/g)];
  const written = markup.replace(/<!--[\s\S]*?-->/g, "").replace(/<[^>]*>/g, " ");
  return withoutEntities([written, ...spoken.map(([, words]) => words)].join(" "));
}

function withoutEntities(html: string): string {
  return html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

function isNoAddress(word: string): boolean {
  return !/\.(example|org|com)$/.test(word);
}

for (const { locale, name, subject } of languages) {
  test(`whoever chooses ${name} keeps it, in another browser and in mails`, async ({
    page,
    browser,
  }) => {
    const district = await testDistrict({ name: "Polyglot County" });
    const mentor = await district.mentor({ firstName: "Inès", lastName: "Babel" });
    const mentee = await district.mentee({ firstName: "Oskar", lastName: "Turm" });
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    const { email } = mentor;
    await arriveAs(page, { email });
    await page.goto("/account");
    await page.getByRole("main").getByRole("button", { name }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page).toHaveURL("/account");

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto("/sign-in");
    await expect(other.locator("html")).toHaveAttribute("lang", "en");
    await signInByLink(other, email);
    await other.goto("/home");
    await expect(other.locator("html")).toHaveAttribute("lang", locale);
    await elsewhere.close();

    await askToTalk(district.viewer(mentee), { mentorshipId });
    const { text } = await mailTo(email, (mail) => mail.subject === subject);
    expect(englishOf(locale).filter((sentence) => text.includes(sentence))).toEqual([]);
  });
}
