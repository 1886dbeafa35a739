import { addDays, dateIn, instantOf } from "@/lib/dates";
import { mayUndo } from "@/lib/undo";
import type { AnyViewer, PersonViewer } from "@/lib/viewer";
import type { RequestState } from "@/prisma/generated/enums";

/** Requests the viewer has made or was asked in. */
export function ownRequest({ districtId, personId }: PersonViewer) {
  return { districtId, OR: [{ menteeId: personId }, { mentorId: personId }] };
}

/** Asked and still to be answered: what has run out is over, whether or not a job has said so. */
export function stillAsked({ now }: AnyViewer) {
  return { state: "asked" as const, expiresAt: { gt: now } };
}

/** Asked in time, or accepted and not confirmed yet. A mentee has one of these at most. */
export function stillOpen(viewer: AnyViewer) {
  return { OR: [stillAsked(viewer), { state: "accepted" as const }] };
}

/** Turned down by the mentor, or by a coordinator for both: rounds keep the two apart from then on. */
export const turnedDown = { state: { in: ["declined", "refused"] as RequestState[] } };

/** The state of a request as it is at this moment. */
export function stateNow(
  { now }: AnyViewer,
  request: { state: RequestState; expiresAt: Date },
): RequestState {
  return request.state === "asked" && request.expiresAt <= now ? "expired" : request.state;
}

/** The end of the last day on which a request can be answered, where the district is. */
export function answerableUntil({ now }: AnyViewer, days: number, timeZone: string): Date {
  const last = addDays(dateIn(timeZone, now), days);
  // A zone that turns its clocks at midnight has no such minute that night; the hour after it does.
  return instantOf(last, 1440, timeZone) ?? instantOf(addDays(last, 1), 60, timeZone) ?? now;
}

/** Whether a no was said just now. */
export function mayUndoDecline(
  viewer: AnyViewer,
  { state, answeredAt }: { state: RequestState; answeredAt: Date | null },
): boolean {
  return state === "declined" && answeredAt !== null && mayUndo(answeredAt, viewer);
}

/** Days after which no answer is silence: half the time there is, and never the day of asking. */
export const silentFrom = (answerDays: number) => Math.max(1, Math.ceil(answerDays / 2));
