import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText, TimeRange } from "@/components/time";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import type { VisitLine } from "@/lib/visits/line";

/** The next booked visit, or the way to one. */
export function NextVisit(props: { visit: VisitLine | null; mayAsk?: boolean }) {
  const { visit, mayAsk = true } = props;
  const t = useTranslations("mentorships.visit");
  if (!visit) {
    return (
      <Card title={t("title")}>
        <p className="text-muted">{t(mayAsk ? "none" : "notYet")}</p>
        {mayAsk ? (
          <p className="mt-4">
            <LinkButton href={"/visits/new" as Route} variant="quiet" wide="phone">
              {t("ask")}
            </LinkButton>
          </p>
        ) : null}
      </Card>
    );
  }
  return (
    <Card title={t("title")}>
      <p className="text-lg">
        <DateText iso={visit.date} style="weekday" begins />
      </p>
      <p>
        <TimeRange start={visit.startMinute} end={visit.endMinute} />
      </p>
      <p className="text-muted">
        {visit.school.city ? `${visit.school.name}, ${visit.school.city}` : visit.school.name}
      </p>
      <p className="mt-4">
        <LinkButton href={`/visits/${visit.id}` as Route} variant="quiet" wide="phone">
          {t("open")}
        </LinkButton>
      </p>
    </Card>
  );
}
