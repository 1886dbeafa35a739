import type { HistogramBar } from "@/components/charts/histogram";
import type { Bin } from "@/lib/rounds/pictures";

/** The fits of a round as bars of a histogram: poor, weak and good on top of each other. */
export function fitBars(bins: readonly Bin[]): HistogramBar[] {
  return bins.map(({ from, to, count, tiers }) => ({
    from,
    to,
    count,
    parts: [
      { tone: "brick", count: tiers.poor },
      { tone: "amber", count: tiers.weak },
      { tone: "accent", count: tiers.good },
    ],
  }));
}
