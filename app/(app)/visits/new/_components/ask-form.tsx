import { useTranslations } from "next-intl";
import { TimeFields } from "@/app/(app)/visits/_components/time-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TapGroup } from "@/components/ui/tap-group";
import type { Host } from "@/lib/hosts/queries";
import type { Offer } from "@/lib/visits/offers";
import { lookFors, visitModes } from "@/lib/visits/schema";
import { askForVisit } from "../actions";

type AskFormProps = { host: Host; offer: Offer; formKey: string };

/** When, how and what for, on one screen. */
export function AskForm({ host, offer, formKey }: AskFormProps) {
  const t = useTranslations("visits");
  const [school, ...others] = host.schools;
  return (
    <Form action={askForVisit} formKey={formKey} className="grid max-w-2xl gap-8">
      <input type="hidden" name="hostId" value={host.personId} />
      {others.length === 0 ? (
        <input type="hidden" name="schoolId" value={school?.id} />
      ) : (
        <RadioGroup
          name="schoolId"
          label={t("form.school", { name: host.firstName })}
          defaultValue={school?.id ?? ""}
          options={host.schools.map(({ id, name, city }) => ({
            value: id,
            label: name,
            hint: city,
          }))}
        />
      )}
      <TimeFields offer={offer} />
      <TapGroup
        name="mode"
        label={t("form.mode")}
        defaultValue="inPerson"
        options={visitModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <TapGroup
        name="lookFors"
        multiple
        label={t("form.lookFors")}
        hint={t("form.lookForsHint", { name: host.firstName })}
        optional
        options={lookFors.map((value) => ({ value, label: t(`lookFor.${value}`) }))}
      />
      <div>
        <Checkbox
          name="withStudents"
          option={{ value: "on", label: t("form.withStudents"), hint: t("form.withStudentsHint") }}
        />
      </div>
      <div>
        <SubmitButton wide="phone" size="large" pendingLabel={t("form.asking")}>
          {t("form.ask", { name: host.firstName })}
        </SubmitButton>
        <p className="mt-3 text-sm text-muted">{t("form.askNext", { name: host.firstName })}</p>
      </div>
    </Form>
  );
}
