import type { Viewer } from "@/lib/viewer";

/** Days for which "I would like to talk this week" stands, unless it was answered. */
export const signalDays = 7;

/** Signals that still stand, by either half of the pair. */
export function standing(viewer: Viewer) {
  return { districtId: viewer.districtId, answeredAt: null, at: { gt: weekBefore(viewer) } };
}

/** The viewer's own that were taken up, for as long as they would have stood from then. */
export function takenUp(viewer: Viewer) {
  const { districtId, personId: authorId } = viewer;
  return { districtId, authorId, answeredAt: { gt: weekBefore(viewer) } };
}

function weekBefore({ now }: Viewer): Date {
  return new Date(now.getTime() - signalDays * 86_400_000);
}
