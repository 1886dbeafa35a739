type BarPart = {
  id: string;
  /** "Growth areas met" */
  label: string;
  /** "weeding, makerspace, budget" */
  detail?: string;
  /** 0 to 100. */
  value: number;
};

/** The parts of a score, each with its reason. It is a list; the bars repeat what it says. */
export function ScoreBars({ parts }: { parts: BarPart[] }) {
  return (
    <ul className="grid gap-3">
      {parts.map((part) => (
        <li key={part.id} className="text-sm">
          <div className="mb-1 flex flex-wrap justify-between gap-x-4">
            <span>{part.label}</span>
            <span className="text-muted">
              {part.detail ? `${part.detail} · ` : null}
              <span className="tabular-nums">{Math.round(part.value)}</span>
            </span>
          </div>
          <Bar value={part.value} />
        </li>
      ))}
    </ul>
  );
}

/** A bar without words of its own, for a number that stands beside it. `value` is 0 to 100. */
export function Bar({ value, mark }: { value: number; mark?: number }) {
  const within = (n: number) => `${Math.max(0, Math.min(100, n))}%`;
  return (
    <div aria-hidden="true" className="print-exact relative h-2 rounded-full bg-line">
      <div className="h-full rounded-full bg-accent" style={{ width: within(value) }} />
      {mark === undefined ? null : (
        <div
          className="absolute -inset-y-1 w-0.5 bg-ink"
          style={{ insetInlineStart: within(mark) }}
        />
      )}
    </div>
  );
}
