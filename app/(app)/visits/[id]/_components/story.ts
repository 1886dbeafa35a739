import type { VisitDetail } from "@/lib/visits/queries";

type Stage = Pick<VisitDetail, "state" | "as" | "ended" | "timeTaken" | "waitsFor" | "turns"> & {
  /** It is over, and the reader's pair has not logged it yet. */
  toLog: boolean;
};

export type Story =
  | "declined"
  | "cancelled"
  | "declinedToOther"
  | "cancelledToOther"
  | "unanswered"
  | "readAlong"
  | "visitedByYou"
  | "visitedYou"
  | "visitedOver"
  | "hostedOver"
  | "booked"
  | "timeTaken"
  | "answerRequest"
  | "answerOffer"
  | "asked"
  | "offered";

/** Where the visit stands for the reader; names the sentence that says what happens next. */
export function storyOf(visit: Stage): Story {
  const { state, as, ended, timeTaken, waitsFor, toLog } = visit;
  if (state === "declined" || state === "cancelled") {
    return as === "visitor" ? state : (`${state}ToOther` as const);
  }
  if (state !== "booked" && ended) return "unanswered";
  if (as === "mentor") return "readAlong";
  if (state === "booked") {
    if (!ended) return "booked";
    if (!toLog) return as === "host" ? "hostedOver" : "visitedOver";
    return as === "host" ? "visitedYou" : "visitedByYou";
  }
  if (timeTaken) return "timeTaken";
  if (waitsFor === "you") return as === "host" ? "answerRequest" : "answerOffer";
  return as === "visitor" && state === "asked" ? "asked" : "offered";
}

export type Step = "confirm" | "propose" | "decline" | "cancel" | "move" | "log" | "another";

/** What the reader can do about it, the first thing first. */
export function stepsOf(visit: Stage): Step[] {
  switch (storyOf(visit)) {
    case "answerRequest":
      return ["confirm", "propose", "decline"];
    case "answerOffer":
      return ["confirm", "propose", "cancel"];
    case "timeTaken":
    case "asked":
    case "offered":
      return ["propose", "cancel"];
    case "booked":
      return ["move", "cancel"];
    case "visitedByYou":
      return ["log"];
    case "visitedYou":
      return ["log"];
    case "visitedOver":
      return ["another"];
    case "declined":
    case "cancelled":
      return ["another"];
    case "unanswered":
      return visit.as === "visitor" ? ["another"] : [];
    case "declinedToOther":
    case "cancelledToOther":
    case "hostedOver":
    case "readAlong":
      return [];
  }
}
