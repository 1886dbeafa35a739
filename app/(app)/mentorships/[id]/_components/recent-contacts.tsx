import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FunctionsText } from "@/components/activities/contact-words";
import { DateText, Duration } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PairPage } from "@/lib/mentorships/queries";

/** The last five contacts, each with the way to it. */
export function RecentContacts({ pair }: { pair: PairPage }) {
  const t = useTranslations("activities");
  const recent = pair.contacts.slice(0, 5);
  if (recent.length === 0) return null;
  const count = pair.contacts.filter(({ cancelled }) => !cancelled).length;
  const list = `/mentorships/${pair.id}/activity`;
  return (
    <Card
      title={t("recent")}
      action={
        <Link href={list as Route} className="inline-block py-1">
          {t("all", { count })}
        </Link>
      }
    >
      <ul>
        {recent.map(({ id, date, minutes, format, functions, cancelled }) => (
          <li
            key={id}
            className="flex flex-wrap gap-x-4 gap-y-0.5 border-line py-2.5 not-last:border-b"
          >
            <Link href={`${list}/${id}` as Route} className="w-32 shrink-0">
              <DateText iso={date} />
            </Link>
            <span className="flex-1">
              {t(`format.${format}`)}, {cancelled ? t("cancelled") : <Duration minutes={minutes} />}
              <span className="block text-sm text-muted">
                <FunctionsText functions={functions} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
