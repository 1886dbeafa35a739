import { useTranslations } from "next-intl";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { DateInput, Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { typedDay } from "@/lib/drafts/typed";
import type { Messages } from "@/lib/i18n/messages";
import { matchingWays, type ProgrammeInput } from "@/lib/programmes/schema";

/** The fields' values by name, as text. */
export type ProgrammeAnswers = Record<string, string[]>;

type ProgrammeFormProps = {
  action: FormAction;
  answers: ProgrammeAnswers;
  formKey?: string;
  /** What a change is a change of. */
  change?: { id: string; version: number };
};

/** Name and dates, what is asked of each pair, and how matches are judged. */
export function ProgrammeForm({ action, answers, formKey, change }: ProgrammeFormProps) {
  const t = useTranslations("programmes.form");
  const value = (name: string) => answers[name]?.[0];
  return (
    <Form
      action={action}
      id="programme"
      className="grid max-w-3xl gap-5"
      {...(formKey ? { formKey } : {})}
    >
      {change ? <input type="hidden" data-fixed name="id" value={change.id} /> : null}
      {change ? <input type="hidden" name="version" value={change.version} /> : null}
      <Card title={t("basics")}>
        <div className="grid gap-6">
          <Field name="name" label={t("name")} hint={t("nameHint")} readers={t("readers")} required>
            <Input most={120} defaultValue={value("name")} />
          </Field>
          <div className="grid gap-6 sm:grid-cols-2">
            <Field name="startsOn" label={t("startsOn")} required>
              <DateInput defaultValue={typedDay(answers, "startsOn")} />
            </Field>
            <Field name="endsOn" label={t("endsOn")} required>
              <DateInput defaultValue={typedDay(answers, "endsOn")} />
            </Field>
          </div>
          <Field
            name="matchDeadline"
            label={t("matchDeadline")}
            hint={t("matchDeadlineHint")}
            required
          >
            <DateInput defaultValue={typedDay(answers, "matchDeadline")} />
          </Field>
        </div>
      </Card>
      <Asked value={value} />
      <Way value={value} />
      <Judged value={value} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton size="large" wide="phone" pendingLabel={t("saving")}>
          {change ? t("save") : t("create")}
        </SubmitButton>
        <Autosave form="programme" subject={change?.id ?? "new"} folds />
      </div>
    </Form>
  );
}

type Values = { value: (name: string) => string | undefined };

function Asked({ value }: Values) {
  const t = useTranslations("programmes.form");
  return (
    <Card title={t("asks")}>
      <div className="grid gap-6">
        <NumberField
          name="contactMinutesPerMonth"
          hint="contactHint"
          max={2400}
          value={value}
          required
        />
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <NumberField name="visitsPerYear" max={40} value={value} />
          <NumberField name="firstContactDays" max={120} value={value} />
        </div>
        <NumberField name="trialDays" hint="trialHint" max={365} value={value} required />
      </div>
    </Card>
  );
}

function Way({ value }: Values) {
  const t = useTranslations("programmes.form");
  return (
    <Card title={t("way")}>
      <div className="grid gap-6">
        <RadioGroup
          name="matchingWay"
          label={t("wayLabel")}
          hint={t("wayHint")}
          readers={t("readers")}
          required
          defaultValue={value("matchingWay") ?? "rounds"}
          options={matchingWays.map((way) => ({
            value: way,
            label: t(`wayOption.${way}`),
            hint: t(`wayWords.${way}`),
          }))}
        />
        <NumberField name="answerDays" hint="answerDaysHint" max={60} value={value} required />
      </div>
    </Card>
  );
}

function Judged({ value }: Values) {
  const t = useTranslations("programmes.form");
  return (
    <Card title={t("fits")}>
      <p className="mb-5 max-w-[60ch] text-muted">{t("fitsHint")}</p>
      <div className="grid gap-6">
        <NumberField name="poorBelow" hint="poorHint" max={100} value={value} required />
        <NumberField name="weakBelow" hint="weakHint" max={100} value={value} required />
        <NumberField name="loadStep" hint="loadHint" max={100} value={value} required />
      </div>
    </Card>
  );
}

type Sentences = Messages["programmes"]["form"];
type Words = { [K in keyof Sentences]: Sentences[K] extends string ? K : never }[keyof Sentences];
type NumberFieldProps = Values & {
  /** Its label is named like the field. */
  name: Words & keyof ProgrammeInput;
  hint?: Words;
  max: number;
  required?: boolean;
};

function NumberField({ name, hint, max, required = false, value }: NumberFieldProps) {
  const t = useTranslations("programmes.form");
  return (
    <Field
      name={name}
      label={t(name)}
      hint={hint ? t(hint) : undefined}
      required={required}
      optional={!required}
    >
      <Input
        type="number"
        inputMode="numeric"
        min={0}
        max={max}
        className="max-w-32"
        defaultValue={value(name)}
      />
    </Field>
  );
}
