import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { start } from "../actions";
import { type Settings, SettingsFields } from "./settings-fields";

type StartFormProps = { programmeId: string; formKey: string; settings: Settings };

/** Begins a round; the thresholds are the programme's unless they are moved. */
export function StartForm({ programmeId, formKey, settings }: StartFormProps) {
  const t = useTranslations("matching.start");
  return (
    <Card title={t("title")}>
      <p className="max-w-[64ch]">{t("what")}</p>
      <Form action={start} formKey={formKey} className="mt-4 grid gap-4">
        <input type="hidden" name="programmeId" value={programmeId} />
        <details className="group">
          <summary className="inline-block py-2 text-accent underline decoration-1 underline-offset-[3px]">
            {t("settings")}
          </summary>
          <div className="mt-3">
            <SettingsFields values={settings} />
          </div>
        </details>
        <div>
          <SubmitButton wide="phone" size="large">
            {t("go")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
