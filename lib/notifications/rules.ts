import type { Event } from "./events";

/** The page a notice opens. */
export function hrefOf(event: Event): string {
  switch (event.kind) {
    case "invited":
    case "enrolmentReturned":
    case "enrolmentApproved":
    case "noMatch":
      return "/profile";
    case "enrolmentSubmitted":
      return "/district/people/sign-ups?state=submitted";
    case "matched":
    case "pairAccepted":
    case "pairActive":
    case "pairRestored":
    case "pairNotComing":
    case "mentorshipEnded":
    case "talkThisWeek":
    case "talkAnswered":
      return `/mentorships/${event.mentorshipId}`;
    case "agreementWritten":
      return `/mentorships/${event.mentorshipId}/agreement`;
    case "checkInShared":
      return `/mentorships/${event.mentorshipId}/check-ins`;
    case "importFinished":
      return `/district/roster/imports/${event.importId}`;
    case "pairDeclined":
      return `/district/mentorships/${event.mentorshipId}`;
    case "requestAsked":
    case "requestAccepted":
    case "requestDeclined":
    case "requestWithdrawn":
    case "requestClosed":
    case "requestRefused":
    case "requestExpired":
      return `/requests/${event.requestId}`;
    case "requestToConfirm":
      return "/district/matching/requests";
    case "roundReady":
      return `/district/matching/${event.roundId}`;
    default:
      return `/visits/${event.visitId}`;
  }
}

/** What the sentence of the notice needs. */
export function valuesOf({ kind: _kind, to: _to, ...values }: Event) {
  return values;
}
