import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { env } from "./env";

export type OutboxMail = {
  name: string;
  subject: string;
  to: string;
  from: string;
  sentAt: Date;
  html: string;
  text: string;
  /** The calendar part, if the mail is an invitation. */
  calendar: string | undefined;
};

const shown = 200;
const mailFile = /^\d+-[0-9a-f]{8}\.eml$/;

/** The demo's mails, newest first. */
export async function listOutbox(): Promise<OutboxMail[]> {
  const folder = env.OUTBOX_DIR;
  if (!folder) return [];
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => mailFile.test(file)).sort();
  return Promise.all(
    names
      .reverse()
      .slice(0, shown)
      .map((file) => readMail(folder, file)),
  );
}

/** One mail by its name; undefined when there is none. */
export async function findInOutbox(name: string): Promise<OutboxMail | undefined> {
  const file = `${name}.eml`;
  if (!env.OUTBOX_DIR || !mailFile.test(file)) return undefined;
  return readMail(env.OUTBOX_DIR, file).catch(() => undefined);
}

async function readMail(folder: string, file: string): Promise<OutboxMail> {
  const mail = await simpleParser(await readFile(join(folder, file)));
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  const calendar = mail.attachments.find((part) => part.contentType.startsWith("text/calendar"));
  return {
    name: file.slice(0, -".eml".length),
    subject: mail.subject ?? "",
    to: to?.text ?? "",
    from: mail.from?.text ?? "",
    sentAt: new Date(Number(file.split("-")[0])),
    html: mail.html || "",
    text: mail.text ?? "",
    calendar: calendar?.content.toString("utf8"),
  };
}
