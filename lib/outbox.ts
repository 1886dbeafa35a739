import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { env } from "./env";

export type OutboxLine = { name: string; subject: string; to: string; from: string; sentAt: Date };

export type OutboxMail = OutboxLine & {
  html: string;
  text: string;
  /** The calendar part, if the mail is an invitation. */
  calendar: string | undefined;
};

const shown = 200;
const mailFile = /^\d+-[0-9a-f]{8}\.eml$/;

/** The demo's mails, newest first. Their heads say enough for a list, and are read in a tenth of the time. */
export async function listOutbox(): Promise<OutboxLine[]> {
  const folder = env.OUTBOX_DIR;
  if (!folder) return [];
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => mailFile.test(file)).sort();
  return Promise.all(
    names
      .reverse()
      .slice(0, shown)
      .map(async (file) => lineOf(file, await simpleParser(headOf(await bytesOf(folder, file))))),
  );
}

/** One mail by its name; undefined when there is none. */
export async function findInOutbox(name: string): Promise<OutboxMail | undefined> {
  const file = `${name}.eml`;
  if (!env.OUTBOX_DIR || !mailFile.test(file)) return undefined;
  return readMail(env.OUTBOX_DIR, file).catch(() => undefined);
}

async function readMail(folder: string, file: string): Promise<OutboxMail> {
  const mail = await simpleParser(await bytesOf(folder, file));
  const calendar = mail.attachments.find((part) => part.contentType.startsWith("text/calendar"));
  return {
    ...lineOf(file, mail),
    html: mail.html || "",
    text: mail.text ?? "",
    calendar: calendar?.content.toString("utf8"),
  };
}

function lineOf(file: string, mail: ParsedMail): OutboxLine {
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return {
    name: file.slice(0, -".eml".length),
    subject: mail.subject ?? "",
    to: to?.text ?? "",
    from: mail.from?.text ?? "",
    sentAt: new Date(Number(file.split("-")[0])),
  };
}

const bytesOf = (folder: string, file: string) => readFile(join(folder, file));

/** Up to the empty line, with which a mail's body begins. */
function headOf(mail: Buffer): Buffer {
  const end = mail.indexOf("\r\n\r\n");
  return end < 0 ? mail : mail.subarray(0, end);
}
