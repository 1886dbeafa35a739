import type { Route } from "next";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { Partner } from "@/components/mentorships/partner";
import { DateText } from "@/components/time";
import { PageHeader } from "@/components/ui/page-header";
import type { LogStart } from "@/lib/activities/queries";

/** With several pairs nobody is guessed: a contact logged with the wrong person is hard to notice. */
export function ChoosePair({ starts }: { starts: LogStart[] }) {
  const t = useTranslations("activities.log");
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("title")} lede={t("whom")} />
      <ul className="grid gap-3">
        {starts.map((start) => (
          <li key={start.pair.id}>
            <Choice {...start} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The person, and what tells them from another: where they work, and when it was last. */
function Choice({ pair, prefill }: LogStart) {
  const t = useTranslations("activities.log");
  const list = useTranslations("mentorships.list");
  const last = pair.contacts.find(({ cancelled }) => !cancelled);
  return (
    <NextLink
      href={`/log?pair=${pair.id}` as Route}
      prefetch={false}
      className="card block rounded-lg border border-line bg-surface p-4 text-ink no-underline shadow-lift hover:border-accent sm:px-5"
    >
      <Partner pair={pair}>
        <span className="block text-sm text-muted">
          {last
            ? list.rich("last", { on: () => <DateText iso={last.date} style="weekday" /> })
            : list("noContact")}
          {prefill.visitId ? ` ${t("visitWaits")}` : null}
        </span>
      </Partner>
    </NextLink>
  );
}
