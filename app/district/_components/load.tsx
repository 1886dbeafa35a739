import { useTranslations } from "next-intl";
import { Seats } from "@/components/charts/seats";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { MentorLoads } from "@/lib/reports/queries";

/** Mentors against their places. */
export function Load({ rows, total, taken, places, free }: MentorLoads) {
  const t = useTranslations("dashboard.load");
  const mentors = rows.map((row) => ({
    id: row.personId,
    ...row,
    ...(row.free > 0 ? { note: t("free", { count: row.free }) } : {}),
  }));
  return (
    <Card
      title={t("title")}
      action={<Link href="/district/mentors">{t("all", { count: total })}</Link>}
    >
      {rows.length > 0 ? (
        <Seats
          title={t("title")}
          summary={t("summary", { taken, places, free, promised: places - taken - free })}
          mentors={mentors}
        />
      ) : (
        <EmptyState level={3} title={t("none")} />
      )}
    </Card>
  );
}
