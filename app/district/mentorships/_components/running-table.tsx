import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { DateText, Duration } from "@/components/time";
import { Badge, type Tone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { PairHealth } from "@/lib/mentorships/pair-health";
import type { PairState } from "@/lib/reports/state";
import { type PairFilter, sortHref } from "../pair-filter";
import { EndPair } from "./end-pair";

const tones: Record<PairHealth, Tone> = { onTrack: "fine", quiet: "watch", tooEarly: "neutral" };

/** Running pairs by their counts; nothing that anyone wrote. */
export function RunningTable({ rows, filter }: { rows: PairState[]; filter: PairFilter }) {
  const t = useTranslations("matching");
  const { sort: by, direction } = filter;
  return (
    <Table
      caption={t("running.title")}
      rows={rows}
      rowKey={({ id }) => id}
      sort={{ by, direction, href: sortHref(filter) }}
      columns={[
        {
          key: "pair",
          head: t("running.pair"),
          sortable: true,
          cell: ({ id, mentee, mentor }) => (
            <Link href={`/district/mentorships/${id}` as Route}>
              {t("pairs.with", { mentee, mentor })}
            </Link>
          ),
        },
        {
          key: "state",
          head: t("running.state"),
          cell: (pair) =>
            pair.endedOn !== null ? (
              <Badge tone="neutral">{t("running.ended")}</Badge>
            ) : pair.waitsFor.length > 0 ? (
              <Unanswered pair={pair} />
            ) : (
              <Badge tone={tones[pair.health]}>{t(`running.health.${pair.health}`)}</Badge>
            ),
        },
        {
          key: "since",
          head: t("running.since"),
          sortable: true,
          cell: ({ startedOn }) => <DateText iso={startedOn} style="short" />,
        },
        {
          key: "last",
          head: t("running.last"),
          sortable: true,
          cell: ({ lastContactOn: last }) =>
            last ? <DateText iso={last} style="short" /> : t("running.never"),
        },
        {
          key: "minutes",
          head: t("running.hours"),
          sortable: true,
          align: "end",
          cell: ({ minutes, required, behind }) => (
            <>
              <Duration minutes={minutes} />
              {required !== null ? (
                <span className="text-muted">
                  {" / "}
                  <Duration minutes={required} />
                </span>
              ) : null}
              {behind ? (
                <span className="block text-sm text-amber">{t("running.behind")}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "end",
          head: t("running.end"),
          quietHead: true,
          align: "end",
          cell: (pair) => (pair.endedOn === null ? <EndPair {...pair} /> : null),
        },
      ]}
    />
  );
}

/** Since when, and for whom, a pair waits. */
function Unanswered({ pair: { waitsFor, days, silent } }: { pair: PairState }) {
  const t = useTranslations("answers.office");
  const format = useFormatter();
  return (
    <>
      <Badge tone={silent ? "watch" : "neutral"}>
        {t(waitsFor.length > 1 ? "unanswered" : "halfAnswered", { days })}
      </Badge>
      <span className="block text-sm text-muted">
        {t("waitsFor", { names: format.list(waitsFor) })}
      </span>
    </>
  );
}
