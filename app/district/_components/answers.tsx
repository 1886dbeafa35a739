import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";

type AnswersProps = {
  /** Pairs that have waited for a yes or no longer than the programme gives. */
  silent: number;
  answerDays: number;
  /** Accepted requests that wait for the coordinator. */
  promised: number;
  /** Requests that a mentor has left without an answer for half of the time there is. */
  silentRequests: number;
};

/** What waits for an answer: the coordinator's own word first, then other people's silence. */
export function Answers({ silent, answerDays, promised, silentRequests }: AnswersProps) {
  const t = useTranslations("answers.office.banner");
  const requests = useTranslations("requests.office.blocks");
  if (silent + promised + silentRequests === 0) return null;
  return (
    <Banner tone="watch" title={t("title")}>
      <ul className="mt-1 grid gap-1.5">
        {promised > 0 ? (
          <li>
            {t("promised", { count: promised })}{" "}
            <Link href={"/district/matching/requests" as Route}>{t("promisedLink")}</Link>
          </li>
        ) : null}
        {silentRequests > 0 ? (
          <li>
            {requests("silent", { count: silentRequests })}{" "}
            <Link href={"/district/matching/requests?state=asked" as Route}>
              {requests("silentLink")}
            </Link>
          </li>
        ) : null}
        {silent > 0 ? (
          <li>
            {t("silent", { count: silent, limit: answerDays })}{" "}
            <Link href={"/district/mentorships?health=silent" as Route}>{t("silentLink")}</Link>
          </li>
        ) : null}
      </ul>
    </Banner>
  );
}
