import { useTranslations } from "next-intl";
import { NoteFields } from "@/components/activities/note-fields";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Instant } from "@/components/time";
import { AskAgain } from "@/components/ui/ask-again";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/card";
import { Readers } from "@/components/ui/field-parts";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { noteAnswers } from "@/lib/activities/answers";
import type { ContactPage } from "@/lib/activities/queries";
import type { Draft } from "@/lib/drafts/queries";
import { seenOf } from "@/lib/notes/seen";
import { saveNote, startAgain } from "../actions";

type NotesProps = { contact: ContactPage; draft: Draft | undefined };

/** The viewer's private note, to write and share; and the one their partner shares with them. */
export function Notes({ contact, draft }: NotesProps) {
  const t = useTranslations("activities.notes");
  const { id, partner, note, partnerNote, timeZone, running, open } = contact;
  const saved = { words: note?.words.reveal() ?? "", shared: note?.sharedAt != null };
  const state = note?.changedAt?.toISOString() ?? note?.writtenAt.toISOString() ?? "new";
  return (
    <>
      {partnerNote ? (
        <Card title={t("theirs", { name: partner })}>
          <Readers>{t("theirsReaders", { name: partner })}</Readers>
          <p className="whitespace-pre-wrap">{partnerNote.words.reveal()}</p>
          <p className="mt-2 text-sm text-muted">
            <Instant at={partnerNote.changedAt ?? partnerNote.writtenAt} timeZone={timeZone} />
          </p>
        </Card>
      ) : null}
      <Card title={t("mine")}>
        {note?.sharedAt && running ? (
          <p className="mb-3 text-sm">{t(open ? "sharedNow" : "sharedLater", { name: partner })}</p>
        ) : null}
        <KeptDraft draft={draft} timeZone={timeZone} discard={startAgain.bind(null, "note", id)} />
        <Form
          key={`${state} ${draft ? "kept" : "saved"}`}
          id="note"
          action={saveNote}
          aria-label={t("mine")}
        >
          <input type="hidden" data-fixed name="activityId" value={id} />
          <AskAgain label={t("replace")} seen={seenOf(note)} />
          <NoteFields partner={partner} {...noteAnswers(saved, draft?.values)} mayShare={running} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <SubmitButton variant="quiet" wide="phone">
              {t("save")}
            </SubmitButton>
            <Autosave form="note" subject={id} folds />
          </div>
        </Form>
      </Card>
    </>
  );
}
