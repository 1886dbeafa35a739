import { render } from "@react-email/render";
import { createTranslator } from "next-intl";
import type { ReactElement } from "react";
import { type Locale, type Messages, messagesFor } from "@/lib/i18n/messages";
import type { MailTemplates, MailWords } from "@/lib/mail";
import { isMailed } from "@/lib/notifications/event-kinds";
import type { NoticeTemplates } from "@/lib/notifications/templates";
import { CodeMail } from "./code";
import { DailyMail } from "./daily";
import { mailValues, NoticeMail } from "./notice";

export type MailTranslator = ReturnType<typeof translatorFor>;

/** The words of mails in the reader's language; a mail has no request to ask for one. */
export function translatorFor(locale: Locale) {
  return createTranslator<Messages, "mails">({
    locale,
    messages: messagesFor(locale),
    namespace: "mails",
  });
}

/** One component, as a mail program with pictures and as one without shows it. */
export async function renderMail(subject: string, element: ReactElement): Promise<MailWords> {
  const [html, text] = await Promise.all([render(element), render(element, plainly)]);
  return {
    subject: withoutJoiners(subject),
    html: withoutJoiners(html),
    text: withoutJoiners(text),
  };
}

/** Some mail programs draw a word joiner as a box; a mail needs none. */
function withoutJoiners(text: string): string {
  return text.replaceAll("\u2060", "");
}

/** In plain text, too, a title is written as it is: in capitals nobody's name is their own. */
const plainly = {
  plainText: true,
  htmlToTextOptions: { selectors: [{ selector: "h1", options: { uppercase: false } }] },
} as const;

/** Handed to the jobs by the worker's entry. */
export const mails: MailTemplates & NoticeTemplates = {
  code: ({ code, minutes, locale }) => {
    const t = translatorFor(locale);
    return renderMail(t("code.subject", { code }), <CodeMail {...{ t, locale, code, minutes }} />);
  },
  notice: (notice) => {
    const { kind, locale } = notice;
    if (!isMailed(kind)) throw new Error(`There is no mail for ${kind}`);
    const t = translatorFor(locale);
    return renderMail(
      t(`${kind}.subject`, mailValues(notice)),
      <NoticeMail {...{ t, kind, notice }} />,
    );
  },
  daily: (daily) => {
    const t = translatorFor(daily.locale);
    const subject = t("daily.subject", { count: daily.notices.length });
    return renderMail(subject, <DailyMail {...{ t, daily }} />);
  },
  visitTitle: ({ school, mode, locale }) => translatorFor(locale)(`calendar.${mode}`, { school }),
};
