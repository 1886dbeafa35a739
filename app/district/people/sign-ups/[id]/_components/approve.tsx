import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SignUp } from "@/lib/reviews/queries";
import { approve } from "../../actions";

export function Approve({ signUp }: { signUp: SignUp }) {
  const t = useTranslations("programmes.signUp");
  const name = signUp.firstName;
  return (
    <Card title={t("approveTitle")}>
      <p className="mb-4 text-muted">{t("approveWords", { name })}</p>
      <Form action={approve} id="approve">
        <input type="hidden" name="enrolments" value={signUp.id} />
        <SubmitButton wide>{t("approve", { name })}</SubmitButton>
      </Form>
    </Card>
  );
}
