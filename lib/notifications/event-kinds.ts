import type { EventKind } from "./events";

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

/** Whether what the table holds is a kind that this version knows. */
export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(kinds, kind);
}
