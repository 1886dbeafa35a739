import type { ReactNode } from "react";

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="mb-1.5 text-sm text-muted">
      {children}
    </p>
  );
}

/** "Who can read this", with a small lock. */
export function Readers({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="mb-1.5 flex items-baseline gap-1.5 text-sm text-muted">
      <svg width="12" height="14" viewBox="0 0 13 15" aria-hidden="true" className="shrink-0">
        <rect x="1" y="6" width="11" height="8" rx="2" fill="currentColor" />
        <path d="M3.5 6V4a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>{children}</span>
    </p>
  );
}

export function FieldError({ id, errors }: { id: string; errors: string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} className="mb-1.5 flex items-baseline gap-1.5 text-sm font-semibold text-brick">
      <svg width="13" height="13" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
        <circle cx="7" cy="7" r="7" fill="currentColor" />
        <path d="M7 3.4v4.4" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
        <circle cx="7" cy="10.5" r="1.1" fill="var(--surface)" />
      </svg>
      <span>{errors.join(" ")}</span>
    </p>
  );
}
