import type { Route } from "next";
import NextLink from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tab = { href: Route; label: ReactNode; current: boolean; count?: number };

/** Pages side by side, as links: each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6">
      <ul className="scroll-fade flex gap-6 border-b border-line">
        {tabs.map((tab) => (
          // Newer browsers begin with the current one in sight where not all fit.
          <li
            key={tab.href}
            className={cn("shrink-0", tab.current && "[scroll-initial-target:nearest]")}
          >
            <NextLink
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cn(
                "-mb-px inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent text-muted hover:text-ink focus-visible:-outline-offset-2",
                tab.current && "border-accent font-semibold text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-soft px-2 text-xs font-semibold text-accent">
                  {tab.count}
                </span>
              )}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
