import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { dateIn } from "@/lib/dates";
import type { RoundLine } from "@/lib/rounds/queries";
import { RoundState } from "./round-state";

/** The rounds of a programme, the newest first. */
export function RoundsTable({ rounds, timeZone }: { rounds: RoundLine[]; timeZone: string }) {
  const t = useTranslations("matching");
  const counted = ({ state }: RoundLine) => state === "draft" || state === "published";
  return (
    <Card title={t("rounds.title")}>
      <Table
        caption={t("rounds.title")}
        rows={rounds}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("rounds.empty")}>{t("rounds.emptyWhat")}</EmptyState>}
        columns={[
          {
            key: "round",
            head: t("rounds.round"),
            cell: ({ id, number }) => (
              <Link href={`/district/matching/${id}` as Route}>{t("rounds.name", { number })}</Link>
            ),
          },
          {
            key: "state",
            head: t("rounds.state"),
            cell: ({ state }) => <RoundState state={state} />,
          },
          {
            key: "started",
            head: t("rounds.started"),
            cell: ({ startedAt }) => <DateText iso={dateIn(timeZone, startedAt)} style="short" />,
          },
          {
            key: "matched",
            head: t("rounds.matched"),
            align: "end",
            cell: (round) => (counted(round) ? round.matched : "–"),
          },
          {
            key: "unmatched",
            head: t("rounds.unmatched"),
            align: "end",
            cell: (round) => (counted(round) ? round.unmatched : "–"),
          },
        ]}
      />
    </Card>
  );
}
