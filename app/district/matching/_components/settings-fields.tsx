import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type Settings = { poor: number; weak: number; floor: number; loadStep: number };

const names = ["poor", "weak", "floor", "loadStep"] as const;

/** The thresholds, 0 to 100 as people see them. `values` are 0 to 10 000. */
export function SettingsFields({ values }: { values: Settings }) {
  const t = useTranslations("matching.start");
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
      {names.map((name) => (
        <Field key={name} name={name} label={t(name)} hint={t(`${name}Hint`)} required>
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            defaultValue={String(Math.round(values[name] / 100))}
            className="max-w-28"
          />
        </Field>
      ))}
    </div>
  );
}
