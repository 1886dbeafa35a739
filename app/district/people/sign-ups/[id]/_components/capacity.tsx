import { useTranslations } from "next-intl";
import { PlacesField } from "@/components/profiles/places-field";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SignUp } from "@/lib/reviews/queries";
import { saveCapacity } from "../../actions";

export function Capacity({ signUp }: { signUp: SignUp }) {
  const t = useTranslations("programmes.signUp");
  return (
    <Card title={t("capacityTitle")}>
      <Form action={saveCapacity} id="capacity" summary={false}>
        <input type="hidden" name="enrolmentId" value={signUp.id} />
        <PlacesField
          key={signUp.capacity}
          label={t("capacity")}
          hint={t("capacityWords", { taken: signUp.taken })}
          least={0}
          value={String(signUp.capacity)}
        />
        <div className="mt-4">
          <SubmitButton variant="quiet" wide="phone">
            {t("capacitySave")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
