import type { ComponentProps } from "react";
import type { Histogram } from "@/components/charts/histogram";

/** A preview in the coordinator's words, as the address answers it. */
export type PreviewNews = {
  headline: string;
  counts: string;
  /** What it is compared with; null for what the page was opened with. */
  before: string | null;
  /** That the other side is older, where it is: a difference need not come from the settings. */
  asThen: string | null;
  rows: PreviewRow[];
  moves: string | null;
  picture: ComponentProps<typeof Histogram> | null;
  /** Without an address where the pairs may not be listed. */
  rules: { title: string; lines: RuleLine[] };
  took: string;
  /** For who listens. */
  said: string;
};

/** `label` is the whole for who listens. */
type RuleLine = { words: string; count: string; label: string; href: string | null };

export type PreviewRow = {
  word: string;
  now: Shown;
  before: Shown | null;
  /** Which way is better. */
  better: "more" | "less";
};

type Shown = { text: string; value: number | null };

export type PreviewAnswer = PreviewNews | { problem: string };
