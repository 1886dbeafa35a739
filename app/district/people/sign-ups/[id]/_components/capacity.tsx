import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SignUp } from "@/lib/reviews/queries";
import { saveCapacity } from "../../actions";

export function Capacity({ signUp }: { signUp: SignUp }) {
  const t = useTranslations("programmes.signUp");
  return (
    <Card title={t("capacityTitle")}>
      <Form action={saveCapacity} id="capacity" summary={false}>
        <input type="hidden" name="enrolmentId" value={signUp.id} />
        <Field
          name="capacity"
          label={t("capacity")}
          hint={t("capacityWords", { taken: signUp.taken })}
          required
        >
          <Input
            key={signUp.capacity}
            type="number"
            inputMode="numeric"
            min={0}
            max={20}
            className="max-w-28"
            defaultValue={String(signUp.capacity)}
          />
        </Field>
        <div className="mt-4">
          <SubmitButton variant="quiet" wide="phone">
            {t("capacitySave")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
