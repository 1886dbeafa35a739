import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { RoundView } from "@/lib/rounds/queries";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import { drop } from "../../draft-actions";
import { useSideName } from "./side-name";

type ScenarioListProps = { round: RoundView; scenarios: ScenarioLine[]; timeZone: string };

/** Everything kept beside this round's draft. */
export function ScenarioList({ round, scenarios, timeZone }: ScenarioListProps) {
  const t = useTranslations("workbench.compare");
  const nameOf = useSideName(scenarios, timeZone);
  return (
    <Card title={t("kept")} className="print:hidden">
      <Table
        caption={t("kept")}
        rows={scenarios}
        rowKey={({ id }) => id}
        empty={
          <EmptyState level={3} title={t("noneKept")}>
            {t("noneKeptWhat")}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            head: t("name"),
            cell: ({ id }) => (
              <Link href={`/district/matching/${round.id}/compare?with=${id}` as Route}>
                {nameOf(id)}
              </Link>
            ),
          },
          { key: "matched", head: t("measure.matched"), align: "end", cell: (one) => one.matched },
          { key: "by", head: t("by"), cell: ({ by }) => by },
          {
            key: "at",
            head: t("at"),
            cell: ({ keptAt }) => <Instant at={keptAt} timeZone={timeZone} />,
          },
          {
            key: "drop",
            head: t("drop"),
            quietHead: true,
            align: "end",
            cell: ({ id }) => (
              <Form action={drop} className="grid justify-items-end gap-2">
                <input type="hidden" name="roundId" value={round.id} />
                <input type="hidden" name="scenarioId" value={id} />
                <SubmitButton variant="plain" size="small" about={nameOf(id)}>
                  {t("drop")}
                </SubmitButton>
              </Form>
            ),
          },
        ]}
      />
    </Card>
  );
}
