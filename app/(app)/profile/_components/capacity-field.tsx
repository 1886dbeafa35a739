import { useTranslations } from "next-intl";
import { PlacesField } from "@/components/profiles/places-field";
import { readersKey } from "@/lib/profiles/readers";
import { Asked } from "./asked";
import type { FieldsProps } from "./sign-up-form";

/** How many mentees a mentor takes, with what the coordinator has asked about it. */
export function CapacityField({ answers, questions }: Omit<FieldsProps, "roles">) {
  const t = useTranslations("profiles");
  return (
    <div className="mt-6">
      <Asked field="capacity" questions={questions}>
        <PlacesField
          label={t("form.capacity")}
          hint={t("form.capacityHint")}
          readers={t(`readers.${readersKey("capacity")}`)}
          value={answers.capacity?.[0]}
        />
      </Asked>
    </div>
  );
}
