import { useFormatter } from "next-intl";
import { use } from "react";
import { currentFrame } from "@/lib/auth/session";
import { measured } from "@/lib/distances";

/** Says a distance as the reader's district measures: "12 mi", "19 km". The only place that does. */
export function useDistance(): (km: number) => string {
  const format = useFormatter();
  const unit = use(currentFrame())?.district.distances ?? "kilometres";
  return (km) =>
    format
      .number(measured(km, unit), {
        style: "unit",
        unit: unit === "miles" ? "mile" : "kilometer",
        unitDisplay: "short",
      })
      // The unit stays with its number.
      .replace(" ", "\u00a0");
}
