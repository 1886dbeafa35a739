import { useTranslations } from "next-intl";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { OneButton } from "@/components/ui/one-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OfficeRequest } from "@/lib/requests/district-queries";
import { confirm, refuse } from "../actions";

/** The coordinator's yes, at once; a no is asked once more. */
export function Word({ request, page }: { request: OfficeRequest; page: number }) {
  const { id, mentee, mentor } = request;
  const t = useTranslations("requests.office");
  const pair = useTranslations("matching.pairs");
  const names = { mentee: mentee.name, mentor: mentor.name };
  return (
    <div className="flex flex-wrap gap-2.5 sm:justify-end">
      <OneButton
        action={confirm}
        fields={{ requestId: id, page: String(page) }}
        label={t("confirm")}
        about={pair("with", names)}
        size="small"
      />
      <Dialog
        trigger={t("refuse")}
        about={pair("with", names)}
        title={t("refuseTitle", names)}
        size="small"
        variant="quiet"
      >
        <div className="text-start">
          <p className="mb-4">{t("refuseWhat", names)}</p>
          <Form action={refuse} summary={false} className="grid gap-4">
            <input type="hidden" name="requestId" value={id} />
            <input type="hidden" name="page" value={page} />
            <DialogButtons>
              <SubmitButton wide="phone">{t("refuseGo")}</SubmitButton>
            </DialogButtons>
          </Form>
        </div>
      </Dialog>
    </div>
  );
}
