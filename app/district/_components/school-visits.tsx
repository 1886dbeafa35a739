import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { IsoDate } from "@/lib/dates";
import type { ProgrammeView } from "@/lib/programmes/queries";
import type { SchoolVisits } from "@/lib/reports/queries";
import { filterQuery } from "../visits/address";

type SchoolVisitsProps = {
  visits: SchoolVisits[];
  programme: Pick<ProgrammeView, "startsOn" | "endsOn">;
};

/** Which libraries are visited during the programme: a line each, on a phone as well. */
export function SchoolVisitsList({ visits, programme }: SchoolVisitsProps) {
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
                  {school}
                </th>
                <td className="py-2 ps-3 text-end tabular-nums">
                  <Counted school={schoolId} state="visited" count={done} {...programme} />
                </td>
                <td className="py-2 ps-3 text-end tabular-nums">
                  <Counted school={schoolId} state="booked" count={booked} {...programme} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

type CountedProps = {
  school: string;
  state: "visited" | "booked";
  count: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
};

/** A number that opens the visits it counts; of none there is no list. */
function Counted({ school, state, count, startsOn, endsOn }: CountedProps) {
  if (count === 0) return count;
  const query = filterQuery({ school, state, from: startsOn, to: endsOn });
  return (
    <Link href={`/district/visits?${query}` as Route} className="inline-block px-1.5 py-0.5">
      {count}
    </Link>
  );
}
