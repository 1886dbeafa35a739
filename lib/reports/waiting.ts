/** What keeps a mentee without a mentor, as far as the enrolment and their asking tell. */
export type WaitingReason =
  | "profile"
  | "approval"
  | "asked"
  /** A mentor has accepted them; the coordinator's word is missing. */
  | "promised"
  /** They have asked a mentor, who has not answered yet. */
  | "asking"
  /** They choose for themselves, and have asked nobody. */
  | "mayAsk"
  | "joinedAfterRound"
  | "noRoundYet"
  | "leftOver"
  /** They had a pair, and one of the two said no. */
  | "notComing"
  /** They had a pair, which has ended. */
  | "pairEnded";

export function waitingReason(enrolment: {
  state: "draft" | "submitted" | "returned" | "approved";
  approvedAt: Date | null;
  /** When the last published round began. */
  lastRoundAt: Date | null;
  /** Of the open request, if they have asked a mentor. */
  request: "asked" | "accepted" | null;
  matchingWay: "rounds" | "asking" | "hybrid";
  /** A pair of theirs was declined. */
  declined: boolean;
  /** They have had a pair in this programme. */
  hadPair: boolean;
}): WaitingReason {
  const { state, approvedAt, lastRoundAt, request, matchingWay, declined, hadPair } = enrolment;
  if (state === "draft") return "profile";
  if (state === "submitted") return "approval";
  if (state === "returned") return "asked";
  if (request) return request === "accepted" ? "promised" : "asking";
  if (matchingWay === "asking") return "mayAsk";
  if (declined) return "notComing";
  if (hadPair) return "pairEnded";
  if (!lastRoundAt) return "noRoundYet";
  return approvedAt && approvedAt > lastRoundAt ? "joinedAfterRound" : "leftOver";
}
