import { Section, Text } from "@react-email/components";
import type { Locale } from "@/lib/i18n/messages";
import { accent, ink, MailLayout, paragraph } from "./layout";
import type { MailTranslator } from "./render";

type CodeMailProps = { t: MailTranslator; locale: Locale; code: string; minutes: number };

/** The code, large enough to be read across the room, and nothing to click. */
export function CodeMail({ t, locale, code, minutes }: CodeMailProps) {
  return (
    <MailLayout
      t={t}
      locale={locale}
      preview={t("code.preview", { minutes })}
      title={t("code.title")}
      footer={t("code.footer")}
    >
      <Text style={paragraph}>{t("code.words", { minutes })}</Text>
      <Section style={{ backgroundColor: accent.soft, borderRadius: 10, margin: "0 0 16px" }}>
        <Text style={signs}>{code}</Text>
      </Section>
      <Text style={{ ...paragraph, color: ink.muted, fontSize: 14 }}>{t("code.notYou")}</Text>
    </MailLayout>
  );
}

const signs = {
  color: accent.spruce,
  fontFamily: "'Courier New', Courier, monospace",
  fontSize: 32,
  fontWeight: 700,
  letterSpacing: 3,
  lineHeight: "40px",
  margin: 0,
  padding: "16px 0",
  textAlign: "center" as const,
};
