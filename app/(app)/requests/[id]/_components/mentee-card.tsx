import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TopicsText } from "@/components/activities/contact-words";
import { languageList } from "@/components/languages";
import { OwnWords } from "@/components/profiles/own-words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { RequestPage } from "@/lib/requests/queries";

/** What the one who asks says of themselves, while the answer is open. */
export function MenteeCard({ request: { mentee, partner } }: { request: RequestPage }) {
  const t = useTranslations("requests");
  const profile = useTranslations("profiles");
  const format = useFormatter();
  const locale = useLocale();
  if (!mentee) return null;
  const { level, schedule, yearsInLibrary: years, languages, growth, ownWords } = mentee;
  const items = [
    partner.school && { term: profile("field.schools"), detail: partner.school },
    growth.length > 0 && { term: t("page.growth"), detail: <TopicsText slugs={growth} /> },
    level && { term: t("mentor.level"), detail: profile(`level.${level}`) },
    schedule && { term: t("mentor.schedule"), detail: profile(`schedule.${schedule}`) },
    years !== null && { term: t("mentor.years"), detail: profile("years", { count: years }) },
    languages.length > 0 && {
      term: t("mentor.languages"),
      detail: languageList(locale, languages, (names) => format.list(names)),
    },
  ].filter((item) => item !== false && item !== null && item !== "");
  return (
    <Card title={t("page.who", { name: partner.firstName })}>
      <OwnWords words={ownWords} />
      <DescriptionList layout="beside" items={items} />
    </Card>
  );
}
