import { fromColumn, type IsoDate } from "@/lib/dates";
import { mayUndo } from "@/lib/undo";
import type { PersonViewer } from "@/lib/viewer";

/** Pairs the viewer is half of, running or ended. */
export function ownPair(viewer: PersonViewer) {
  const { districtId, personId } = viewer;
  return { districtId, OR: [{ mentorId: personId }, { menteeId: personId }] };
}

export function ownRunningPair(viewer: PersonViewer) {
  return { ...ownPair(viewer), endedAt: null };
}

/** Those that both have said yes to; see `hasBegun`. */
export function ownBegunPair(viewer: PersonViewer) {
  return { ...ownRunningPair(viewer), acceptedAt: { not: null } };
}

/** Those that are proposed: either half may say no, also after a yes of their own. */
export function ownProposedPair(viewer: PersonViewer) {
  return { ...ownRunningPair(viewer), acceptedAt: null };
}

export type Side = "mentor" | "mentee";

/** Which half of the pair the viewer is; the caller found the pair through `ownPair`. */
export function sideOf(viewer: PersonViewer, pair: { mentorId: string }): Side {
  return pair.mentorId === viewer.personId ? "mentor" : "mentee";
}

/** Whether the viewer, who ended the pair, may still take that back. */
export function mayUndoEnd(
  viewer: PersonViewer,
  end: { endedById: string; endedAt: Date },
): boolean {
  return end.endedById === viewer.personId && mayUndo(end.endedAt, viewer);
}

/** Whether the programme of a pair has ended: nothing is restored in it then, and no round comes. */
export function isOver({ endsOn }: { endsOn: Date }, today: IsoDate): boolean {
  return fromColumn(endsOn) < today;
}

export type NotLiftable = "not-found" | "programme-over";

/**
 * Why the viewer cannot allow two again in rounds of whom one said no, to a pair or a request; null where
 * they can: while the programme runs, and as no half of the two, for whom the no is not there.
 */
export function whyNotLift(
  { personId }: PersonViewer,
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
  programme: { endsOn: Date },
  today: IsoDate,
): NotLiftable | null {
  if (personId === mentorId || personId === menteeId) return "not-found";
  return isOver(programme, today) ? "programme-over" : null;
}

export const mayLiftNo = (...asked: Parameters<typeof whyNotLift>): boolean =>
  whyNotLift(...asked) === null;

/** What has to be locked before two people are paired or a pair is ended. */
export function pairLocks({ mentorId, menteeId }: { mentorId: string; menteeId: string }) {
  return [`mentor:${mentorId}`, `mentee:${menteeId}`];
}
