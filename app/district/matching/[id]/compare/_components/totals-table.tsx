import { useFormatter, useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { Comparison } from "@/lib/scenarios/compare";
import { judge } from "@/lib/scenarios/judge";
import { type Measure, measureNames, measures } from "@/lib/scenarios/measures";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import type { Sides } from "../sides";
import { useSideName } from "./side-name";

type TotalsTableProps = {
  sides: Sides;
  scenarios: ScenarioLine[];
  timeZone: string;
  comparison: Comparison;
};

/** What the two add up to, beside each other. */
export function TotalsTable({ sides, scenarios, timeZone, comparison }: TotalsTableProps) {
  const t = useTranslations("workbench.compare");
  const nameOf = useSideName(scenarios, timeZone);
  const shown = useShown();
  const format = useFormatter();
  const { one, other } = comparison;
  const same = measureNames.filter((name) => judge(name, one, other).verdict === "equal");
  return (
    <Card title={t("totals")} className="max-sm:[&_tr:has([data-same])]:hidden">
      <Table
        caption={t("totals")}
        rows={measureNames}
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
      {same.length > 0 ? (
        // A phone shows one measure below the other: those that are the same take one line.
        <p className="mt-3 text-sm text-muted sm:hidden">
          {t("sameInBoth", {
            measures: format.list(
              same.map((name) => `${t(`measure.${name}`)} ${shown(name, measures[name].of(one))}`),
              { type: "unit" },
            ),
          })}
        </p>
      ) : null}
    </Card>
  );
}

function Difference({ name, one, other }: { name: Measure } & Pick<Comparison, "one" | "other">) {
  const t = useTranslations("workbench.compare");
  const shown = useShown();
  const { change, verdict } = judge(name, one, other);
  if (change === null) return <span className="text-muted">{t("none")}</span>;
  if (verdict === "equal")
    return (
      <span className="text-muted" data-same>
        {t("equal")}
      </span>
    );
  const words = `${change > 0 ? "+" : "−"}${shown(name, Math.abs(change))}`;
  if (verdict === "neither") return words;
  return (
    <span className={verdict === "better" ? "text-accent" : "text-brick"}>
      {words} <span className="text-xs">{t(verdict)}</span>
    </span>
  );
}

function useShown(): (name: Measure, value: number | null) => string {
  const t = useTranslations("workbench.compare");
  const format = useFormatter();
  const distance = useDistance();
  return (name, value) => {
    if (value === null) return t("none");
    const isWay = name === "travel" || name === "longest";
    return isWay ? distance(value) : format.number(value, { maximumFractionDigits: 1 });
  };
}
