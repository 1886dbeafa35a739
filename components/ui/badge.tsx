import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tone = "act" | "watch" | "fine" | "neutral";

const tones: Record<Tone, string> = {
  act: "bg-brick-soft text-brick",
  watch: "bg-amber-soft text-amber",
  fine: "bg-soft text-accent",
  neutral: "bg-sunken text-muted inset-ring inset-ring-line",
};

/** A state in a word; the colour repeats what the word says. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cn(
        "print-exact inline-block rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
