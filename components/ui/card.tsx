import type { ReactNode } from "react";
import { cn } from "./cn";

type CardProps = {
  title?: ReactNode;
  /** A link or small button beside the title. */
  action?: ReactNode;
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A piece of paper on the desk: one thought, with its title. */
export function Card({ title, action, level = 2, id, className, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      className={cn(
        "card min-w-0 rounded-lg border border-line bg-surface p-5 shadow-lift sm:px-6",
        className,
      )}
    >
      {title || action ? (
        <div className="mb-3.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title ? <Heading>{title}</Heading> : <span />}
          {action ? <div className="text-sm print:[&_a]:hidden">{action}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
