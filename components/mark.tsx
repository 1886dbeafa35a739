/** Two bookends with books between them. The name beside it says what it is. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" className="shrink-0">
      <g fill="none" stroke="var(--accent)" strokeWidth="2.6" strokeLinecap="round">
        <path d="M3 3v20h7" />
        <path d="M23 3v20h-7" />
      </g>
      <rect x="8" y="9" width="3.400" height="11" rx="1" fill="var(--s2)" />
      <rect x="12.100" y="6" width="3.400" height="14" rx="1" fill="var(--s3)" />
      <rect x="16.200" y="11" width="2.400" height="9" rx="1" fill="var(--s4)" />
    </svg>
  );
}

/** The mark with the product's name. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5 font-serif text-[1.35rem] font-semibold text-ink">
      <Mark />
      Bookends
    </span>
  );
}
