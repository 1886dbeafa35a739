/** What keeps a mentee without a mentor, as far as the enrolment tells. */
export type WaitingReason =
  | "profile"
  | "approval"
  | "asked"
  | "joinedAfterRound"
  | "noRoundYet"
  | "leftOver";

export function waitingReason(enrolment: {
  state: "draft" | "submitted" | "returned" | "approved";
  approvedAt: Date | null;
  /** When the last published round began. */
  lastRoundAt: Date | null;
}): WaitingReason {
  const { state, approvedAt, lastRoundAt } = enrolment;
  if (state === "draft") return "profile";
  if (state === "submitted") return "approval";
  if (state === "returned") return "asked";
  if (!lastRoundAt) return "noRoundYet";
  return approvedAt && approvedAt > lastRoundAt ? "joinedAfterRound" : "leftOver";
}
