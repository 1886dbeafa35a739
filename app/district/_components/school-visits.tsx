import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { SchoolVisits } from "@/lib/reports/queries";

/** Which libraries are visited: a line each, on a phone as well. */
export function SchoolVisitsList({ visits }: { visits: SchoolVisits[] }) {
  const t = useTranslations("dashboard.visits");
  return (
    <Card title={t("title")} action={<Link href="/district/visits">{t("all")}</Link>}>
      {visits.length === 0 ? (
        <EmptyState level={3} title={t("none")}>
          {t("noneYet")}
        </EmptyState>
      ) : (
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr className="border-b border-line text-sm text-muted">
              <th scope="col" className="py-2 pe-3 text-start font-normal">
                {t("school")}
              </th>
              <th scope="col" className="w-0 py-2 ps-3 text-end font-normal">
                {t("done")}
              </th>
              <th scope="col" className="w-0 py-2 ps-3 text-end font-normal">
                {t("booked")}
              </th>
            </tr>
          </thead>
          <tbody>
            {visits.map(({ schoolId, school, done, booked }) => (
              <tr key={schoolId} className="border-line not-last:border-b">
                <th scope="row" className="py-2 pe-3 text-start font-semibold">
                  <Link href={`/district/visits?school=${schoolId}`}>{school}</Link>
                </th>
                <td className="py-2 ps-3 text-end tabular-nums">{done}</td>
                <td className="py-2 ps-3 text-end tabular-nums">{booked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
