import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SliderField } from "@/components/ui/slider-field";
import type { Settings } from "@/lib/rounds/settings";

const limits = ["poor", "weak", "floor", "loadStep"] as const;

/** From which fit a pair is poor, weak or none, and what a mentor's further mentee costs. */
export function LimitFields({ settings }: { settings: Settings }) {
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
