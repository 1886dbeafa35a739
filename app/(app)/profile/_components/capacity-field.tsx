import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { readersKey } from "@/lib/profiles/readers";
import { Asked } from "./asked";
import type { FieldsProps } from "./sign-up-form";

/** How many mentees a mentor takes. */
export function CapacityField({ answers, questions }: Omit<FieldsProps, "roles">) {
  const t = useTranslations("profiles");
  return (
    <div className="mt-6">
      <Asked field="capacity" questions={questions}>
        <Field
          name="capacity"
          label={t("form.capacity")}
          hint={t("form.capacityHint")}
          readers={t(`readers.${readersKey("capacity")}`)}
          required
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={20}
            className="max-w-28"
            defaultValue={answers.capacity?.[0]}
          />
        </Field>
      </Asked>
    </div>
  );
}
