import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { MatchResult, Value } from "@/lib/matching/types";

const measures = {
  matched: ({ matched }: Value) => matched,
  poor: ({ poor }: Value) => poor,
  weak: ({ poor, weak }: Value) => weak - poor,
  points: ({ points }: Value) => points / 100,
};
const names = Object.keys(measures) as (keyof typeof measures)[];

/** What the pairs come to beside the most that any could. */
export function Totals({ result }: { result: Pick<MatchResult, "value" | "certificate"> }) {
  const t = useTranslations("proof.totals");
  const format = useFormatter();
  const { value, certificate } = result;
  const shown = (name: (typeof names)[number], of: Value) => format.number(measures[name](of));
  return (
    <Card title={t("title")}>
      <Table
        caption={t("title")}
        rows={names}
        rowKey={(name) => name}
        columns={[
          { key: "what", head: t("what"), cell: (name) => t(name) },
          { key: "pairs", head: t("pairs"), align: "end", cell: (name) => shown(name, value) },
          {
            key: "bound",
            head: t("bound"),
            align: "end",
            cell: (name) => shown(name, certificate.bound),
          },
        ]}
      />
    </Card>
  );
}
