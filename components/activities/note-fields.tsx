import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { longestNote } from "@/lib/activities/schema";

type NoteFieldsProps = {
  partner: string;
  words?: string;
  shared?: boolean;
  /** After the pair has ended nothing new is shared. */
  mayShare?: boolean;
};

/** A private note: sealed, the writer's alone unless they share this one. */
export function NoteFields({ partner, words, shared, mayShare = true }: NoteFieldsProps) {
  const t = useTranslations("activities");
  return (
    <div>
      <Field name="note" label={t("field.note")} readers={t("readers.note")} optional>
        <Textarea rows={4} most={longestNote} {...(words ? { defaultValue: words } : {})} />
      </Field>
      {mayShare ? (
        <Checkbox
          name="shareNote"
          option={{ value: "on", label: t("field.shareNote", { name: partner }) }}
          defaultChecked={shared ?? false}
        />
      ) : null}
    </div>
  );
}
