import { Button, Section, Text } from "@react-email/components";
import { createFormatter } from "next-intl";
import { formatDate, formatTimeRange } from "@/components/time";
import type { Locale } from "@/lib/i18n/messages";
import type { MailedKind } from "@/lib/notifications/event-kinds";
import type { NoticeMail as Notice } from "@/lib/notifications/templates";
import { accent, button, ink, MailLayout, paragraph, serif } from "./layout";
import type { MailTranslator } from "./render";

type NoticeMailProps = { t: MailTranslator; kind: MailedKind; notice: Notice };

/** One thing that happened, what it means, and the one page to go to. */
export function NoticeMail({ t, kind, notice }: NoticeMailProps) {
  const { said, locale, url, leave } = notice;
  const values = mailValues(notice);
  const title = t(`${kind}.title`, values);
  return (
    <MailLayout
      t={t}
      locale={locale}
      preview={t(`${kind}.preview`, values)}
      title={title}
      footer={kind === "invited" ? t("footer.invited") : t("footer.usual")}
      leave={leave}
    >
      {said.date ? <VisitCard t={t} notice={notice} struck={isOff(kind)} /> : null}
      <Text style={paragraph}>{t(`${kind}.words`, values)}</Text>
      <Button href={url} style={button}>
        {t(`${kind}.button`, values)}
      </Button>
      <Text style={{ ...paragraph, color: ink.muted, fontSize: 14, margin: "18px 0 14px" }}>
        {t(`${kind}.next`, values)}
      </Text>
    </MailLayout>
  );
}

/** Names and dates as the reader's language writes them. */
export function mailValues({ said, locale }: Notice): Record<string, string> {
  const { partner, person, programme, school, date, start, end } = said;
  const format = createFormatter({ locale, timeZone: "UTC" });
  const when = date
    ? {
        date: formatDate(format, date, "medium"),
        time: formatTimeRange(format, start, end),
      }
    : { date: "", time: "" };
  return { partner, person, programme, school, ...when };
}

function isOff(kind: MailedKind): boolean {
  return kind === "visitCancelled" || kind === "visitDeclined" || kind === "visitTimeTaken";
}

type VisitCardProps = { t: MailTranslator; notice: Notice; struck: boolean };

/** Day, time and place, as they would stand on a note at the desk. */
function VisitCard({ t, notice, struck }: VisitCardProps) {
  const { said, locale } = notice;
  const format = createFormatter({ locale: locale satisfies Locale, timeZone: "UTC" });
  const off = struck ? { textDecoration: "line-through", color: ink.muted } : {};
  return (
    <Section style={card}>
      <Text style={{ ...cardDay, ...off }}>{formatDate(format, said.date, "long")}</Text>
      <Text style={{ ...cardLine, ...off }}>{formatTimeRange(format, said.start, said.end)}</Text>
      <Text style={cardLine}>{said.school}</Text>
      <Text style={{ ...cardLine, color: ink.muted, fontSize: 14 }}>{t("schoolTime")}</Text>
    </Section>
  );
}

const card = {
  backgroundColor: accent.soft,
  borderLeft: `4px solid ${accent.spruce}`,
  borderRadius: 10,
  margin: "0 0 18px",
  padding: "14px 18px",
};
const cardDay = {
  color: ink.ink,
  fontFamily: serif,
  fontSize: 20,
  fontWeight: 500,
  lineHeight: "26px",
  margin: 0,
};
const cardLine = { ...paragraph, margin: "2px 0 0" };
