type Seen = { writtenAt: Date; changedAt: Date | null; sharedWith: readonly string[] };

/** How an entry stood when a form showed it, without a word of it: one saved elsewhere since differs. */
export function seenOf(entry: Seen | null | undefined): string {
  if (!entry) return "none";
  return [savedAt(entry), ...[...entry.sharedWith].sort()].join(" ");
}

/**
 * Whether a form that saw it so saw what is kept. Pairs end and are restored by others, and nobody has
 * saved it elsewhere for that.
 * @param sharedWith `always`: shares that nobody but the author can have made or hidden since; `all` of them
 */
export function isAsSeen(
  seen: string,
  entry: Omit<Seen, "sharedWith">,
  sharedWith: { always: readonly string[]; all: readonly string[] },
): boolean {
  const [at, ...pairs] = seen.split(" ");
  const { always, all } = sharedWith;
  if (at !== savedAt(entry)) return false;
  return pairs.every((id) => all.includes(id)) && always.every((id) => pairs.includes(id));
}

const savedAt = ({ writtenAt, changedAt }: Omit<Seen, "sharedWith">) =>
  (changedAt ?? writtenAt).toISOString();
