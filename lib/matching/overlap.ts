import type { FreeWindow } from "./types";

/** A sorted list without overlaps: windows entered twice do not count twice. */
export function mergedWindows(windows: readonly FreeWindow[]): readonly FreeWindow[] {
  if (areMerged(windows)) return windows;
  const sorted = [...windows].sort((a, b) => a.weekday - b.weekday || a.start - b.start);
  const merged: FreeWindow[] = [];
  for (const window of sorted) {
    const last = merged.at(-1);
    if (!last || isAfter(window, last)) merged.push({ ...window });
    else last.end = Math.max(last.end, window.end);
  }
  return merged;
}

function areMerged(windows: readonly FreeWindow[]): boolean {
  for (let k = 1; k < windows.length; k += 1) {
    const last = windows[k - 1];
    const window = windows[k];
    if (last && window && !isAfter(window, last)) return false;
  }
  return true;
}

const isAfter = (window: FreeWindow, last: FreeWindow) =>
  window.weekday > last.weekday || (window.weekday === last.weekday && window.start > last.end);

/** Minutes a week in which both are free, from two merged lists. */
export function sharedMinutes(a: readonly FreeWindow[], b: readonly FreeWindow[]): number {
  let minutes = 0;
  for (const mine of a) {
    for (const theirs of b) {
      if (mine.weekday !== theirs.weekday) continue;
      const shared = Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start);
      if (shared > 0) minutes += shared;
    }
  }
  return minutes;
}
