import type { FreeWindow } from "./types";

// Lists are walked by number here: a round is scored cold, and cold iterators are slow.

/** A sorted list without overlaps: windows entered twice do not count twice. */
export function mergedWindows(windows: readonly FreeWindow[]): readonly FreeWindow[] {
  if (areMerged(windows)) return windows;
  const merged = inOrder(windows);
  let last = 0;
  for (let k = 1; k < merged.length; k += 1) {
    const window = merged[k] as FreeWindow;
    const before = merged[last] as FreeWindow;
    if (isAfter(window, before)) {
      last += 1;
      merged[last] = window;
    } else if (window.end > before.end) merged[last] = { ...before, end: window.end };
  }
  merged.length = last + 1;
  return merged;
}

/** By day and hour. Few windows, and many people: each is put into its place among those before. */
function inOrder(windows: readonly FreeWindow[]): FreeWindow[] {
  const sorted = windows.slice();
  for (let k = 1; k < sorted.length; k += 1) {
    const window = sorted[k] as FreeWindow;
    let at = k;
    for (; at > 0; at -= 1) {
      const before = sorted[at - 1] as FreeWindow;
      if ((before.weekday - window.weekday || before.start - window.start) <= 0) break;
      sorted[at] = before;
    }
    sorted[at] = window;
  }
  return sorted;
}

function areMerged(windows: readonly FreeWindow[]): boolean {
  for (let k = 1; k < windows.length; k += 1) {
    if (!isAfter(windows[k] as FreeWindow, windows[k - 1] as FreeWindow)) return false;
  }
  return true;
}

const isAfter = (window: FreeWindow, last: FreeWindow) =>
  window.weekday > last.weekday || (window.weekday === last.weekday && window.start > last.end);

/** Minutes a week in which both are free, from two merged lists. */
export function sharedMinutes(a: readonly FreeWindow[], b: readonly FreeWindow[]): number {
  let minutes = 0;
  for (let i = 0; i < a.length; i += 1) {
    const mine = a[i] as FreeWindow;
    for (let j = 0; j < b.length; j += 1) {
      const theirs = b[j] as FreeWindow;
      if (mine.weekday !== theirs.weekday) continue;
      const shared = Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start);
      if (shared > 0) minutes += shared;
    }
  }
  return minutes;
}
