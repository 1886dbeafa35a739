import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { type DistanceUnit, distanceUnits } from "@/lib/distances";
import { measure } from "../actions";

/** Miles or kilometres, for everyone in the district. */
export function Distances({ unit }: { unit: DistanceUnit }) {
  const t = useTranslations("settings.distances");
  return (
    <Card id="distances" title={t("title")}>
      <Form action={measure} key={unit} summary={false}>
        <RadioGroup
          name="distances"
          label={t("label")}
          hint={t("hint")}
          defaultValue={unit}
          options={distanceUnits.map((value) => ({ value, label: t(value) }))}
        />
        <SubmitButton variant="quiet" className="justify-self-start">
          {t("save")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
