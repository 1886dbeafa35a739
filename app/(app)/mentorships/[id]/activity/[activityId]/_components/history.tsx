import { useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import type { ContactPage } from "@/lib/activities/queries";
import { PastValue } from "./past-value";

/** Every change with who and when. Of private notes it says that, and nothing else. */
export function History({ contact }: { contact: ContactPage }) {
  const t = useTranslations("activities.history");
  const words = useTranslations("ui");
  const { history, timeZone, note } = contact;
  if (history.length === 0 && !note?.changedAt) return null;
  return (
    <Card title={t("title")}>
      <ol className="grid gap-4">
        {note?.changedAt ? (
          <li>
            {t("noteChanged")}
            <span className="block text-sm text-muted">
              <Instant at={note.changedAt} timeZone={timeZone} />
            </span>
          </li>
        ) : null}
        {history.map(({ id, at, by, kind, changed }) => (
          <li key={id}>
            {kind === "cancelled" || kind === "restored"
              ? t(kind, { name: by })
              : t("edited", { name: by })}
            <span className="block text-sm text-muted">
              <Instant at={at} timeZone={timeZone} />
            </span>
            {changed.length > 0 ? (
              <ul className="mt-1 text-sm">
                {changed.map(({ field, before, after }) => (
                  <li key={field}>
                    <span className="text-muted">
                      {t(`field.${field}`)}
                      {words("colon")}
                    </span>{" "}
                    <del>
                      <PastValue field={field} value={before} />
                    </del>{" "}
                    → <PastValue field={field} value={after} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}
