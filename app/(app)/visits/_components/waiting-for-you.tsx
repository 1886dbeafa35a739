import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { formatDate, formatTimeRange } from "@/components/time";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import type { VisitLine } from "@/lib/visits/line";

/** Each visit that needs the viewer's word, with the way to it. */
export function WaitingForYou({ visits }: { visits: VisitLine[] }) {
  const t = useTranslations("visits.list");
  const format = useFormatter();
  return (
    <Card title={t("waitingForYou")} className="mb-7 border-amber/45 bg-amber-soft">
      <ul className="grid gap-4">
        {visits.map((visit) => (
          <li
            key={visit.id}
            className="flex flex-col gap-3 sm:flex-row sm:items-center sm:justify-between"
          >
            <p>
              {t(
                `asks.${visit.timeTaken ? "timeTaken" : visit.as === "host" ? "host" : "visitor"}`,
                {
                  name: visit.partner.name,
                  date: formatDate(format, visit.date, "weekday"),
                  time: formatTimeRange(format, visit.startMinute, visit.endMinute),
                  school: visit.school.name,
                },
              )}
            </p>
            <LinkButton href={`/visits/${visit.id}` as Route} wide="phone" className="shrink-0">
              {t(visit.timeTaken ? "chooseTime" : "answer")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
