import type { Event, EventKind } from "./events";

/** The page a notice opens. */
export function hrefOf(event: Event): string {
  switch (event.kind) {
    case "invited":
    case "enrolmentReturned":
    case "enrolmentApproved":
      return "/profile";
    case "enrolmentSubmitted":
      return "/district/people/sign-ups?state=submitted";
    case "matched":
    case "mentorshipEnded":
    case "talkThisWeek":
      return `/mentorships/${event.mentorshipId}`;
    case "agreementWritten":
      return `/mentorships/${event.mentorshipId}/agreement`;
    case "checkInShared":
      return `/mentorships/${event.mentorshipId}/check-ins`;
    case "importFinished":
      return `/district/roster/imports/${event.importId}`;
    case "roundReady":
      return `/district/matching/${event.roundId}`;
    default:
      return `/visits/${event.visitId}`;
  }
}

/** These are seen on the page where they were started, and not mailed as well. */
const onlyInApp = new Set<EventKind>(["enrolmentSubmitted", "importFinished", "roundReady"]);

export function isMailed(kind: EventKind): boolean {
  return !onlyInApp.has(kind);
}

/** What the sentence of the notice needs. */
export function valuesOf({ kind: _kind, to: _to, ...values }: Event) {
  return values;
}

export const noticeAbouts = ["pair", "visits", "programme", "office"] as const;
export type NoticeAbout = (typeof noticeAbouts)[number];

/** What notices are about, as the inbox filters them. */
export const noticeKinds: Record<NoticeAbout, EventKind[]> = {
  pair: ["matched", "mentorshipEnded", "agreementWritten", "talkThisWeek", "checkInShared"],
  visits: [
    "visitAsked",
    "visitProposed",
    "visitBooked",
    "visitDeclined",
    "visitRescheduled",
    "visitCancelled",
    "visitRestored",
    "visitTimeTaken",
  ],
  programme: ["invited", "enrolmentReturned", "enrolmentApproved"],
  office: ["enrolmentSubmitted", "importFinished", "roundReady"],
};
