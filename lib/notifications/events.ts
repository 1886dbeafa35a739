/** What becomes of a mentee's asking one mentor, as the two hear it. */
export type RequestNews =
  | "requestAsked"
  | "requestAccepted"
  | "requestDeclined"
  | "requestWithdrawn"
  | "requestClosed"
  | "requestRefused"
  | "requestExpired";

/** What people are told of. Names, dates and links; never a private word. */
export type VisitNews =
  | "visitAsked"
  | "visitProposed"
  | "visitBooked"
  | "visitDeclined"
  | "visitRescheduled"
  | "visitCancelled"
  | "visitRestored"
  | "visitTimeTaken";

export type Event =
  | { kind: "invited"; to: string[]; invitationId: string; programmeId: string; programme: string }
  | {
      kind: "enrolmentSubmitted";
      to: string[];
      enrolmentId: string;
      programmeId: string;
      person: string;
    }
  | { kind: "enrolmentReturned"; to: string[]; programmeId: string; programme: string }
  | { kind: "enrolmentApproved"; to: string[]; programme: string }
  | { kind: "matched"; to: string[]; mentorshipId: string; partner: string }
  | { kind: "noMatch"; to: string[]; enrolmentId: string; programme: string }
  | { kind: RequestNews; to: string[]; requestId: string; partner: string }
  | { kind: "requestToConfirm"; to: string[]; requestId: string; person: string; partner: string }
  | { kind: "pairAccepted"; to: string[]; mentorshipId: string; partner: string }
  | { kind: "pairActive"; to: string[]; mentorshipId: string; partner: string }
  | { kind: "pairRestored"; to: string[]; mentorshipId: string; partner: string }
  | { kind: "pairNotComing"; to: string[]; mentorshipId: string; partner: string }
  | { kind: "pairDeclined"; to: string[]; mentorshipId: string; person: string; partner: string }
  | { kind: "mentorshipEnded"; to: string[]; mentorshipId: string; partner: string }
  | { kind: "agreementWritten"; to: string[]; mentorshipId: string; partner: string }
  | {
      kind: "talkThisWeek" | "talkAnswered";
      to: string[];
      mentorshipId: string;
      partner: string;
      signalId: string;
    }
  | {
      kind: "checkInShared";
      to: string[];
      mentorshipId: string;
      partner: string;
      checkInId: string;
    }
  | { kind: "importFinished"; to: string[]; importId: string; fileName: string }
  | { kind: "roundReady"; to: string[]; roundId: string; programme: string }
  | {
      kind: VisitNews;
      /** Person ids. */
      to: string[];
      visitId: string;
      partner: string;
      school: string;
      date: string;
      start: number;
      end: number;
      /** Present when calendars must follow. */
      calendar?: { method: "REQUEST" | "CANCEL"; sequence: number };
    };

export type EventKind = Event["kind"];

/** News that names a pair. */
export type PairNews = Extract<Event, { mentorshipId: string }>["kind"];
