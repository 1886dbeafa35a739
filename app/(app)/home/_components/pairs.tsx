import type { Route } from "next";
import { useTranslations } from "next-intl";
import { MonthHours } from "@/components/mentorships/month-hours";
import { NextVisit } from "@/components/mentorships/next-visit";
import { PairShelf } from "@/components/mentorships/pair-shelf";
import { DateText, Duration } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";
import type { VisitLine } from "@/lib/visits/line";

/** The shelf of the pair, or of each pair, with the next visit and this month's hours beside. */
export function Pairs({ pairs, nextVisit }: { pairs: PairSummary[]; nextVisit: VisitLine | null }) {
  const t = useTranslations("mentorships");
  const [only] = pairs;
  return (
    <div className="grid gap-5 lg:grid-cols-[1.6fr_1fr]">
      <div className="grid min-w-0 gap-5">
        {pairs.map((pair) => (
          <Card
            key={pair.id}
            title={t("youAnd", { name: pair.partner.firstName })}
            action={
              <Link
                href={`/mentorships/${pair.id}` as Route}
                className="inline-block py-1"
                aria-label={t("openPair", { name: pair.partner.firstName })}
              >
                {t("open")}
              </Link>
            }
          >
            <PairShelf pair={pair} />
            {pairs.length === 1 ? <LastContact pair={pair} /> : null}
          </Card>
        ))}
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <NextVisit visit={nextVisit} />
        {only && pairs.length === 1 ? (
          <Card title={t("hours.title")}>
            <MonthHours pair={only} />
          </Card>
        ) : (
          <Card title={t("hours.title")}>
            <ul className="grid gap-4">
              {pairs.map((pair) => (
                <li key={pair.id}>
                  <p className="font-semibold">{pair.partner.name}</p>
                  <MonthHours pair={pair} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  );
}

/** What stands at the end of the shelf. */
function LastContact({ pair }: { pair: PairSummary }) {
  const t = useTranslations("activities");
  const last = pair.contacts.find(({ cancelled }) => !cancelled);
  if (!last) return null;
  return (
    <p className="mt-4 border-t border-line pt-3.5">
      <span className="block text-sm text-muted">{t("last")}</span>
      <Link href={`/mentorships/${pair.id}/activity/${last.id}` as Route}>
        <DateText iso={last.date} style="weekday" />
      </Link>
      {": "}
      {t(`format.${last.format}`)}, <Duration minutes={last.minutes} />
    </p>
  );
}
