import { useLocale, useTranslations } from "next-intl";
import { useDistance } from "@/components/distance";
import { Card } from "@/components/ui/card";
import { type MustHave, partNames } from "@/lib/matching/types";
import { halfwayKm } from "@/lib/matching/values";
import type { Settings } from "@/lib/rounds/settings";
import { LimitFields } from "./limit-fields";
import { WeightRows } from "./weight-rows";

/** Weights, musts and limits, as the form sends them. */
export function SettingsFields({ settings }: { settings: Settings }) {
  return (
    <>
      <Parts settings={settings} />
      <LimitFields settings={settings} />
    </>
  );
}

function Parts({ settings }: { settings: Settings }) {
  const t = useTranslations("weights");
  const part = useTranslations("matching.part");
  const locale = useLocale();
  const distance = useDistance();
  const rows = partNames.map((name) => {
    const label = part(`${name}.name`);
    const can = name !== "continuity" && name !== "waiting";
    return {
      name,
      label,
      hint: t(`part.${name}.what`),
      sliderLabel: t("parts.slider", { part: label }),
      value: settings.weights[name],
      must: can
        ? {
            words: t(`part.${name}.must`, { distance: distance(halfwayKm) }),
            asked: asks(settings, name),
          }
        : undefined,
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
