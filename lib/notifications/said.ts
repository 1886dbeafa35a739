import * as z from "zod";
import type { EventKind } from "./events";

const line = z.string().catch("");
const minute = z.number().int().min(0).max(1440).catch(0);

/** What a notice holds for its sentence; a part that its kind has not is empty. */
const said = z.object({
  partner: line,
  person: line,
  programme: line,
  fileName: line,
  school: line,
  date: line,
  start: minute,
  end: minute,
  visitId: line,
  mentorshipId: line,
  invitationId: line,
  requestId: line,
  enrolmentId: line,
});
export type Said = z.output<typeof said>;

/** The column of a notice → what its sentence needs. */
export function saidOf(values: unknown): Said {
  return said.parse(typeof values === "object" && values !== null ? values : {});
}

const kinds: Record<EventKind, true> = {
  invited: true,
  enrolmentSubmitted: true,
  enrolmentReturned: true,
  enrolmentApproved: true,
  noMatch: true,
  matched: true,
  pairAccepted: true,
  pairActive: true,
  pairRestored: true,
  pairNotComing: true,
  pairDeclined: true,
  requestAsked: true,
  requestAccepted: true,
  requestDeclined: true,
  requestWithdrawn: true,
  requestClosed: true,
  requestRefused: true,
  requestExpired: true,
  requestToConfirm: true,
  mentorshipEnded: true,
  agreementWritten: true,
  talkThisWeek: true,
  talkAnswered: true,
  checkInShared: true,
  importFinished: true,
  roundReady: true,
  visitAsked: true,
  visitProposed: true,
  visitBooked: true,
  visitDeclined: true,
  visitRescheduled: true,
  visitCancelled: true,
  visitRestored: true,
  visitTimeTaken: true,
};

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(kinds, kind);
}
