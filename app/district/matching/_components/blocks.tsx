import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { MatchingStanding } from "@/lib/rounds/queries";

/**
 * What stands in the way of everyone having a mentor, each with where to act.
 * @param props.silent requests that have long had no answer
 * @param props.asking mentees of the programme ask for themselves
 */
export function Blocks(props: MatchingStanding & { asking: boolean; silent: number }) {
  const { waiting, places, mentors, submitted, setAside, promised, asking, silent } = props;
  const t = useTranslations("matching.list.blocks");
  const requests = useTranslations("requests.office.blocks");
  const missing = waiting - places;
  const blocks: { key: string; words: string; link?: ReactNode }[] = [];
  if (promised > 0) {
    blocks.push({
      key: "promised",
      words: requests("promised", { count: promised }),
      link: <Link href={"/district/matching/requests" as Route}>{requests("promisedLink")}</Link>,
    });
  }
  if (silent > 0) {
    blocks.push({
      key: "silent",
      words: requests("silent", { count: silent }),
      link: (
        <Link href={"/district/matching/requests?state=asked" as Route}>
          {requests("silentLink")}
        </Link>
      ),
    });
  }
  if (submitted > 0) {
    blocks.push({
      key: "submitted",
      words: t("submitted", { count: submitted }),
      link: (
        <Link href={"/district/people/sign-ups?state=submitted" as Route}>
          {t("submittedLink")}
        </Link>
      ),
    });
  }
  if (mentors === 0 && waiting > 0) {
    blocks.push({
      key: "noMentors",
      words: t("noMentors"),
      link: <Link href={"/district/programmes" as Route}>{t("noMentorsLink")}</Link>,
    });
  } else if (missing > 0) {
    blocks.push({
      key: "places",
      words: t("places", { count: missing }),
      link: <Link href="/district/mentors">{t("placesLink")}</Link>,
    });
  }
  if (asking && waiting > 0) blocks.push({ key: "asking", words: requests("asking") });
  if (setAside > 0) blocks.push({ key: "setAside", words: t("setAside", { count: setAside }) });
  if (blocks.length === 0) return null;
  return (
    <Banner tone="watch" title={t("title")}>
      <ul className="mt-1 grid gap-1.5">
        {blocks.map(({ key, words, link }) => (
          <li key={key}>
            {words} {link}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
