import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import type { IsoDate } from "@/lib/dates";

/** The two were a pair before in this programme: a reason to look twice, and no rule. */
export function TogetherBefore({ until }: { until: IsoDate | undefined }) {
  const t = useTranslations("matching.pairs");
  if (!until) return null;
  return (
    <p className="mt-1 text-amber">
      {t.rich("togetherUntil", { on: () => <DateText iso={until} style="short" /> })}
    </p>
  );
}
