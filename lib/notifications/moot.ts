import type { RequestState } from "@/prisma/generated/enums";
import type { PairNews, RequestNews, VisitNews } from "./events";
import type { Said } from "./said";

/** A visit as it is when the mail is about to leave. */
export type VisitNow = {
  state: string;
  sequence: number;
  date: string;
  startMinute: number;
  endMinute: number;
};

/**
 * Has what the mail would say been overtaken, so that a newer mail says it better? A time that was
 * proposed and answered, a booking that moved again, a cancelling that was taken back.
 * @param sequence of the calendar part, if the mail has one
 */
export function isOvertaken(
  kind: VisitNews,
  said: Said,
  sequence: number | undefined,
  now: VisitNow,
): boolean {
  const moved =
    now.date !== said.date || now.startMinute !== said.start || now.endMinute !== said.end;
  const newer = sequence !== undefined && now.sequence !== sequence;
  switch (kind) {
    case "visitAsked":
      return now.state !== "asked" || moved;
    case "visitProposed":
      return now.state !== "proposed" || moved;
    case "visitTimeTaken":
      return (now.state !== "asked" && now.state !== "proposed") || moved;
    case "visitDeclined":
      return now.state !== "declined";
    case "visitCancelled":
      return now.state !== "cancelled" || newer;
    case "visitBooked":
    case "visitRescheduled":
      return now.state !== "booked" || moved || newer;
    case "visitRestored":
      return now.state === "cancelled" || now.state === "declined" || moved || newer;
  }
}

/** The states in which a request must still be for its mail to be worth sending. */
const statesOf: Record<RequestNews, readonly RequestState[]> = {
  requestAsked: ["asked"],
  requestAccepted: ["accepted"],
  requestDeclined: ["declined"],
  // Whoever was asked hears the same whatever closed it: no answer is needed.
  requestWithdrawn: ["withdrawn", "overtaken", "departed", "setAside"],
  requestClosed: ["departed"],
  requestRefused: ["refused"],
  requestExpired: ["expired"],
};

/** Whether a request is still as its mail says. */
export function isStillSo(kind: RequestNews, state: RequestState): boolean {
  return statesOf[kind].includes(state);
}

/** Whatever names a pair: does the end of that pair overtake it? */
const ofRunningPair: Record<PairNews, boolean> = {
  matched: true,
  pairAccepted: true,
  pairActive: true,
  pairRestored: true,
  pairNotComing: false,
  pairDeclined: false,
  mentorshipEnded: false,
  agreementWritten: true,
  talkThisWeek: true,
  talkAnswered: true,
  checkInShared: true,
};

/** News of a pair that runs; the end of the pair overtakes it. */
export const newsOfRunningPairs: string[] = Object.entries(ofRunningPair).flatMap(
  ([kind, overtaken]) => (overtaken ? [kind] : []),
);
