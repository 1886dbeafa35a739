import type { Event, EventKind } from "./events";

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

/** These are seen on the page where they were started, and not mailed as well. */
const onlyInApp = [
  "enrolmentSubmitted",
  "importFinished",
  "roundReady",
  "pairAccepted",
  "pairDeclined",
  "requestToConfirm",
] as const satisfies EventKind[];

export type MailedKind = Exclude<EventKind, (typeof onlyInApp)[number]>;

export function isMailed(kind: EventKind): kind is MailedKind {
  return !onlyInApp.some((one) => one === kind);
}

/** What the sentence of the notice needs. */
export function valuesOf({ kind: _kind, to: _to, ...values }: Event) {
  return values;
}

export const noticeAbouts = ["pair", "visits", "programme", "office"] as const;
export type NoticeAbout = (typeof noticeAbouts)[number];

/** What notices are about, as the inbox filters them. */
export const noticeKinds: Record<NoticeAbout, EventKind[]> = {
  pair: [
    "matched",
    "pairAccepted",
    "pairActive",
    "pairRestored",
    "pairNotComing",
    "mentorshipEnded",
    "agreementWritten",
    "talkThisWeek",
    "talkAnswered",
    "checkInShared",
    "requestAsked",
    "requestAccepted",
    "requestDeclined",
    "requestWithdrawn",
    "requestClosed",
    "requestRefused",
    "requestExpired",
  ],
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
  programme: ["invited", "enrolmentReturned", "enrolmentApproved", "noMatch"],
  office: [
    "enrolmentSubmitted",
    "importFinished",
    "roundReady",
    "pairDeclined",
    "requestToConfirm",
  ],
};
