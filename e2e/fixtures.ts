import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { simpleParser } from "mailparser";
import { sessionCookie } from "@/lib/auth/cookies";
import { makeLink } from "@/lib/auth/links";
import { openSession } from "@/lib/auth/open-session";
import { welcome } from "@/lib/auth/welcome";
import { asAuth } from "@/lib/db";
import { demoPeople } from "@/prisma/seed/cast";

/** Where the product answers. */
export const origin = process.env.BASE_URL ?? "";

/** The named people of the demo, by what they are. */
export type Role = (typeof demoPeople)[number]["role"];

export const test = base.extend<{ noise: undefined }>({
  /** A page that complains in the console, or a script that throws, fails its test: any page of it. */
  noise: [
    async ({ browser }, use) => {
      const heard: string[] = [];
      const listen = (context: BrowserContext) => {
        context.on("weberror", (thrown) => heard.push(thrown.error().message));
        context.on("console", (message) => {
          if (message.type() === "error" && !isExpected(message.text())) heard.push(message.text());
        });
      };
      browser.on("context", listen);
      for (const context of browser.contexts()) listen(context);
      await use(undefined);
      browser.off("context", listen);
      expect(heard, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * A refused address is what some tests are about, and the browser always logs its status; so it does
 * when the test's own probe is kept out of a mail shown without scripts.
 */
function isExpected(text: string): boolean {
  return /status of (404|403|409|421|503)|^Blocked script execution in 'about:srcdoc'/.test(text);
}

/** Comes as somebody who has signed in before: with the cookie of their session, to no page yet. */
export async function arriveAs(page: Page, who: Role | { email: string }): Promise<void> {
  const { email } = typeof who === "string" ? demoPerson(who) : who;
  const value = await sessionOf(email);
  await page.context().addCookies([{ name: sessionCookie, value, url: origin }]);
}

/** A session of whoever has this address, as the doors open it; the secret of its cookie. */
export async function sessionOf(email: string, since = new Date()): Promise<string> {
  const user = await asAuth({}, (tx) => welcome(tx, email, since));
  if (!user) throw new Error(`nobody has the address ${email}`);
  return openSession(user.id, "A test", since);
}

function demoPerson(role: Role) {
  const person = demoPeople.find((one) => one.role === role);
  if (!person) throw new Error(`nobody in the demo is ${role}`);
  return person;
}

/** Signs in on the demo's sign-in page with one click. */
export async function signInAs(page: Page, role: Role, back?: string): Promise<void> {
  const person = demoPerson(role);
  await page.goto(back ? `/sign-in?back=${encodeURIComponent(back)}` : "/sign-in");
  await page.getByRole("button", { name: person.name }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Signs in somebody of any district by a one-time link, which needs no mail. */
export async function signInByLink(page: Page, email: string): Promise<void> {
  const token = await asAuth({}, (tx) => makeLink(tx, email, new Date()));
  await page.goto(`/sign-in/link/${token}`);
  await page.locator("main form").getByRole("button").click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The code that the newest mail to the address brought. */
export async function codeFor(email: string): Promise<string> {
  const { subject } = await mailTo(email, (mail) => codeIn(mail.subject) !== undefined);
  return codeIn(subject) ?? "";
}

function codeIn(subject: string): string | undefined {
  return /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(subject)?.[0];
}

export type Mail = {
  to: string;
  subject: string;
  text: string;
  calendar: string | undefined;
  /** Where a mail program takes one press to be rid of such mails. */
  unsubscribe: string | undefined;
};

/** Mails to an address in the local outbox, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const folder = process.env.OUTBOX_DIR;
  if (!folder) throw new Error("OUTBOX_DIR is not set");
  // The folder comes with the first mail.
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const texts = files
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(path.join(folder, name)))
    .filter((text) => text.toString("latin1").toLowerCase().includes(address.toLowerCase()));
  const mails = await Promise.all(texts.map((text) => simpleParser(text)));
  return mails.flatMap(({ to, subject = "", text = "", attachments, headerLines }) => {
    const addresses = [to].flat().flatMap((one) => one?.value ?? []);
    if (!addresses.some((one) => one.address?.toLowerCase() === address.toLowerCase())) return [];
    const calendar = attachments.find(({ contentType }) => contentType.startsWith("text/calendar"));
    const leave = headerLines.find(({ key }) => key === "list-unsubscribe")?.line;
    const unsubscribe = /<(.+)>/.exec(leave ?? "")?.[1];
    const invitation = calendar?.content.toString("utf8");
    return [{ to: address, subject, text, calendar: invitation, unsubscribe }];
  });
}

/** Waits for a mail to the address that answers the wish; the worker sends a moment later. */
export async function mailTo(address: string, wish: (mail: Mail) => boolean): Promise<Mail> {
  const found: Mail[] = [];
  const look = async () => {
    found.push(...(await mailsTo(address)).filter(wish).slice(-1));
    return found.length > 0;
  };
  await expect.poll(look, { message: `a mail to ${address}`, timeout: 20_000 }).toBe(true);
  const mail = found.at(-1);
  if (!mail) throw new Error(`no mail to ${address}`);
  return mail;
}
