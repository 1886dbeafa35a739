import { Button, Hr, Link, Text } from "@react-email/components";
import { createFormatter, createTranslator } from "next-intl";
import { sentenceValues } from "@/components/notifications/sentence";
import { type Messages, messagesFor } from "@/lib/i18n/messages";
import type { DailyMail as Daily } from "@/lib/notifications/templates";
import { accent, button, MailLayout, paragraph } from "./layout";
import type { MailTranslator } from "./render";

/** What waited, in the sentences of the list of notices, each with its page. */
export function DailyMail({ t, daily }: { t: MailTranslator; daily: Daily }) {
  const { notices, locale, url, leave } = daily;
  const values = { count: notices.length };
  const sentence = createTranslator<Messages, "notifications.sentence">({
    locale,
    messages: messagesFor(locale),
    namespace: "notifications.sentence",
  });
  const format = createFormatter({ locale, timeZone: "UTC" });
  return (
    <MailLayout
      t={t}
      locale={locale}
      preview={t("daily.preview", values)}
      title={t("daily.title", values)}
      footer={t("footer.daily")}
      leave={leave}
    >
      {notices.map((notice, at) => (
        <div key={notice.id}>
          {at > 0 ? <Hr style={{ borderColor: accent.line, margin: "0 0 14px" }} /> : null}
          <Text style={paragraph}>
            {sentence(notice.kind, sentenceValues(format, notice.said))}{" "}
            <Link href={notice.url} style={{ color: accent.spruce, textDecoration: "underline" }}>
              {t("daily.open")}
            </Link>
          </Text>
        </div>
      ))}
      <Button href={url} style={{ ...button, margin: "6px 0 18px" }}>
        {t("daily.button")}
      </Button>
    </MailLayout>
  );
}
