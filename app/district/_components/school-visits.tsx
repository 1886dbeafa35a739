import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { SchoolVisits } from "@/lib/reports/queries";

/** Which libraries are visited. */
export function SchoolVisitsList({ visits }: { visits: SchoolVisits[] }) {
  const t = useTranslations("dashboard.visits");
  const columns: Column<SchoolVisits>[] = [
    {
      key: "school",
      head: t("school"),
      cell: ({ schoolId, school }) => (
        <Link href={`/district/visits?school=${schoolId}`}>{school}</Link>
      ),
    },
    { key: "done", head: t("done"), align: "end", cell: ({ done }) => done },
    { key: "booked", head: t("booked"), align: "end", cell: ({ booked }) => booked },
  ];
  return (
    <Card title={t("title")} action={<Link href="/district/visits">{t("all")}</Link>}>
      <Table
        caption={t("title")}
        columns={columns}
        rows={visits}
        rowKey={({ schoolId }) => schoolId}
        empty={
          <EmptyState level={3} title={t("none")}>
            {t("noneYet")}
          </EmptyState>
        }
      />
    </Card>
  );
}
