type Kept = { lineKept: boolean };

/**
 * Who keeps the public line of a contact from the coordinator: either half may, and only they may
 * let it go again. Read from the history, where the first change after which it stayed kept names them.
 * @param changes oldest first, each with the state before it
 */
export function lineKeeper(
  now: Kept & { loggedById: string },
  changes: readonly { byId: string; before: Kept }[],
): string | undefined {
  if (!now.lineKept) return undefined;
  const turned = changes.findLast(({ before }) => !before.lineKept);
  return turned ? turned.byId : now.loggedById;
}
