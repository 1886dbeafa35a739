type Seen = { writtenAt: Date; changedAt: Date | null; sharedWith: readonly string[] };

/** How an entry stood when a form showed it, without a word of it: one saved elsewhere since differs. */
export function seenOf(entry: Seen | null | undefined): string {
  if (!entry) return "none";
  const { writtenAt, changedAt, sharedWith } = entry;
  return [(changedAt ?? writtenAt).toISOString(), ...[...sharedWith].sort()].join(" ");
}
