import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { NotRestorable } from "@/lib/mentorships/restorable";
import type { EndedPair } from "@/lib/reports/queries";
import { notRestored as words } from "../refusals";
import { RestorePair } from "./restore-pair";

type EndedTableProps = {
  rows: EndedPair[];
  /** By pair: what keeps it from being restored. */
  notRestored: ReadonlyMap<string, NotRestorable>;
};

/** Pairs that have ended, nobody's fault. */
export function EndedTable({ rows, notRestored }: EndedTableProps) {
  const t = useTranslations("matching");
  return (
    <Table
      caption={t("running.ended")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "pair",
          head: t("running.pair"),
          cell: ({ id, mentee, mentor }) => (
            <Link href={`/district/mentorships/${id}` as Route}>
              {t("pairs.with", { mentee, mentor })}
            </Link>
          ),
        },
        {
          key: "since",
          head: t("running.since"),
          cell: ({ startedOn }) => <DateText iso={startedOn} style="short" />,
        },
        {
          key: "ended",
          head: t("running.endedOn"),
          cell: ({ endedOn }) => <DateText iso={endedOn} style="short" />,
        },
        {
          key: "reason",
          head: t("running.reason"),
          cell: (pair) => <Why pair={pair} />,
        },
        {
          key: "restore",
          head: t("running.restore"),
          quietHead: true,
          align: "end",
          cell: (pair) => {
            const rule = notRestored.get(pair.id);
            return rule ? <NotRestored rule={rule} /> : <RestorePair {...pair} />;
          },
        },
      ]}
    />
  );
}

/** Why it ended; of a no, who said it and why, which the other half never sees. */
function Why({ pair: { reason, declined } }: { pair: EndedPair }) {
  const t = useTranslations("matching.running.why");
  const answers = useTranslations("answers");
  if (!declined) return reason ? t(reason) : "–";
  const why = answers(`reason.${declined.reason}`);
  return answers("office.declinedBy", { name: declined.by, reason: why });
}

function NotRestored({ rule }: { rule: NotRestorable }) {
  const t = useTranslations();
  return <span className="block text-start sm:max-w-56 text-sm text-muted">{t(words[rule])}</span>;
}
