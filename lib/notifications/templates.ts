import type { Locale } from "@/lib/i18n/messages";
import type { MailWords } from "@/lib/mail";
import type { EventKind } from "./events";
import type { Said } from "./said";

/** What a mail is made of; `url` is the page it leads to. */
export type NoticeMail = { kind: EventKind; said: Said; locale: Locale; url: string };

/** Mails of notices as the worker's entry hands them to the sending job: components, rendered. */
export type NoticeTemplates = {
  notice(mail: NoticeMail): Promise<MailWords>;
  /** How a visit is called in a calendar. */
  visitTitle(about: { school: string; mode: "inPerson" | "virtual"; locale: Locale }): string;
};
