import { useTranslations } from "next-intl";
import { Autosave } from "@/components/ui/autosave";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { DateInput } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { AgreementVersion } from "@/lib/agreements/queries";
import { noticePeriods, rhythms, schedulers, type Terms } from "@/lib/agreements/schema";
import type { DraftValues } from "@/lib/drafts/schema";
import { typedDay } from "@/lib/drafts/typed";
import type { PairPage } from "@/lib/mentorships/queries";
import { writeTerms } from "../actions";
import { useFirstNames } from "./terms-list";

type TermsFormProps = {
  pair: PairPage;
  latest: AgreementVersion | undefined;
  /** What the viewer was typing. */
  typed: DraftValues | undefined;
};

/** The first version is open and half filled in; a later one opens on demand. */
export function TermsForm(props: TermsFormProps) {
  const { pair, latest, typed } = props;
  const t = useTranslations("mentorships.agreement");
  const form = <TheForm {...props} />;
  if (!latest) return form;
  return (
    <details open={typed !== undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[3px]">
        {t("changeOpen")}
      </summary>
      <p className="mb-4 text-sm text-muted">{t("changeHint", { name: pair.partner.firstName })}</p>
      {form}
    </details>
  );
}

function TheForm({ pair, latest, typed }: TermsFormProps) {
  const t = useTranslations("mentorships.agreement");
  const value = (name: keyof Terms, usual: string) =>
    typed ? (typed[name]?.[0] ?? "") : (latest?.terms[name] ?? usual);
  const until = typed ? typedDay(typed, "until") : value("until", pair.programme.endsOn);
  const names = useFirstNames(pair);
  const readers = t("readers", { name: pair.partner.firstName });
  return (
    <Form key={latest?.version ?? 0} id="terms" action={writeTerms} aria-label={t("title")}>
      <input type="hidden" data-fixed name="mentorshipId" value={pair.id} />
      <input type="hidden" data-fixed name="replaces" value={latest?.version ?? 0} />
      <div className="grid gap-5">
        <Field
          name="reach"
          label={t("field.reach")}
          hint={t("field.reachHint")}
          readers={readers}
          required
        >
          <Textarea rows={2} most={400} defaultValue={value("reach", "")} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="rhythm" label={t("field.rhythm")}>
            <Select
              defaultValue={value("rhythm", "fortnightly")}
              options={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
            />
          </Field>
          <Field name="notice" label={t("field.notice")}>
            <Select
              defaultValue={value("notice", "dayBefore")}
              options={noticePeriods.map((value) => ({ value, label: t(`notice.${value}`) }))}
            />
          </Field>
          <Field name="scheduler" label={t("field.scheduler")} className="sm:col-span-2">
            <Select
              defaultValue={value("scheduler", "both")}
              options={schedulers.map((value) => ({
                value,
                label: t(`scheduler.${value}`, names),
              }))}
            />
          </Field>
          <Field name="until" label={t("field.until")} required>
            <DateInput min={pair.today} defaultValue={until} />
          </Field>
        </div>
        <Field name="also" label={t("field.also")} readers={readers} optional>
          <Textarea rows={3} most={1000} defaultValue={value("also", "")} />
        </Field>
        <div>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <SubmitButton wide="phone">{t("write")}</SubmitButton>
            <Autosave form="agreement" subject={pair.id} folds />
          </div>
          <p className="mt-2 text-sm text-muted">
            {t("writeHint", { name: pair.partner.firstName })}
          </p>
        </div>
      </div>
    </Form>
  );
}
