import { useFormatter, useTranslations } from "next-intl";
import { FunctionsText, TopicsText } from "@/components/activities/contact-words";
import { formatDate, formatDuration } from "@/components/time";
import type { Past } from "@/lib/activities/schema";

/** What a field of a contact held before or after a change, in words. */
export function PastValue({ field, value }: { field: keyof Past; value: Past[keyof Past] }) {
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
