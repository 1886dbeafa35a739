import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { OneButton } from "@/components/ui/one-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OfficeRequest } from "@/lib/requests/district-queries";
import { allowInRounds, keepFromRounds } from "../actions";

/** Two of a request that was turned down: whether rounds may propose them to each other again. */
export function InRounds({ request, page }: { request: OfficeRequest; page: number }) {
  const { id, mentee, mentor, lifting } = request;
  const t = useTranslations("requests.office.inRounds");
  const pair = useTranslations("matching.pairs");
  if (!lifting) return null;
  const names = { mentee: mentee.name, mentor: mentor.name };
  const { liftedOn } = lifting;
  if (liftedOn) {
    return (
      <>
        <p className="text-sm text-muted">
          {t.rich("lifted", { on: () => <DateText iso={liftedOn} style="short" /> })}
        </p>
        <OneButton
          action={keepFromRounds}
          fields={{ requestId: id, page: String(page) }}
          label={t("letStand")}
          about={pair("with", names)}
          size="small"
          variant="quiet"
        />
      </>
    );
  }
  return (
    <Dialog
      trigger={t("allow")}
      about={pair("with", names)}
      title={t("title", names)}
      size="small"
      variant="quiet"
    >
      <div className="text-start">
        <p className="mb-3">{t("what")}</p>
        <p className="mb-4 text-muted">{t("askFirst", names)}</p>
        <Form action={allowInRounds} summary={false} className="grid gap-4">
          <input type="hidden" name="requestId" value={id} />
          <input type="hidden" name="page" value={page} />
          <DialogButtons>
            <SubmitButton wide="phone">{t("go")}</SubmitButton>
          </DialogButtons>
        </Form>
      </div>
    </Dialog>
  );
}
