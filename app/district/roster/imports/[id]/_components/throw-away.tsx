import { getTranslations } from "next-intl/server";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancel } from "../../actions";

/** For a file that was the wrong one; nothing of it has been written. */
export async function ThrowAway({ id }: { id: string }) {
  const t = await getTranslations("roster.import");
  return (
    <Dialog trigger={t("throwAway")} title={t("throwAway")} variant="plain" wide="phone">
      <p className="mb-4">{t("throwAwayWords")}</p>
      <Form action={cancel}>
        <input type="hidden" name="id" value={id} />
        <DialogButtons>
          <SubmitButton variant="danger" wide="phone">
            {t("throwAwayYes")}
          </SubmitButton>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}
