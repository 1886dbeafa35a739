import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctAddress } from "../roster/actions";

/** Corrects where somebody is reached, and what hangs on it. */
export function AddressCard({ personId, email }: { personId: string; email: string }) {
  const t = useTranslations("roster.person");
  return (
    <Card title={t("correct")}>
      <Form action={correctAddress} id="address" className="grid gap-4" summary={false}>
        <input type="hidden" name="personId" value={personId} />
        <Field
          name="email"
          label={t("correctLabel")}
          hint={t("correctHint")}
          readers={t("correctReaders")}
          required
        >
          <Input type="email" defaultValue={email} key={email} autoComplete="off" />
        </Field>
        <SubmitButton variant="quiet" className="justify-self-start">
          {t("correctButton")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
