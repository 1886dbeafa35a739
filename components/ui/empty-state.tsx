import type { ReactNode } from "react";
import { EmptyShelf } from "./empty-shelf";

type EmptyStateProps = {
  title: ReactNode;
  /** What would be here, and how it comes here. */
  children?: ReactNode;
  action?: ReactNode;
  level?: 1 | 2 | 3;
};

/** Nothing yet, said kindly, with what to do next. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col items-center px-4 py-9 text-center">
      <EmptyShelf />
      <Heading className="mt-5 text-xl">{title}</Heading>
      {children ? <div className="mt-2 max-w-[46ch] text-muted">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
