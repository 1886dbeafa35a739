import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Link } from "@/components/ui/link";
import type { VisitLine } from "@/lib/visits/line";

/** The visits of the two that their ending leaves as they are, each with the way to call it off. */
export function StayBooked({ visits }: { visits: VisitLine[] }) {
  const t = useTranslations("mentorships.end");
  if (visits.length === 0) return null;
  return (
    <li>
      {t.rich("stayBooked", {
        count: visits.length,
        visits: (words) => <Link href={"/visits" as Route}>{words}</Link>,
      })}
      <ul className="mt-1 list-disc ps-5">
        {visits.map(({ id, date, school }) => (
          <li key={id}>
            <Link href={`/visits/${id}` as Route} className="py-0.5">
              <DateText iso={date} style="weekday" begins />, {school.name}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
