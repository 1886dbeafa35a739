import { useFormatter, useTranslations } from "next-intl";
import { partNames } from "@/lib/matching/types";
import type { Settings } from "@/lib/rounds/settings";

/** What counts in words, and the share of each part. */
export function SettingsFacts({ settings }: { settings: Settings }) {
  const t = useTranslations("matching");
  const format = useFormatter();
  const { thresholds, mustHave, floor, loadStep } = settings;
  const { poor, weak } = thresholds;
  const musts = mustHave.map((name) => t(`part.${name}.name`));
  return (
    <>
      <p className="max-w-[72ch]">{t("settings.order")}</p>
      <p className="mt-1.5">
        {t("settings.thresholds", { poor: poor / 100, weak: weak / 100 })}
        {floor > 0 ? ` ${t("settings.floor", { floor: floor / 100 })}` : null}
        {loadStep > 0 ? ` ${t("settings.loadStep", { points: loadStep / 100 })}` : null}
        {musts.length > 0 ? ` ${t("settings.musts", { musts: format.list(musts) })}` : null}
      </p>
      <WeightList weights={settings.weights} />
    </>
  );
}

function WeightList({ weights }: Pick<Settings, "weights">) {
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
