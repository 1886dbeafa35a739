import { useTranslations } from "next-intl";
import { AskAgain } from "@/components/ui/ask-again";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { DateInput, Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TapGroup } from "@/components/ui/tap-group";
import type { ContactAnswers } from "@/lib/activities/answers";
import { contactFormats, longestLine, longestMinutes } from "@/lib/activities/schema";
import { contactFunctions } from "@/lib/contact-functions";
import { topics } from "@/lib/topics";

type ContactFieldsProps = {
  partner: string;
  /** Today where the writer works: a contact is not in the future. */
  latest: string;
  given: ContactAnswers;
  /** Topics and the line open on demand, so that three fields are all there is to see. */
  folded?: boolean;
  /** The partner keeps the line from the coordinator; it is not the writer's to let go. */
  keptByPartner?: boolean;
};

/** What a contact was: evidence, with who reads it beside each field. */
export function ContactFields(props: ContactFieldsProps) {
  const { partner, latest, given, folded } = props;
  const t = useTranslations("activities");
  const tf = useTranslations("ui.functions");
  return (
    <>
      <AskAgain label={t("field.anyway")} />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-end gap-4 sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]">
        <Field name="date" label={t("field.date")} required className="max-sm:col-span-2">
          <DateInput defaultValue={given.date} max={latest} />
        </Field>
        <Field name="minutes" label={t("field.minutes")} required>
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={longestMinutes}
            defaultValue={given.minutes}
          />
        </Field>
        <Field name="format" label={t("field.format")} required>
          <Select
            defaultValue={given.format}
            options={contactFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
          />
        </Field>
      </div>
      <TapGroup
        name="functions"
        label={t("field.functions")}
        hint={t("field.functionsHint")}
        readers={t("readers.purpose", { name: partner })}
        multiple
        options={contactFunctions.map((value) => ({ value, label: tf(value) }))}
        defaultValue={given.functions}
      />
      <details open={!folded}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[3px]">
          {t("field.more")}
        </summary>
        <div className="mt-2 grid gap-5">
          <More {...props} />
        </div>
      </details>
    </>
  );
}

function More({ partner, given, keptByPartner = false }: ContactFieldsProps) {
  const t = useTranslations("activities");
  const tt = useTranslations("topics");
  return (
    <>
      <Field
        name="topics"
        label={t("field.topics")}
        readers={t("readers.purpose", { name: partner })}
        optional
      >
        <Combobox
          multiple
          options={topics.map((value) => ({ value, label: tt(value) }))}
          defaultValue={given.topics}
        />
      </Field>
      <div>
        <Field
          name="publicLine"
          label={t("field.publicLine")}
          hint={t("field.publicLineHint")}
          readers={t("readers.publicLine", { name: partner })}
          optional
        >
          <Input most={longestLine} defaultValue={given.publicLine} />
        </Field>
        {keptByPartner ? (
          <p className="mt-2 text-sm text-muted">{t("field.keptByPartner", { name: partner })}</p>
        ) : (
          <Checkbox
            name="lineKept"
            option={{ value: "on", label: t("field.lineKept") }}
            defaultChecked={given.lineKept}
          />
        )}
      </div>
    </>
  );
}
