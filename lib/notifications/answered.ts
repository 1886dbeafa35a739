import { kindsAbout } from "./event-kinds";
import type { Event, EventKind } from "./events";

/** Notices of these kinds, about this, such as one visit. */
export type Answered = { kinds: readonly EventKind[]; about: Record<string, string> };

/**
 * What somebody had been told and asked, by what they tell others once they act on it: a proposal by
 * their yes, a time by theirs. Whoever acts has seen it; the end of a pair closes its news by itself.
 */
export function answeredBy(event: Event): Answered | null {
  switch (event.kind) {
    case "enrolmentSubmitted": {
      const { programmeId } = event;
      return { kinds: ["invited", "enrolmentReturned"], about: { programmeId } };
    }
    case "pairAccepted":
    case "pairActive": {
      const { mentorshipId } = event;
      return { kinds: ["matched", "pairRestored", "pairAccepted"], about: { mentorshipId } };
    }
    case "agreementWritten":
      return { kinds: ["agreementWritten"], about: { mentorshipId: event.mentorshipId } };
    case "talkAnswered":
      return { kinds: ["talkThisWeek"], about: { signalId: event.signalId } };
    case "requestAccepted":
    case "requestDeclined":
    case "requestWithdrawn":
      return { kinds: ["requestAsked", "requestAccepted"], about: { requestId: event.requestId } };
    case "visitProposed":
    case "visitBooked":
    case "visitDeclined":
    case "visitRescheduled":
    case "visitCancelled":
    case "visitRestored":
      return { kinds: kindsAbout("visits"), about: { visitId: event.visitId } };
    default:
      // The time of another visit is taken: that one still waits for its answer.
      return null;
  }
}
