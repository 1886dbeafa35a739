import type { Locale } from "@/lib/i18n/messages";
import type { MailWords } from "@/lib/mail";
import type { MailLinkAbout } from "@/lib/mail-choices/link";
import type { EventKind } from "./events";
import type { Said } from "./said";

/** How the mail is left: what about, by which page; and where everything is chosen. */
export type Leave = { about: MailLinkAbout; page: string; choices: string };

/** What a mail is made of; `url` is the page it leads to. One that always comes has no way out. */
export type NoticeMail = {
  kind: EventKind;
  said: Said;
  locale: Locale;
  url: string;
  leave?: Leave | undefined;
};

/** What waited for one reader, oldest first; `url` is the list of notices. */
export type DailyMail = {
  notices: { id: string; kind: EventKind; said: Said; url: string }[];
  locale: Locale;
  url: string;
  leave: Leave;
};

/** Mails of notices as the worker's entry hands them to the sending job: components, rendered. */
export type NoticeTemplates = {
  notice(mail: NoticeMail): Promise<MailWords>;
  daily(mail: DailyMail): Promise<MailWords>;
  /** How a visit is called in a calendar. */
  visitTitle(about: { school: string; mode: "inPerson" | "virtual"; locale: Locale }): string;
};
