import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "./env";
import type { Locale } from "./i18n/messages";
import { intoOutbox } from "./outbox-mail";

export type MailWords = { subject: string; html: string; text: string };

/** Mails as the worker's entry hands them to jobs: components rendered, `lib` stays free of React. */
export type MailTemplates = {
  code(about: { code: string; minutes: number; locale: Locale }): Promise<MailWords>;
};

export type OutgoingMail = MailWords & {
  to: string;
  /** A calendar part, shown by mail programs as an invitation. */
  ics?: { method: "REQUEST" | "CANCEL"; content: string };
  headers?: Record<string, string>;
};

/** Sends by SMTP; in a demo without SMTP, puts the mail as a file where the outbox page shows it. */
export async function sendMail({ ics, ...mail }: OutgoingMail): Promise<void> {
  const message: SendMailOptions = {
    from: env.MAIL_FROM,
    ...mail,
    ...(ics
      ? { icalEvent: { method: ics.method, filename: "visit.ics", content: ics.content } }
      : {}),
  };
  if (env.SMTP_URL) {
    await createTransport({ url: env.SMTP_URL, ...timeouts }).sendMail(message);
    return;
  }
  if (env.BOOKENDS_MODE !== "demo" || !env.OUTBOX_DIR) {
    throw new Error("There is no way to send mail: set SMTP_URL.");
  }
  await intoOutbox(env.OUTBOX_DIR, message);
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
