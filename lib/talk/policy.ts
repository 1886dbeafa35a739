import type { Viewer } from "@/lib/viewer";

/** Days for which "I would like to talk this week" stands, unless it was answered. */
export const signalDays = 7;

/** Signals that still stand, by either half of the pair. */
export function standing(viewer: Viewer) {
  const since = new Date(viewer.now.getTime() - signalDays * 86_400_000);
  return { districtId: viewer.districtId, answeredAt: null, at: { gt: since } };
}
