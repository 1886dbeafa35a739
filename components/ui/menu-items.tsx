import type { ReactNode } from "react";
import { cn } from "./cn";

const item =
  "flex min-h-11 w-full items-center gap-3 rounded-sm px-3 py-2 text-start no-underline hover:bg-soft aria-[current]:bg-soft aria-[current]:font-semibold aria-[current]:text-accent aria-pressed:font-semibold aria-pressed:text-accent";

/** The look of a line in a menu, for a link or a button. */
export function menuItem(className?: string): string {
  return cn(item, className);
}

export function MenuSection({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="border-line not-first:mt-2 not-first:border-t not-first:pt-2">
      {title ? <p className="px-3 pt-1 pb-0.5 text-xs text-muted">{title}</p> : null}
      {children}
    </div>
  );
}
