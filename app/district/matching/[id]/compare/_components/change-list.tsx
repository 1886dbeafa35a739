import { useFormatter, useTranslations } from "next-intl";
import { Dumbbells } from "@/components/charts/dumbbells";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Thresholds } from "@/lib/matching/types";
import type { Comparison, PersonChange } from "@/lib/scenarios/compare";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import type { Names } from "../../names";
import type { Sides } from "../sides";
import { useSideName } from "./side-name";

type ChangeListProps = {
  sides: Sides;
  scenarios: ScenarioLine[];
  timeZone: string;
  comparison: Comparison;
  names: Names;
  thresholds: Thresholds;
};

/** In the picture; the table has everyone. */
const PICTURED = 40;

/** Person by person: from which fit to which, and with whom. */
export function ChangeList(props: ChangeListProps) {
  const { sides, scenarios, timeZone, comparison, names, thresholds } = props;
  const t = useTranslations("workbench.compare");
  const format = useFormatter();
  const nameOf = useSideName(scenarios, timeZone);
  const { people, same } = comparison;
  if (people.length === 0)
    return (
      <Card title={t("people")}>
        <EmptyState level={3} title={t("nobody")}>
          {t("nobodyWhat")}
        </EmptyState>
      </Card>
    );
  const at = (side: PersonChange["before"]) =>
    side
      ? t("withMentor", { mentor: names.full(side.mentorId), fit: points(side.fit) })
      : t("alone");
  return (
    <Card title={t("people")}>
      <Dumbbells
        title={t("people")}
        summary={summary()}
        rows={people.slice(0, PICTURED).map(({ menteeId, before, after }) => ({
          id: menteeId,
          label: names.full(menteeId),
          before: before ? points(before.fit) : null,
          after: after ? points(after.fit) : null,
          note: t("fromTo", { from: at(before), to: at(after) }),
        }))}
        marks={[
          { at: thresholds.poor / 100, label: t("poor") },
          { at: thresholds.weak / 100, label: t("weak") },
        ]}
        words={{ before: nameOf(sides.one), after: nameOf(sides.other), none: t("alone") }}
        table={{
          head: [t("mentee"), nameOf(sides.one), nameOf(sides.other), t("difference")],
          rows: people.map(({ menteeId, before, after, change }) => [
            names.full(menteeId),
            at(before),
            at(after),
            format.number(change / 100, { maximumFractionDigits: 0, signDisplay: "exceptZero" }),
          ]),
        }}
      />
    </Card>
  );

  function summary() {
    const sentence = t("peopleSummary", {
      one: nameOf(sides.one),
      other: nameOf(sides.other),
      same,
    });
    const count = people.length - PICTURED;
    return count > 0 ? `${sentence} ${t("peopleLeft", { count })}` : sentence;
  }
}

const points = (fit: number) => Math.round(fit / 100);
