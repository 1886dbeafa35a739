import { useFormatter, useTranslations } from "next-intl";
import { type Formatter, formatDate, formatTimeRange } from "@/components/time";
import type { EventKind } from "@/lib/notifications/events";
import type { Said } from "@/lib/notifications/said";

/** A notice in one sentence. */
export function NoticeSentence({ kind, said }: { kind: EventKind; said: Said }) {
  const t = useTranslations("notifications.sentence");
  return t(kind, sentenceValues(useFormatter(), said));
}

/** Names, and the day and time as the reader's language writes them. */
export function sentenceValues(format: Formatter, said: Said) {
  const { partner, person, programme, fileName, school, date, start, end } = said;
  const day = date ? formatDate(format, date) : "";
  const time = date ? formatTimeRange(format, start, end) : "";
  return { partner, person, programme, fileName, school, date: day, time };
}
