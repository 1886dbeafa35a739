import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TopicsText } from "@/components/activities/contact-words";
import { languageList } from "@/components/languages";
import { OwnWords } from "@/components/profiles/own-words";
import { useWays } from "@/components/profiles/ways";
import { DescriptionList } from "@/components/ui/description-list";
import type { MentorToAsk } from "@/lib/requests/mentors";

/** What a mentor says of themselves, as far as whoever looks for one may read it. */
export function MentorFacts({ mentor }: { mentor: MentorToAsk }) {
  const t = useTranslations("requests.mentor");
  const profile = useTranslations("profiles");
  const format = useFormatter();
  const ways = useWays();
  const locale = useLocale();
  const { level, schedule, yearsInLibrary: years, languages, meetingWays, strengths } = mentor;
  const items = [
    strengths.length > 0 && { term: t("strengths"), detail: <TopicsText slugs={strengths} /> },
    level && { term: t("level"), detail: profile(`level.${level}`) },
    schedule && { term: t("schedule"), detail: profile(`schedule.${schedule}`) },
    years !== null && { term: t("years"), detail: profile("years", { count: years }) },
    languages.length > 0 && {
      term: t("languages"),
      detail: languageList(locale, languages, (names) => format.list(names)),
    },
    meetingWays.length > 0 && { term: t("ways"), detail: ways(meetingWays) },
  ].filter((item) => item !== false && item !== null);
  return (
    <>
      <OwnWords words={mentor.ownWords} />
      <DescriptionList layout="beside" items={items} />
    </>
  );
}
