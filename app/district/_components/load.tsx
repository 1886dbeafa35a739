import { useTranslations } from "next-intl";
import { Seats } from "@/components/charts/seats";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { MentorLoad } from "@/lib/reports/queries";

type LoadProps = { rows: MentorLoad[]; total: number; taken: number; places: number };

/** Mentors against their places. */
export function Load({ rows, total, taken, places }: LoadProps) {
  const t = useTranslations("dashboard.load");
  const mentors = rows.map((row) => {
    const free = row.places - row.taken;
    return { id: row.personId, ...row, ...(free > 0 ? { note: t("free", { count: free }) } : {}) };
  });
  return (
    <Card
      title={t("title")}
      action={<Link href="/district/mentors">{t("all", { count: total })}</Link>}
    >
      {rows.length > 0 ? (
        <Seats
          title={t("title")}
          summary={t("summary", { taken, places, free: places - taken })}
          mentors={mentors}
        />
      ) : (
        <EmptyState level={3} title={t("none")} />
      )}
    </Card>
  );
}
