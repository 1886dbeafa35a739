import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useDifference } from "@/components/matching/speak";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { minus } from "@/lib/matching/value";
import type { RoundView } from "@/lib/rounds/queries";
import type { Comparison } from "@/lib/scenarios/compare";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import { SeenFields } from "../../_components/seen-fields";
import { take } from "../../draft-actions";
import type { SideKey, Sides } from "../sides";
import { takableOf } from "../takable";
import { useSideName } from "./side-name";

type CompareHeaderProps = {
  round: RoundView;
  sides: Sides;
  scenarios: ScenarioLine[];
  timeZone: string;
  comparison: Comparison;
};

/** "3 people gain, 5 lose." */
export function CompareHeader(props: CompareHeaderProps) {
  const { round, sides, scenarios, timeZone, comparison } = props;
  const t = useTranslations("workbench.compare");
  const difference = useDifference();
  const nameOf = useSideName(scenarios, timeZone);
  const { people, one, other } = comparison;
  const gain = people.filter(({ change }) => change > 0).length;
  const lose = people.filter(({ change }) => change < 0).length;
  const change = minus(other.value, one.value);
  const same = Object.values(change).every((value) => value === 0);
  const words = { one: nameOf(sides.one), other: nameOf(sides.other) };
  return (
    <>
      <PageHeader
        kicker={
          <Link href={`/district/matching/${round.id}` as Route}>
            {t("kicker", { number: round.number, programme: round.programme.name })}
          </Link>
        }
        title={people.length === 0 ? t("same") : t("title", { gain, lose })}
        lede={
          people.length === 0
            ? t("sameWhat", words)
            : t(same ? "asGood" : "lede", { ...words, what: difference(change) })
        }
        place="beside"
        actions={round.state === "draft" ? <Taking {...props} /> : undefined}
      />
      <Choice {...props} />
      {comparison.otherRuler ? (
        <p className="mb-5 max-w-[72ch] text-sm text-muted">{t("otherRuler", words)}</p>
      ) : null}
    </>
  );
}

function Taking({ round, sides, scenarios, timeZone, comparison }: CompareHeaderProps) {
  const t = useTranslations("workbench.compare");
  const nameOf = useSideName(scenarios, timeZone);
  // With other settings, the same pairs are another draft.
  const same = comparison.people.length === 0 && !comparison.otherRuler;
  return takableOf(sides, same).map((key, at) => (
    <Form key={key} action={take} className="grid gap-3 max-sm:w-full">
      <SeenFields round={round} />
      <input type="hidden" name="scenarioId" value={key} />
      <SubmitButton variant={at === 0 ? "primary" : "quiet"} wide="phone">
        {t("take", { name: nameOf(key) })}
      </SubmitButton>
    </Form>
  ));
}

function Choice({ round, sides, scenarios, timeZone }: CompareHeaderProps) {
  const t = useTranslations("workbench.compare");
  const nameOf = useSideName(scenarios, timeZone);
  const keys: SideKey[] = ["draft", "best", ...scenarios.map(({ id }) => id as SideKey)];
  const options = keys.map((key) => ({ value: key, label: nameOf(key) }));
  return (
    <form
      method="get"
      action={`/district/matching/${round.id}/compare`}
      className="mb-5 flex flex-wrap items-end gap-3 print:hidden"
    >
      {(["of", "with"] as const).map((name) => (
        <div key={name} className="min-w-0 flex-[1_1_14rem] sm:max-w-72">
          <label htmlFor={`compare-${name}`} className="mb-1 block text-sm font-semibold">
            {t(name)}
          </label>
          <Select
            key={`${sides.one} ${sides.other}`}
            id={`compare-${name}`}
            name={name}
            options={options}
            defaultValue={name === "of" ? sides.one : sides.other}
          />
        </div>
      ))}
      <Button type="submit" variant="quiet" wide="phone">
        {t("go")}
      </Button>
    </form>
  );
}
