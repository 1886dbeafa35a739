/** Two bookends with one leaning book between them: room for more. */
export function EmptyShelf() {
  return (
    <svg width="172" height="84" viewBox="0 0 172 84" aria-hidden="true">
      <path d="M4 77.5h164" stroke="var(--line)" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M16 76V28a18 18 0 0 1 22 17.500V76Z"
        fill="var(--soft)"
        stroke="var(--accent)"
        strokeWidth="1.4"
      />
      <path
        d="M156 76V28a18 18 0 0 0-22 17.500V76Z"
        fill="var(--amber-soft)"
        stroke="var(--amber)"
        strokeWidth="1.4"
      />
      <rect x="42" y="32" width="11" height="44" rx="2" fill="var(--s1)" opacity=".85" />
      <rect x="44" y="39" width="7" height="2" fill="var(--surface)" opacity=".7" />
      <g transform="rotate(-13 60 76)">
        <rect x="58" y="38" width="10" height="38" rx="2" fill="var(--s3)" opacity=".9" />
        <rect x="60" y="45" width="6" height="2" fill="var(--surface)" opacity=".7" />
      </g>
      <g fill="none" stroke="var(--edge)" strokeDasharray="3 4">
        <rect x="84" y="34" width="11" height="42" rx="2" />
        <rect x="98" y="44" width="10" height="32" rx="2" />
        <rect x="111" y="37" width="12" height="39" rx="2" />
      </g>
    </svg>
  );
}
