import type { Route } from "next";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Link } from "./link";

type SearchFormProps = {
  /** Words of the button. */
  button: string;
  /** What else the address says and keeps, by name. */
  kept?: Record<string, string | undefined>;
  /** Where everything is shown again; absent while nothing is filtered. */
  clear?: { href: Route; label: string } | undefined;
  /** How many were found, in words. */
  found?: string;
  /** `SearchWords` and `SearchChoice`. */
  children: ReactNode;
};

/** A search that makes the address of the page: it can be kept, sent and gone back to. */
export function SearchForm({ button, kept = {}, clear, found, children }: SearchFormProps) {
  return (
    <search>
      <form method="get" className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {children}
        <Button type="submit" variant="quiet">
          {button}
        </Button>
        {clear ? (
          <Link href={clear.href} className="inline-flex min-h-11 items-center">
            {clear.label}
          </Link>
        ) : null}
        {found ? (
          <p className="basis-full text-sm text-muted" role="status">
            {found}
          </p>
        ) : null}
      </form>
    </search>
  );
}
