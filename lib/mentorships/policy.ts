import type { PersonViewer } from "@/lib/viewer";

/** Pairs the viewer is half of, running or ended. */
export function ownPair(viewer: PersonViewer) {
  const { districtId, personId } = viewer;
  return { districtId, OR: [{ mentorId: personId }, { menteeId: personId }] };
}

export function ownRunningPair(viewer: PersonViewer) {
  return { ...ownPair(viewer), endedAt: null };
}

export type Side = "mentor" | "mentee";

/** Which half of the pair the viewer is; the caller found the pair through `ownPair`. */
export function sideOf(viewer: PersonViewer, pair: { mentorId: string }): Side {
  return pair.mentorId === viewer.personId ? "mentor" : "mentee";
}

/** Seconds in which the one who ended a pair may take it back; the notice waits as long. */
export const undoSeconds = 15;

/** Whether the viewer may still take the ending back. */
export function mayUndoEnd(
  viewer: PersonViewer,
  end: { endedById: string; endedAt: Date },
): boolean {
  const seconds = (viewer.now.getTime() - end.endedAt.getTime()) / 1000;
  return end.endedById === viewer.personId && seconds <= undoSeconds;
}

/** What has to be locked before two people are paired or a pair is ended. */
export function pairLocks({ mentorId, menteeId }: { mentorId: string; menteeId: string }) {
  return [`mentor:${mentorId}`, `mentee:${menteeId}`];
}
