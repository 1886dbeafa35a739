import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SliderField } from "@/components/ui/slider-field";
import { type MustHave, partNames } from "@/lib/matching/types";
import type { Settings } from "@/lib/rounds/settings";
import { WeightRows } from "./weight-rows";

const limits = ["poor", "weak", "floor", "loadStep"] as const;

/** Weights, musts and limits, as the form sends them. */
export function SettingsFields({ settings }: { settings: Settings }) {
  return (
    <>
      <Parts settings={settings} />
      <Limits settings={settings} />
    </>
  );
}

function Parts({ settings }: { settings: Settings }) {
  const t = useTranslations("weights");
  const part = useTranslations("matching.part");
  const locale = useLocale();
  const rows = partNames.map((name) => {
    const label = part(`${name}.name`);
    const can = name !== "continuity" && name !== "waiting";
    return {
      name,
      label,
      hint: t(`part.${name}.what`),
      sliderLabel: t("parts.slider", { part: label }),
      value: settings.weights[name],
      must: can ? { words: t(`part.${name}.must`), asked: asks(settings, name) } : undefined,
    };
  });
  return (
    <Card title={t("parts.title")}>
      <p className="max-w-[64ch] text-muted">{t("parts.what")}</p>
      <WeightRows
        rows={rows}
        locale={locale}
        words={{ must: t("parts.must"), share: t("parts.shareWord") }}
      />
      <p className="mt-3 max-w-[64ch] text-sm text-muted">{t("mustHint")}</p>
    </Card>
  );
}

const asks = ({ mustHave }: Settings, name: MustHave) => mustHave.includes(name);

function Limits({ settings }: { settings: Settings }) {
  const t = useTranslations("weights.limits");
  const words = useTranslations("matching.start");
  const { thresholds, floor, loadStep } = settings;
  const values = { ...thresholds, floor, loadStep };
  return (
    <Card title={t("title")} id="limits">
      <p className="max-w-[64ch] text-muted">{t("what")}</p>
      <ul>
        {limits.map((name) => (
          <li key={name} className="border-line py-3.5 not-last:border-b">
            <SliderField
              name={name}
              label={words(name)}
              hint={words(`${name}Hint`)}
              sliderLabel={t("slider", { limit: words(name) })}
              defaultValue={Math.round(values[name] / 100)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
