import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Completeness } from "@/lib/profiles/completeness";

/** How much is there, what is missing, and why it would help. */
export function CompletenessCard({ filled, of, missing }: Completeness) {
  const t = useTranslations("profiles.complete");
  return (
    <Card title={t("title")}>
      <div aria-hidden="true" className="print-exact mb-2 h-2 overflow-hidden rounded-full bg-line">
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${of === 0 ? 100 : (filled / of) * 100}%` }}
        />
      </div>
      <p className="text-sm">{t("count", { filled, of })}</p>
      {missing.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{t("all")}</p>
      ) : (
        <>
          <p className="mt-3 mb-1 text-sm text-muted">{t("missing")}</p>
          <ul className="grid list-disc gap-1 ps-5 text-sm">
            {missing.map((field) => (
              <li key={field}>{t(`why.${field}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
