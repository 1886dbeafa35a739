import type { ReactNode } from "react";
import { cn } from "./cn";

type ScrollRegionProps = {
  label: string;
  className?: string;
  /** Shows its right end first, without a script: what is newest where time runs to the right. */
  fromEnd?: boolean;
  children: ReactNode;
};

/** Something wider or longer than its place. It can be scrolled by keyboard, so it has a name. */
export function ScrollRegion({ label, className = "", fromEnd, children }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      className={cn("scroll-fade", fromEnd && "[direction:rtl]", className)}
      {...{ tabIndex: 0 }}
    >
      {fromEnd ? <div className="min-w-max [direction:ltr]">{children}</div> : children}
    </section>
  );
}
