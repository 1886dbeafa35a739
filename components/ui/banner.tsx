import type { ReactNode } from "react";
import { cn } from "./cn";

type BannerProps = {
  tone?: "info" | "watch" | "act";
  title?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
};

const tones = {
  info: "border-accent/30 bg-soft [--mark:var(--accent)]",
  watch: "border-amber/35 bg-amber-soft [--mark:var(--amber)]",
  act: "border-brick/35 bg-brick-soft [--mark:var(--brick)]",
};

/** Something worth knowing before going on. It stands in the page and interrupts nobody. */
export function Banner({ tone = "info", title, action, children }: BannerProps) {
  return (
    <div className={cn("flex gap-3 rounded-lg border px-4 py-3.5 sm:px-5", tones[tone])}>
      <BannerMark tone={tone} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-5 gap-y-3">
        <div className="min-w-0 flex-[1_1_18rem]">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className="max-w-[68ch]">{children}</div> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2.5">{action}</div> : null}
      </div>
    </div>
  );
}

function BannerMark({ tone }: { tone: keyof typeof tones }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="mt-0.5 shrink-0">
      {tone === "info" ? (
        <circle cx="10" cy="10" r="9" fill="var(--mark)" />
      ) : (
        <path d="M10 1.2 19.4 18H.6Z" fill="var(--mark)" strokeLinejoin="round" />
      )}
      {tone === "info" ? (
        <path
          d="M10 9v5.2M10 5.6v.3"
          stroke="var(--surface)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      ) : (
        <path
          d="M10 7.4v4.4M10 14.8v.2"
          stroke="var(--surface)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
