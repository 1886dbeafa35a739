import { useTranslations } from "next-intl";
import { ContactFields } from "@/components/activities/contact-fields";
import { NoteFields } from "@/components/activities/note-fields";
import { Autosave } from "@/components/ui/autosave";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { logAnswers } from "@/lib/activities/answers";
import type { PairSummary } from "@/lib/mentorships/queries";
import { logContact } from "../actions";

type LogFormProps = {
  pair: PairSummary;
  formKey: string;
  answers: ReturnType<typeof logAnswers>;
};

/** Three fields to see; topics, a line and the private note open on demand, or when they hold something. */
export function LogForm({ pair, formKey, answers }: LogFormProps) {
  const t = useTranslations("activities.log");
  const { visitId, contact, note } = answers;
  return (
    <Form
      id="log"
      action={logContact}
      formKey={formKey}
      className="grid gap-5 max-sm:[&_:is(summary,input,textarea,select)]:scroll-mb-44"
      aria-label={t("title")}
    >
      <input type="hidden" data-fixed name="mentorshipId" value={pair.id} />
      {visitId ? <input type="hidden" name="visitId" value={visitId} /> : null}
      <div className="grid gap-5">
        <ContactFields
          partner={pair.partner.firstName}
          latest={pair.today}
          given={contact}
          folded={contact.topics.length === 0 && !contact.publicLine && !contact.lineKept}
        />
        <details open={note.words !== "" || note.shared}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[3px]">
            {t("note")}
          </summary>
          <NoteFields partner={pair.partner.firstName} {...note} />
        </details>
        <div className="sticky bottom-20 z-10 -mx-1 bg-paper/95 px-1 py-2 sm:static sm:bg-transparent sm:py-0">
          <SubmitButton size="large" wide="phone">
            {t("save")}
          </SubmitButton>
        </div>
        <Autosave form="log" subject={pair.id} folds />
      </div>
    </Form>
  );
}
