import { useFormatter, useTranslations } from "next-intl";
import { formatInstant } from "@/components/time";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import type { SideKey } from "../sides";

/** What a side of the comparison is called. */
export function useSideName(
  scenarios: readonly ScenarioLine[],
  timeZone: string,
): (key: SideKey) => string {
  const t = useTranslations("workbench.compare");
  const format = useFormatter();
  return (key) => {
    if (key === "draft" || key === "best") return t(key);
    const scenario = scenarios.find(({ id }) => id === key);
    if (!scenario) return "–";
    const { name, number, keptAt } = scenario;
    return name || t("unasked", { number, at: formatInstant(format, keptAt, timeZone) });
  };
}
