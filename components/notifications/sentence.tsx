import { useFormatter, useTranslations } from "next-intl";
import { formatDate, formatTimeRange } from "@/components/time";
import type { EventKind } from "@/lib/notifications/events";
import type { Said } from "@/lib/notifications/said";

/** A notice in one sentence. */
export function NoticeSentence({ kind, said }: { kind: EventKind; said: Said }) {
  const t = useTranslations("notifications.sentence");
  const format = useFormatter();
  const { partner, person, programme, fileName, school, date, start, end } = said;
  const day = date ? formatDate(format, date) : "";
  const time = date ? formatTimeRange(format, start, end) : "";
  return t(kind, { partner, person, programme, fileName, school, date: day, time });
}
