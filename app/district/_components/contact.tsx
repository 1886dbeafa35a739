import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { HeatMap } from "@/components/charts/heat-map";
import { formatDate } from "@/components/time";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { WeeklyContacts } from "@/lib/reports/queries";
import type { PairState, PairsState } from "@/lib/reports/state";

type ContactProps = { pairs: PairsState; shown: PairState[]; weeks: WeeklyContacts };

/** Contact week by week, the pairs that have been quiet at the top. */
export function Contact({ pairs, shown, weeks }: ContactProps) {
  const t = useTranslations("dashboard.contact");
  const format = useFormatter();
  const name = (whole: string) => whole.split(" ").slice(1).join(" ") || whole;
  const rows = shown.map(({ id, mentee, mentor }) => ({
    id,
    label: t("pair", { mentee: name(mentee), mentor: name(mentor) }),
    values: weeks.counts.get(id) ?? [],
    href: `/district/mentorships/${id}` as Route,
  }));
  const columns = weeks.weeks.map((week, at) => ({
    id: week,
    label: t("week", { date: formatDate(format, week) }),
    // Every other week, this one among them: as many as there is room for.
    ...((weeks.weeks.length - at) % 2 === 1 ? { short: formatDate(format, week, "day") } : {}),
  }));
  return (
    <Card
      title={t("title")}
      action={<Link href="/district/mentorships">{t("all", { count: pairs.all.length })}</Link>}
    >
      {rows.length > 0 ? (
        <HeatMap
          title={t("title")}
          summary={`${summary()}${part()}`}
          columns={columns}
          rows={rows}
        />
      ) : (
        <EmptyState level={3} title={t("none")}>
          {t("noneYet")}
        </EmptyState>
      )}
    </Card>
  );

  /** Which of the pairs stand in the picture, when not all of them do. */
  function part() {
    const count = pairs.active.length;
    return shown.length < count ? ` ${t("part", { shown: shown.length, count })}` : "";
  }

  function summary() {
    const met = pairs.active.length - pairs.quiet.length;
    if (pairs.quiet.length === 0) return t("allMet", { count: pairs.active.length });
    const names = pairs.quiet
      .slice(0, 3)
      .map(({ mentee, mentor }) => t("pair", { mentee: name(mentee), mentor: name(mentor) }));
    return t("summary", {
      met,
      count: pairs.active.length,
      quiet: pairs.quiet.length,
      names: format.list(names),
    });
  }
}
