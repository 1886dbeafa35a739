import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { AskableField } from "@/lib/enrolments/schema";
import type { Completeness } from "@/lib/profiles/filled";

export type CompletenessWords = {
  title: string;
  all: string;
  missing: string;
  /** For each field, why it helps. */
  why: Partial<Record<AskableField, string>>;
};

/** How much is there, what is missing, and why it would help. */
export function CompletenessCard(props: Completeness & { words: CompletenessWords }) {
  const { filled, of, missing, words } = props;
  const t = useTranslations("ui");
  return (
    <Card title={words.title}>
      <div aria-hidden="true" className="print-exact mb-2 h-2 overflow-hidden rounded-full bg-line">
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${of === 0 ? 100 : (filled / of) * 100}%` }}
        />
      </div>
      <p className="text-sm">{t("answered", { filled, of })}</p>
      {missing.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{words.all}</p>
      ) : (
        <>
          <p className="mt-3 mb-1 text-sm text-muted">{words.missing}</p>
          <ul className="grid list-disc gap-1 ps-5 text-sm">
            {missing.map((field) => (
              <li key={field}>{words.why[field]}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
