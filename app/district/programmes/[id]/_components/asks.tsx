import { useFormatter, useTranslations } from "next-intl";
import { DateText, formatDate, formatDuration } from "@/components/time";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { ProgrammeView } from "@/lib/programmes/queries";

/** The programme's dates and rules, as they are saved. */
export function Asks({ programme }: { programme: ProgrammeView }) {
  const t = useTranslations("programmes");
  const format = useFormatter();
  const { requirements, trialDays, poorBelow, weakBelow } = programme;
  const { contactMinutesPerMonth, visitsPerYear, firstContactDays } = requirements;
  const rules = [
    contactMinutesPerMonth
      ? t("page.contact", { time: formatDuration(format, contactMinutesPerMonth) })
      : t("page.noContact"),
    visitsPerYear ? t("page.visits", { count: visitsPerYear }) : null,
    firstContactDays ? t("page.first", { count: firstContactDays }) : null,
    t("page.trial", { count: trialDays }),
  ].filter((rule) => rule !== null);
  return (
    <Card title={t("page.asks")}>
      <DescriptionList
        layout="beside"
        items={[
          {
            term: t("page.dates"),
            detail: t("dates", {
              from: formatDate(format, programme.startsOn, "short"),
              to: formatDate(format, programme.endsOn, "short"),
            }),
          },
          {
            term: t("page.deadline"),
            detail: <DateText iso={programme.matchDeadline} style="long" />,
          },
          {
            term: t("form.asks"),
            detail: (
              <ul>
                {rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
            ),
          },
          {
            term: t("form.way"),
            detail: t("page.way", {
              way: t(`form.wayOption.${programme.matchingWay}`),
              days: programme.answerDays,
            }),
          },
          {
            term: t("form.fits"),
            detail: t("page.fits", { poor: poorBelow / 100, weak: weakBelow / 100 }),
          },
        ]}
      />
    </Card>
  );
}
