import { useLocale, useTranslations } from "next-intl";
import { languageOptions } from "@/components/languages";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { readersKey } from "@/lib/profiles/readers";
import { Asked } from "./asked";
import type { FieldsProps } from "./sign-up-form";

/** A few words, and the languages one works in. */
export function WordsFields({ roles, answers, questions }: FieldsProps) {
  const t = useTranslations("profiles");
  const locale = useLocale();
  const options = languageOptions(locale);
  return (
    <Card title={t("form.wordsTitle")}>
      <div className="grid gap-6">
        <Asked field="ownWords" questions={questions}>
          <Field
            name="ownWords"
            label={t("form.ownWords")}
            hint={t(`form.ownWordsHint.${roles[0] ?? "mentee"}`)}
            readers={t(`readers.${readersKey("ownWords")}`)}
            optional
          >
            <Textarea rows={3} most={600} defaultValue={answers.ownWords?.[0]} />
          </Field>
        </Asked>
        <Asked field="languages" questions={questions}>
          <Field
            name="languages"
            label={t("form.languages")}
            hint={t("form.languagesHint")}
            readers={t(`readers.${readersKey("languages")}`)}
            optional
          >
            <Combobox multiple options={options} defaultValue={answers.languages ?? []} />
          </Field>
        </Asked>
      </div>
    </Card>
  );
}
