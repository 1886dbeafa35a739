import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { endReasons } from "@/lib/mentorships/schema";
import { end } from "../actions";

/** Ends a pair for them, after asking once more. */
export function EndPair(props: { id: string; mentee: string; mentor: string }) {
  const { id, mentee, mentor } = props;
  const t = useTranslations("matching.running");
  return (
    <Dialog
      trigger={t("end")}
      title={t("endTitle", { mentee, mentor })}
      size="small"
      variant="quiet"
    >
      <div className="text-start">
        <p className="mb-4">{t("endWhat")}</p>
        <Form action={end} className="grid gap-4">
          <input type="hidden" name="mentorshipId" value={id} />
          <Field name="reason" label={t("reason")} readers={t("reasonReaders")} required>
            <Select
              placeholder={t("chooseReason")}
              options={endReasons.map((value) => ({ value, label: t(`why.${value}`) }))}
            />
          </Field>
          <SubmitButton wide="phone">{t("endGo")}</SubmitButton>
        </Form>
      </div>
    </Dialog>
  );
}
