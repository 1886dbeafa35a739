import { useTranslations } from "next-intl";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import type { SideKey } from "../sides";

/** What a side of the comparison is called. */
export function useSideName(scenarios: readonly ScenarioLine[]): (key: SideKey) => string {
  const t = useTranslations("workbench.compare");
  return (key) => {
    if (key === "draft" || key === "best") return t(key);
    const scenario = scenarios.find(({ id }) => id === key);
    if (!scenario) return "–";
    return scenario.name || t("unasked", { number: scenario.number });
  };
}
