import { useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import type { RoundView } from "@/lib/rounds/queries";
import { isPlace, stepsForAll } from "@/lib/rounds/review";
import type { Names } from "../names";
import type { Without } from "../round-model";
import { NextStep } from "./next-step";

type HelpForAllProps = {
  round: RoundView;
  without: Without;
  names: Names;
  mayResolve: boolean;
};

/** Above the people without a mentor: what would help whichever of them, said once. */
export function HelpForAll({ round, without, names, mayResolve }: HelpForAllProps) {
  const t = useTranslations("matching.without");
  const say = useFacts(names.full);
  const steps = stepsForAll(without.shown.filter((one) => "next" in one));
  if (steps.length === 0) return null;
  return (
    <div className="mb-6 text-sm">
      <h3 className="font-sans text-sm font-semibold tracking-normal">{t("nextForAll")}</h3>
      <ul className="list-disc ps-5 marker:text-muted">
        {steps.map((step) => (
          <li key={say(step)}>
            <NextStep step={step} round={round} mayResolve={mayResolve} names={names.full} />
          </li>
        ))}
      </ul>
      {steps.some(isPlace) ? (
        <p className="mt-1 max-w-[68ch] text-muted">{t("placeForWhom")}</p>
      ) : null}
    </div>
  );
}
