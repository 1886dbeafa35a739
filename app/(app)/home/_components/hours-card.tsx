import { useTranslations } from "next-intl";
import { MonthHours } from "@/components/mentorships/month-hours";
import { Card } from "@/components/ui/card";
import type { PairSummary } from "@/lib/mentorships/queries";

/** This month's hours of the pair, or of each pair by the partner's name. */
export function HoursCard({ pairs }: { pairs: PairSummary[] }) {
  const t = useTranslations("mentorships.hours");
  const [only] = pairs;
  return (
    <Card title={t("title")}>
      {only && pairs.length === 1 ? (
        <MonthHours pair={only} />
      ) : (
        <ul className="grid gap-4">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <p className="font-semibold">{pair.partner.name}</p>
              <MonthHours pair={pair} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
