import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Option } from "@/components/ui/select";
import type { WishablePerson } from "@/lib/profiles/queries";
import { readersKey } from "@/lib/profiles/readers";
import type { FieldsProps } from "./sign-up-form";

const wishes = ["wish1", "wish2", "wish3"] as const;

/** Wishes in their order, and vetoes, which no person ever reads. Folded away: most leave them empty. */
export function PeopleFields({ answers, people }: FieldsProps & { people: WishablePerson[] }) {
  const t = useTranslations("profiles");
  const options = people.map(({ id, name, school }): Option => {
    return { value: id, label: name, ...(school ? { hint: school } : {}) };
  });
  const used = [...wishes, "vetoes"].some((name) => (answers[name] ?? []).length > 0);
  return (
    <Card>
      <details open={used}>
        <summary className="cursor-pointer py-1 font-serif text-xl">
          {t("form.peopleTitle")}
        </summary>
        <p className="mt-1 mb-4 text-muted">{t("form.peopleHint")}</p>
        <div className="grid gap-6">
          {wishes.map((wish) => (
            <Field
              key={wish}
              name={wish}
              label={t(`form.${wish}`)}
              readers={t(`readers.${readersKey("wishes")}`)}
              optional
            >
              <Combobox options={options} defaultValue={answers[wish]?.[0] ?? ""} />
            </Field>
          ))}
          <Field
            name="vetoes"
            label={t("form.vetoes")}
            hint={t("form.vetoesHint")}
            readers={t(`readers.${readersKey("vetoes")}`)}
            optional
          >
            <Combobox multiple options={options} defaultValue={answers.vetoes ?? []} />
          </Field>
        </div>
      </details>
    </Card>
  );
}
