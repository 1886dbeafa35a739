import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import type { PairPage } from "@/lib/mentorships/queries";

/** What an ended pair still is: the hours stay, what was shared is closed. */
export function Ended({ pair }: { pair: PairPage }) {
  const t = useTranslations("mentorships.end");
  const { endedOn, end } = pair;
  if (!endedOn) return null;
  if (end?.before) return <NotComing pair={pair} />;
  return (
    <div className="mb-6">
      <Banner title={t.rich("endedOn", { on: () => <DateText iso={endedOn} style="weekday" /> })}>
        <p>{t("stays")}</p>
        {end?.byMe && end.reason ? (
          <p className="mt-1 text-muted">
            {t("yourReason", { reason: t(`reason.${end.reason}`) })}
          </p>
        ) : null}
      </Banner>
    </div>
  );
}

/** A pair that one of them said no to: no word of who or why for the other. */
function NotComing({ pair: { endedOn, end, partner } }: { pair: PairPage }) {
  const t = useTranslations("answers");
  return (
    <div className="mb-6">
      <Banner title={t("ended.title")}>
        <p>{t("ended.words")}</p>
        {end?.declined && endedOn ? (
          <p className="mt-1 text-muted">
            {t.rich("ended.byYou", {
              name: partner.firstName,
              on: () => <DateText iso={endedOn} style="weekday" />,
            })}{" "}
            {t("ended.yourReason", { reason: t(`reason.${end.declined}`) })}
          </p>
        ) : null}
      </Banner>
    </div>
  );
}
