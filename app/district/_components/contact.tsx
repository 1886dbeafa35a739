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

/** So many quiet pairs are named in the sentence below the picture. */
const named = 3;

/** Contact week by week, the pairs that have been quiet at the top. */
export function Contact({ pairs, shown, weeks }: ContactProps) {
  const t = useTranslations("dashboard");
  const format = useFormatter();
  const name = (whole: string) => whole.split(" ").slice(1).join(" ") || whole;
  const rows = shown.map(({ id, mentee, mentor }) => ({
    id,
    label: t("contact.pair", { mentee: name(mentee), mentor: name(mentor) }),
    values: weeks.counts.get(id) ?? [],
    href: `/district/mentorships/${id}` as Route,
  }));
  const columns = weeks.weeks.map((week, at) => ({
    id: week,
    label: t("contact.week", { date: formatDate(format, week) }),
    // Every other week, this one among them: as many as there is room for.
    ...((weeks.weeks.length - at) % 2 === 1 ? { short: formatDate(format, week, "day") } : {}),
  }));
  return (
    <Card
      title={t("contact.title")}
      action={
        <Link href="/district/mentorships">{t("contact.all", { count: pairs.all.length })}</Link>
      }
    >
      {rows.length > 0 ? (
        <HeatMap
          title={t("contact.title")}
          summary={`${summary()}${part()}`}
          columns={columns}
          rows={rows}
        />
      ) : (
        <EmptyState level={3} title={t("contact.none")}>
          {t("contact.noneYet")}
        </EmptyState>
      )}
    </Card>
  );

  /** Which of the pairs stand in the picture, when not all of them do. */
  function part() {
    const count = pairs.active.length;
    return shown.length < count ? ` ${t("contact.part", { shown: shown.length, count })}` : "";
  }

  function summary() {
    const { active, met, quiet, begun } = pairs;
    if (met.length === active.length) return t("contact.allMet", { count: active.length });
    const names = quiet
      .slice(0, named)
      .map(({ mentee, mentor }) =>
        t("contact.pair", { mentee: name(mentee), mentor: name(mentor) }),
      );
    const more = quiet.length - names.length;
    if (more > 0) names.push(t("contact.more", { count: more }));
    return [
      t("lede", { pairs: active.length, met: met.length }),
      ...(quiet.length > 0 ? [t("contact.quiet", { names: format.list(names) })] : []),
      ...(begun.length > 0 ? [t("begun", { count: begun.length })] : []),
    ].join(" ");
  }
}
