import { useFormatter, useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { Comparison, Totals } from "@/lib/scenarios/compare";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import type { Sides } from "../sides";
import { useSideName } from "./side-name";

type TotalsTableProps = { sides: Sides; scenarios: ScenarioLine[]; comparison: Comparison };

/** What each total is, and whether more of it is better; null where neither is. */
const measures = {
  matched: { of: ({ value }: Totals) => value.matched, better: 1 },
  unmatched: { of: ({ unmatched }: Totals) => unmatched, better: -1 },
  poor: { of: ({ value }: Totals) => value.poor, better: -1 },
  weak: { of: ({ value }: Totals) => value.weak - value.poor, better: -1 },
  points: { of: ({ value }: Totals) => value.points / 100, better: 1 },
  worst: { of: ({ worst }: Totals) => (worst ?? 0) / 100, better: 1 },
  mean: { of: ({ mean }: Totals) => (mean ?? 0) / 100, better: 1 },
  travel: { of: ({ travel }: Totals) => travel.sum, better: -1 },
  longest: { of: ({ travel }: Totals) => travel.longest, better: -1 },
  most: { of: ({ load }: Totals) => load.most, better: -1 },
  several: { of: ({ load }: Totals) => load.several, better: null },
  levels: { of: ({ levels }: Totals) => levels.met, better: 1 },
  languages: { of: ({ languages }: Totals) => languages.met, better: 1 },
  pinned: { of: ({ pinned }: Totals) => pinned, better: null },
} as const;
type Measure = keyof typeof measures;
const names = Object.keys(measures) as Measure[];

/** What the two add up to, beside each other. */
export function TotalsTable({ sides, scenarios, comparison }: TotalsTableProps) {
  const t = useTranslations("workbench.compare");
  const nameOf = useSideName(scenarios);
  const shown = useShown();
  const { one, other } = comparison;
  return (
    <Card title={t("totals")}>
      <Table
        caption={t("totals")}
        rows={names}
        rowKey={(name) => name}
        columns={[
          { key: "what", head: t("what"), cell: (name) => t(`measure.${name}`) },
          {
            key: "one",
            head: nameOf(sides.one),
            align: "end",
            cell: (name) => shown(name, measures[name].of(one)),
          },
          {
            key: "other",
            head: nameOf(sides.other),
            align: "end",
            cell: (name) => shown(name, measures[name].of(other)),
          },
          {
            key: "difference",
            head: t("difference"),
            align: "end",
            cell: (name) => <Difference name={name} one={one} other={other} />,
          },
        ]}
      />
    </Card>
  );
}

function Difference({ name, one, other }: { name: Measure; one: Totals; other: Totals }) {
  const t = useTranslations("workbench.compare");
  const shown = useShown();
  const { of, better } = measures[name];
  const change = of(other) - of(one);
  if (Math.abs(change) < 0.05) return <span className="text-muted">{t("equal")}</span>;
  const words = `${change > 0 ? "+" : "−"}${shown(name, Math.abs(change))}`;
  if (better === null) return words;
  const isBetter = change > 0 === better > 0;
  return (
    <span className={isBetter ? "text-accent" : "text-brick"}>
      {words} <span className="text-xs">{t(isBetter ? "better" : "worse")}</span>
    </span>
  );
}

function useShown(): (name: Measure, value: number) => string {
  const format = useFormatter();
  const distance = useDistance();
  return (name, value) =>
    name === "travel" || name === "longest"
      ? distance(value)
      : format.number(value, { maximumFractionDigits: 1 });
}
