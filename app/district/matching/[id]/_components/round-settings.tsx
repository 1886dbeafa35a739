import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { partNames } from "@/lib/matching/types";
import type { RoundView } from "@/lib/rounds/queries";
import { SettingsFields } from "../../_components/settings-fields";
import { rerun } from "../actions";
import { allow } from "../draft-actions";
import { SeenFields } from "./seen-fields";

/** Thresholds and weights as they were, and the way to move them. */
export function RoundSettings({ round, byHand }: { round: RoundView; byHand: number }) {
  const t = useTranslations("matching");
  const { thresholds, floor, loadStep, forbidden } = round.settings;
  const { poor, weak } = thresholds;
  const isDraft = round.state === "draft";
  return (
    <Card title={t("settings.title")} id="settings">
      <p className="max-w-[72ch]">{t("settings.order")}</p>
      <p className="mt-1.5">
        {t("settings.thresholds", { poor: poor / 100, weak: weak / 100 })}
        {floor > 0 ? ` ${t("settings.floor", { floor: floor / 100 })}` : null}
        {loadStep > 0 ? ` ${t("settings.loadStep", { points: loadStep / 100 })}` : null}
      </p>
      <WeightList weights={round.settings.weights} />
      {isDraft ? (
        <details className="mt-2">
          <summary className="inline-block py-2 text-accent underline decoration-1 underline-offset-[3px]">
            {t("settings.change")}
          </summary>
          <Form action={rerun} className="mt-3 grid gap-4">
            <SeenFields round={round} />
            {partNames.map((name) => (
              <input
                key={name}
                type="hidden"
                name={`weights.${name}`}
                value={round.settings.weights[name]}
              />
            ))}
            {round.settings.mustHave.map((name) => (
              <input key={name} type="hidden" name="mustHave" value={name} />
            ))}
            <SettingsFields values={{ poor, weak, floor, loadStep }} />
            {byHand > 0 ? (
              <p className="text-muted">{t("start.pinnedKept", { count: byHand })}</p>
            ) : null}
            <div>
              <SubmitButton wide="phone">{t("start.goAgain")}</SubmitButton>
            </div>
          </Form>
        </details>
      ) : null}
      {isDraft && forbidden.length > 0 ? (
        <Form action={allow} className="mt-3 flex flex-wrap items-center gap-3">
          <SeenFields round={round} />
          <p>{t("settings.ruledOut", { count: forbidden.length })}</p>
          <SubmitButton variant="quiet" size="small">
            {t("settings.allow")}
          </SubmitButton>
        </Form>
      ) : null}
    </Card>
  );
}

function WeightList({ weights }: Pick<RoundView["settings"], "weights">) {
  const t = useTranslations("matching");
  const format = useFormatter();
  const whole = partNames.reduce((sum, name) => sum + weights[name], 0);
  return (
    <div className="mt-4">
      <h3 className="text-lg">{t("settings.weights")}</h3>
      <ul className="mt-2 grid gap-x-10 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {partNames.map((name) => (
          <li key={name} className="flex justify-between gap-4 border-b border-line py-1">
            <span>{t(`part.${name}.name`)}</span>
            <span className="tabular-nums">
              {format.number(whole > 0 ? weights[name] / whole : 0, {
                style: "percent",
                maximumFractionDigits: 0,
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
