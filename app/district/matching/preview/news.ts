import type { ComponentProps } from "react";
import type { Histogram } from "@/components/charts/histogram";

/** A preview in the coordinator's words, as the address answers it. */
export type PreviewNews = {
  headline: string;
  counts: string;
  /** What it is compared with; null for what the page was opened with. */
  before: string | null;
  rows: PreviewRow[];
  moves: string | null;
  picture: ComponentProps<typeof Histogram> | null;
  /** Without an address where the pairs may not be listed. */
  rules: { title: string; lines: { words: string; count: string; href: string | null }[] };
  took: string;
  /** For who listens. */
  said: string;
};

export type PreviewRow = {
  word: string;
  now: Shown;
  before: Shown | null;
  /** Which way is better. */
  better: "more" | "less";
};

type Shown = { text: string; value: number | null };

export type PreviewAnswer = PreviewNews | { problem: string };
