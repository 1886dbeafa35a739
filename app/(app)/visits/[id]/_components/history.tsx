import { useFormatter, useTranslations } from "next-intl";
import { formatDate, formatTimeRange, Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import type { VisitDetail } from "@/lib/visits/queries";

/** How this visit came about, turn by turn. */
export function History({ visit }: { visit: VisitDetail }) {
  const t = useTranslations("visits.turn");
  const format = useFormatter();
  return (
    <Card title={t("title")}>
      <ol className="grid gap-3.5">
        {visit.turns.map((turn) => (
          <li key={turn.id} className="border-s-2 border-line ps-3.5">
            <p>
              {t(turn.turn, {
                name: turn.by,
                date: formatDate(format, turn.date),
                time: formatTimeRange(format, turn.startMinute, turn.endMinute),
              })}
            </p>
            <p className="text-sm text-muted">
              <Instant at={turn.at} timeZone={visit.timeZone} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
