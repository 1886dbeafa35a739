import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText, Duration } from "@/components/time";
import { Link } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";

/** What stands at the end of the shelf. */
export function LastContact({ pair }: { pair: PairSummary }) {
  const t = useTranslations("activities");
  const words = useTranslations("ui");
  const last = pair.contacts.find(({ cancelled }) => !cancelled);
  if (!last) return null;
  return (
    <p className="mt-4 border-t border-line pt-3.5">
      <span className="block text-sm text-muted">{t("last")}</span>
      <Link href={`/mentorships/${pair.id}/activity/${last.id}` as Route}>
        <DateText iso={last.date} style="weekday" begins />
      </Link>
      {`${words("colon")} `}
      {t(`format.${last.format}`)}, <Duration minutes={last.minutes} />
    </p>
  );
}
