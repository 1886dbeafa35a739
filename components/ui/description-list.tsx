import type { ReactNode } from "react";
import { cn } from "./cn";

type DescriptionListProps = {
  items: { term: ReactNode; detail: ReactNode }[];
  /** Terms above their details, or beside them where there is room. */
  layout?: "stacked" | "beside" | "columns";
  className?: string;
};

const layouts = {
  stacked: "grid gap-3",
  beside: "grid gap-3 sm:gap-2.5",
  columns: "grid gap-x-8 gap-y-4 sm:grid-cols-2",
};

export function DescriptionList({ items, layout = "stacked", className }: DescriptionListProps) {
  const beside = layout === "beside" && "sm:grid sm:grid-cols-[minmax(8rem,11rem)_1fr] sm:gap-4";
  return (
    <dl className={cn(layouts[layout], className)}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
        <div key={index} className={cn("min-w-0", beside)}>
          <dt className="text-sm text-muted">{item.term}</dt>
          <dd className="min-w-0">{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
