export type BannerTone = "info" | "watch" | "act";

/** An i in a circle, or an exclamation mark in a triangle; beside words that say the same. */
export function BannerMark({ tone }: { tone: BannerTone }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="mt-0.5 shrink-0">
      {tone === "info" ? (
        <circle cx="10" cy="10" r="9" fill="var(--mark)" />
      ) : (
        <path d="M10 1.2 19.4 18H.6Z" fill="var(--mark)" strokeLinejoin="round" />
      )}
      {tone === "info" ? (
        <path
          d="M10 9v5.2M10 5.6v.3"
          stroke="var(--surface)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      ) : (
        <path
          d="M10 7.4v4.4M10 14.8v.2"
          stroke="var(--surface)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
