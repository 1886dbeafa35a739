import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { restore } from "../actions";

/** Takes an ended pair up again, after saying what that means. */
export function RestorePair(props: { id: string; mentee: string; mentor: string }) {
  const { id, mentee, mentor } = props;
  const t = useTranslations("matching.running");
  return (
    <Dialog
      trigger={t("restore")}
      title={t("restoreTitle", { mentee, mentor })}
      size="small"
      variant="quiet"
    >
      <div className="text-start">
        <p className="mb-4">{t("restoreWhat")}</p>
        <Form action={restore} className="grid gap-4">
          <input type="hidden" name="mentorshipId" value={id} />
          <SubmitButton wide="phone">{t("restoreGo")}</SubmitButton>
        </Form>
      </div>
    </Dialog>
  );
}
