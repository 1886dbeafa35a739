import { useFormatter, useTranslations } from "next-intl";
import { formatTimeRange } from "@/components/time";
import type { WallTime } from "@/lib/visits/schema";

/** Says of a day what else the reader is booked for on it; nothing of a free one. */
export function useAlsoThatDay(): (times: readonly WallTime[]) => string | null {
  const t = useTranslations("visits");
  const format = useFormatter();
  return (times) => {
    if (times.length === 0) return null;
    const said = times.map(({ start, end }) => formatTimeRange(format, start, end));
    return t("alsoThatDay", { count: times.length, times: format.list(said) });
  };
}
