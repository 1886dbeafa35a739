import { useTranslations } from "next-intl";
import { ContactFields } from "@/components/activities/contact-fields";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Autosave } from "@/components/ui/autosave";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { contactAnswers } from "@/lib/activities/answers";
import type { ContactPage } from "@/lib/activities/queries";
import type { Draft } from "@/lib/drafts/queries";
import { changeContact, startAgain } from "../actions";

type ChangeFormProps = { contact: ContactPage; today: string; draft: Draft | undefined };

/** Corrects what was logged; what it was stays in the history. */
export function ChangeForm({ contact, today, draft }: ChangeFormProps) {
  const t = useTranslations("activities.one");
  const { id, version, partner, partnerKeepsLine, timeZone } = contact;
  return (
    <details open={draft !== undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[3px]">
        {t("changeOpen")}
      </summary>
      <KeptDraft draft={draft} timeZone={timeZone} discard={startAgain.bind(null, "contact", id)} />
      <Form
        key={`${version} ${draft ? "kept" : "saved"}`}
        id="change"
        action={changeContact}
        className="mt-2"
        aria-label={t("change")}
      >
        <input type="hidden" data-fixed name="activityId" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="grid gap-5">
          <ContactFields
            partner={partner}
            latest={today}
            given={contactAnswers(contact, draft?.values)}
            keptByPartner={partnerKeepsLine}
          />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <SubmitButton wide="phone">{t("save")}</SubmitButton>
            <Autosave form="contact" subject={id} folds />
          </div>
        </div>
      </Form>
    </details>
  );
}
