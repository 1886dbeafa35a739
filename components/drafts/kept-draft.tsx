import { useFormatter, useTranslations } from "next-intl";
import { formatInstant } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PlainForm } from "@/components/ui/plain-form";

type KeptDraftProps = {
  draft: { savedAt: Date } | null | undefined;
  timeZone: string;
  /** A server action that throws the draft away. */
  discard: () => Promise<void>;
};

/** Says that the fields hold what was being typed, and how to go back to what was saved. */
export function KeptDraft({ draft, timeZone, discard }: KeptDraftProps) {
  const t = useTranslations("drafts");
  const format = useFormatter();
  if (!draft) return null;
  return (
    <div className="mb-6">
      <Banner
        title={t("kept")}
        action={
          <PlainForm action={discard}>
            <Button type="submit" variant="quiet" size="small">
              {t("discard")}
            </Button>
          </PlainForm>
        }
      >
        {t("words", { when: formatInstant(format, draft.savedAt, timeZone) })}
      </Banner>
    </div>
  );
}
