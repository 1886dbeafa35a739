import { useLocale, useTranslations } from "next-intl";
import { TopicsText } from "@/components/activities/contact-words";
import { languageList } from "@/components/languages";
import { Partner } from "@/components/mentorships/partner";
import { OwnWords } from "@/components/profiles/own-words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { EmailLink } from "@/components/ui/email-link";
import type { PairPage } from "@/lib/mentorships/queries";

/** The other half: where they work, how to reach them, what they offer or seek. */
export function Who({ pair }: { pair: PairPage }) {
  const t = useTranslations("mentorships.who");
  const { partner, partnerProfile: profile, side } = pair;
  const name = partner.firstName;
  const topics = side === "mentee" ? profile.strengths : profile.growth;
  const items = [
    profile.email && {
      term: t("reach"),
      detail: (
        <>
          <EmailLink email={profile.email} />
          {profile.meetingWays.length > 0 ? (
            <span className="block text-sm text-muted">
              {profile.meetingWays.map((way) => t(`way.${way}`)).join(", ")}
            </span>
          ) : null}
        </>
      ),
    },
    profile.windowsText && { term: t("free"), detail: profile.windowsText },
    profile.languages.length > 0 && {
      term: t("languages"),
      detail: <Languages codes={profile.languages} />,
    },
    topics.length > 0 && {
      term: t(side === "mentee" ? "strengths" : "growth"),
      detail: <TopicsText slugs={topics.slice(0, 8)} />,
    },
    profile.yearsInLibrary !== null && {
      term: t("years"),
      detail: t("yearsIn", { count: profile.yearsInLibrary }),
    },
  ].filter((item) => item !== false && item !== null && item !== "");
  return (
    <Card title={t("title", { name })}>
      <div className="mb-4">
        <Partner pair={pair} />
      </div>
      <OwnWords words={profile.ownWords} />
      <DescriptionList items={items} />
    </Card>
  );
}

function Languages({ codes }: { codes: string[] }) {
  return languageList(useLocale(), codes, (names) => names.join(", "));
}
