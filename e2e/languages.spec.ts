import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { askToTalk } from "@/lib/talk/commands";
import { testDistrict } from "@/lib/testing/district";
import { expect, mailTo, type Role, signInAs, signInByLink, test } from "./fixtures";
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
      await signInAs(page, role);
      await expectOnly(page, role, locale, english);
    });
  }
}

async function expectOnly(page: Page, role: Role, locale: string, english: string[]) {
  const own = visited.filter(([, { as }]) => as === role);
  for (const [route, { path }] of own) {
    await test.step(route, async () => {
      await page.goto(path);
      await expect(page.locator("html"), route).toHaveAttribute("lang", locale);
      const words = (await page.locator("body").allInnerTexts()).join();
      const left = english.filter((sentence) => words.includes(sentence));
      expect(left, `English at ${route}`).toEqual([]);
      const keys = words.match(/\b[a-z]+(\.[a-z]+[A-Za-z]*){2,}\b/g) ?? [];
      expect(keys.filter(isNoAddress), `keys at ${route}`).toEqual([]);
    });
  }
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
    await signInByLink(page, email);
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
