import { type MailGroup, mailGroups } from "@/lib/mail-choices/schema";
import type { EventKind } from "./events";

/** What notices are about, as the inbox filters them. */
export const noticeAbouts = [...mailGroups, "office"] as const;
export type NoticeAbout = (typeof noticeAbouts)[number];

/**
 * What each kind is about, and whether it is mailed: as its reader has chosen for all that is about
 * the same (`chosen`); `always` and at once; or `never`, because it is seen on the page where it was
 * started. A mail that calendars follow always comes, whatever stands here.
 */
const kinds = {
  invited: { about: "programme", mail: "always" },
  enrolmentSubmitted: { about: "office", mail: "never" },
  enrolmentReturned: { about: "programme", mail: "chosen" },
  enrolmentApproved: { about: "programme", mail: "chosen" },
  noMatch: { about: "programme", mail: "chosen" },
  matched: { about: "pair", mail: "chosen" },
  pairAccepted: { about: "pair", mail: "never" },
  pairActive: { about: "pair", mail: "chosen" },
  pairRestored: { about: "pair", mail: "chosen" },
  pairNotComing: { about: "pair", mail: "chosen" },
  pairDeclined: { about: "office", mail: "never" },
  requestAsked: { about: "pair", mail: "chosen" },
  requestAccepted: { about: "pair", mail: "chosen" },
  requestDeclined: { about: "pair", mail: "chosen" },
  requestWithdrawn: { about: "pair", mail: "chosen" },
  requestClosed: { about: "pair", mail: "chosen" },
  requestRefused: { about: "pair", mail: "chosen" },
  requestExpired: { about: "pair", mail: "chosen" },
  requestToConfirm: { about: "office", mail: "never" },
  mentorshipEnded: { about: "pair", mail: "chosen" },
  agreementWritten: { about: "pair", mail: "chosen" },
  // The mentee was promised that it reaches the mentor at once.
  talkThisWeek: { about: "pair", mail: "always" },
  talkAnswered: { about: "pair", mail: "chosen" },
  checkInShared: { about: "pair", mail: "chosen" },
  importFinished: { about: "office", mail: "never" },
  roundReady: { about: "office", mail: "never" },
  visitAsked: { about: "visits", mail: "chosen" },
  visitProposed: { about: "visits", mail: "chosen" },
  visitBooked: { about: "visits", mail: "always" },
  visitDeclined: { about: "visits", mail: "chosen" },
  visitRescheduled: { about: "visits", mail: "always" },
  visitCancelled: { about: "visits", mail: "chosen" },
  visitRestored: { about: "visits", mail: "chosen" },
  visitTimeTaken: { about: "visits", mail: "chosen" },
} as const satisfies Record<EventKind, Told>;

type Told = { about: MailGroup; mail: "chosen" | "always" | "never" } | InTheAppOnly;
/** What is the office's has no group in which to choose. */
type InTheAppOnly = { about: "office"; mail: "never" };

export type MailedKind = {
  [K in EventKind]: (typeof kinds)[K]["mail"] extends "never" ? never : K;
}[EventKind];

/** Whether what the table holds is a kind that this version knows. */
export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(kinds, kind);
}

export function isMailed(kind: EventKind): kind is MailedKind {
  return kinds[kind].mail !== "never";
}

/** The group in which the reader chooses how a mail comes; undefined for one that always comes. */
export function mailGroupOf(kind: EventKind, calendar: object | undefined): MailGroup | undefined {
  const told: Told = kinds[kind];
  return told.mail === "chosen" && !calendar ? told.about : undefined;
}

export function kindsAbout(about: NoticeAbout): EventKind[] {
  return Object.entries(kinds).flatMap(([kind, told]) =>
    isEventKind(kind) && told.about === about ? [kind] : [],
  );
}
