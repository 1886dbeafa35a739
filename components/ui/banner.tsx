import type { ReactNode } from "react";
import { BannerMark, type BannerTone } from "./banner-mark";
import { cn } from "./cn";

type BannerProps = {
  tone?: BannerTone;
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
        {action ? <div className="flex flex-wrap gap-2.5 print:hidden">{action}</div> : null}
      </div>
    </div>
  );
}
