import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/auth/code-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { codeMinutes } from "@/lib/auth/commands";
import { prove } from "../../actions";

/** Where the code goes that was sent to the person's own address. */
export async function CodeForm({ email, back }: { email: string; back: string | undefined }) {
  const t = await getTranslations("auth.proof");
  return (
    <Form action={prove} summary={false} className="mb-4 grid gap-4">
      {back ? <input type="hidden" name="back" value={back} /> : null}
      <p>{t("sent", { email, minutes: codeMinutes })}</p>
      <CodeField />
      <SubmitButton size="large" wide pendingLabel={t("confirming")}>
        {t("confirm")}
      </SubmitButton>
    </Form>
  );
}
