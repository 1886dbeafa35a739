import { useFormatter, useTranslations } from "next-intl";
import { FunctionsText, TopicsText } from "@/components/activities/contact-words";
import { formatDate, formatDuration, Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import type { ContactPage } from "@/lib/activities/queries";
import type { Past } from "@/lib/activities/schema";

/** Every change with who and when. Of private notes it says that, and nothing else. */
export function History({ contact }: { contact: ContactPage }) {
  const t = useTranslations("activities.history");
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
                    <span className="text-muted">{t(`field.${field}`)}:</span>{" "}
                    <del>
                      <Value field={field} value={before} />
                    </del>{" "}
                    → <Value field={field} value={after} />
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

function Value({ field, value }: { field: keyof Past; value: Past[keyof Past] }) {
  const t = useTranslations("activities");
  const format = useFormatter();
  if (typeof value === "boolean") return t(value ? "history.yes" : "history.no");
  if (typeof value === "number") return formatDuration(format, value);
  if (typeof value !== "string") {
    if (value.length === 0) return t("history.nothing");
    return field === "topics" ? (
      <TopicsText slugs={value} />
    ) : (
      <FunctionsText functions={value as Past["functions"]} />
    );
  }
  if (field === "date") return formatDate(format, value, "short");
  if (field === "format") return t(`format.${value as Past["format"]}`);
  return value || t("history.nothing");
}
