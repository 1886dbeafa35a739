import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { start } from "../actions";

type StartFormProps = { programmeId: string; formKey: string };

/** Begins a round; the thresholds are the programme's unless they are moved. */
export function StartForm({ programmeId, formKey }: StartFormProps) {
  const t = useTranslations("matching.start");
  return (
    <Card title={t("title")}>
      <p className="max-w-[64ch]">{t("what")}</p>
      <Form action={start} formKey={formKey} className="mt-4 grid gap-4">
        <input type="hidden" name="programmeId" value={programmeId} />
        <div>
          <SubmitButton wide="phone" size="large">
            {t("go")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
