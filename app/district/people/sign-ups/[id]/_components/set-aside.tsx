import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SignUp } from "@/lib/reviews/queries";
import { lookAgain, sayNoMatch } from "../../actions";

/** "No match this year" is said with a reason, and can be taken back. */
export function SetAside({ signUp }: { signUp: SignUp }) {
  const t = useTranslations("programmes.signUp");
  const name = signUp.firstName;
  if (signUp.state !== "approved" || !signUp.roles.includes("mentee")) return null;
  if (signUp.paired) return null;
  return (
    <Card title={t("asideTitle")}>
      {signUp.setAside ? (
        <Form action={lookAgain} id="look-again">
          <input type="hidden" name="enrolmentId" value={signUp.id} />
          <SubmitButton variant="quiet" wide="phone">
            {t("asideBack")}
          </SubmitButton>
        </Form>
      ) : (
        <>
          <p className="mb-4 text-muted">{t("asideWords", { name })}</p>
          <Form action={sayNoMatch} id="no-match" className="grid gap-4">
            <input type="hidden" name="enrolmentId" value={signUp.id} />
            <Field
              name="reason"
              label={t("reason")}
              readers={t("reasonReaders", { name })}
              required
            >
              <Input most={300} />
            </Field>
            <SubmitButton variant="quiet" wide="phone">
              {t("aside")}
            </SubmitButton>
          </Form>
        </>
      )}
    </Card>
  );
}
