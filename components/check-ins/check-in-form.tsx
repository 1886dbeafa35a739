import { useFormatter, useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { AskAgain } from "@/components/ui/ask-again";
import { Autosave } from "@/components/ui/autosave";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TapGroup } from "@/components/ui/tap-group";
import { Textarea } from "@/components/ui/textarea";
import { answersOf } from "@/lib/check-ins/answers";
import type { CheckInEntry } from "@/lib/check-ins/queries";
import { type Mentor, whoReads, whoWouldRead } from "@/lib/check-ins/readers";
import { longestWords, taps } from "@/lib/check-ins/schema";
import { seenOf } from "@/lib/check-ins/seen";
import type { Draft } from "@/lib/drafts/queries";

type CheckInFormProps = {
  action: FormAction;
  /** The week that it is, by its Monday. */
  week: string;
  timeZone: string;
  /** This week's entry of the person themselves. */
  entry: CheckInEntry | null;
  /** What they were typing about this week, and how to throw it away. */
  draft: Draft | null;
  discard: (week: string) => Promise<void>;
  /** Running pairs in which they are the mentee. */
  mentors: Mentor[];
};

/** Three taps and words if wanted. It works before any script has come. */
export function CheckInForm(props: CheckInFormProps) {
  const { week, entry, draft, timeZone, discard } = props;
  const state = entry?.changedAt?.toISOString() ?? entry?.id ?? "new";
  const shared = entry?.sharedWith.join() ?? "";
  return (
    <>
      <KeptDraft draft={draft} timeZone={timeZone} discard={discard.bind(null, week)} />
      <Fields key={`${state} ${shared} ${draft ? "kept" : "saved"}`} {...props} />
    </>
  );
}

function Fields({ action, week, entry, draft, mentors }: CheckInFormProps) {
  const t = useTranslations("checkins");
  const answers = answersOf(entry, draft?.values);
  const { by, readers, chosen } = whoReads(entry, mentors);
  const format = useFormatter();
  const names = (of: readonly Mentor[]) => format.list(of.map(({ firstName }) => firstName));
  const sharing = whoWouldRead(mentors);
  return (
    <Form id="check-in" action={action} className="grid gap-3.5" aria-label={t("title")}>
      <AskAgain label={t("replace")} seen={seenOf(entry)} />
      <div className="grid gap-4">
        {taps.map((tap) => (
          <TapGroup
            key={tap}
            name={tap}
            label={t(`tap.${tap}.name`)}
            required
            options={(["1", "2", "3"] as const).map((value) => ({
              value,
              label: t(`tap.${tap}.${value}`),
            }))}
            {...(answers[tap] ? { defaultValue: answers[tap] } : {})}
          />
        ))}
      </div>
      <details open={answers.words !== ""}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[3px]">
          {t("addWords")}
        </summary>
        <Field
          name="words"
          label={t("words")}
          readers={t(`readers.${by}`, { names: names(readers) })}
          optional
        >
          <Textarea rows={3} most={longestWords} defaultValue={answers.words} />
        </Field>
      </details>
      {mentors.length > 0 ? (
        <CheckboxGroup
          name="share"
          label={t("share.label")}
          options={mentors.map(({ pairId, name }) => ({
            value: pairId,
            label: t("share.with", { name }),
          }))}
          defaultValue={answers.share}
          fixed
          {...(chosen.length < mentors.length
            ? { hint: t(`share.${sharing.hint}`, { names: names(sharing.readers) }) }
            : {})}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton wide="phone">{entry ? t("change") : t("save")}</SubmitButton>
        <Autosave form="check-in" subject={week} folds />
      </div>
    </Form>
  );
}
