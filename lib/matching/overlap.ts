import type { FreeWindow } from "./types";

/** A sorted list without overlaps: windows entered twice do not count twice. */
export function mergedWindows(windows: readonly FreeWindow[]): readonly FreeWindow[] {
  if (areMerged(windows)) return windows;
  const merged: FreeWindow[] = [];
  for (const window of inOrder(windows)) {
    const last = merged.at(-1);
    if (!last || isAfter(window, last)) merged.push(window);
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, window.end) };
  }
  return merged;
}

/** By day and hour. Few windows, and many people: each is put into its place among those before. */
function inOrder(windows: readonly FreeWindow[]): FreeWindow[] {
  const sorted: FreeWindow[] = [];
  for (const window of windows) {
    let at = sorted.length;
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
