import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { fieldsFor } from "@/lib/profiles/completeness";
import type { SignUp } from "@/lib/reviews/queries";
import { ask } from "../../actions";

/** A question that stands at one field when the person opens the form. */
export function Ask({ signUp, formKey }: { signUp: SignUp; formKey: string }) {
  const t = useTranslations("programmes.signUp");
  const tField = useTranslations("profiles.field");
  const name = signUp.firstName;
  return (
    <Card title={t("askTitle")}>
      <p className="mb-4 text-muted">{t("askWords", { name })}</p>
      <Form action={ask} formKey={formKey} id="ask" className="grid gap-4">
        <input type="hidden" name="enrolmentId" value={signUp.id} />
        <Field name="field" label={t("field")} required>
          <Select
            options={[...fieldsFor(signUp.roles)].map((field) => {
              return { value: field, label: tField(field) };
            })}
          />
        </Field>
        <Field name="words" label={t("words")} readers={t("wordsReaders", { name })} required>
          <Textarea rows={2} most={500} />
        </Field>
        <SubmitButton variant="quiet" wide="phone">
          {t("ask", { name })}
        </SubmitButton>
      </Form>
    </Card>
  );
}
