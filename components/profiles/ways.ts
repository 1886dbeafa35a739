import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ProfileView } from "@/lib/profiles/queries";

/** Ways of meeting as one line: of their labels only the first keeps its capital. */
export function useWays(): (ways: ProfileView["meetingWays"]) => string {
  const t = useTranslations("profiles");
  const format = useFormatter();
  const locale = useLocale();
  return (ways) => {
    const labels = ways.map((way) => t(`way.${way}`));
    return format.list(
      labels.map((label, at) => (at === 0 ? label : label.toLocaleLowerCase(locale))),
    );
  };
}
