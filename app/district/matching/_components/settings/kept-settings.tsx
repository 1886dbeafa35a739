import { partNames } from "@/lib/matching/types";
import type { Settings } from "@/lib/rounds/settings";

/** Settings as they are, sent along by a form that does not show them; the names of `SettingsFields`. */
export function KeptSettings({ settings }: { settings: Settings }) {
  const { weights, thresholds, mustHave, floor, loadStep } = settings;
  const limits = { ...thresholds, floor, loadStep };
  const fields = [
    ...partNames.map((part) => [`weights.${part}`, weights[part]] as const),
    ...mustHave.map((part) => ["mustHave", part] as const),
    ...Object.entries(limits).map(([name, value]) => [name, Math.round(value / 100)] as const),
  ];
  return fields.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
