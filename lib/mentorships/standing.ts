/** How far a pair has come between being published and being both people's own. */
export type PairStanding =
  /** Nobody has answered. */
  | "published"
  /** One has said yes. */
  | "accepted"
  /** Both have. */
  | "active"
  /** One has said no. */
  | "declined"
  | "ended";

export type StandingFacts = {
  acceptedAt: Date | null;
  endedAt: Date | null;
  /** One of the two said no. */
  declined: boolean;
  /** How many have said yes. */
  yes: number;
};

export function pairStanding({ acceptedAt, endedAt, declined, yes }: StandingFacts): PairStanding {
  if (declined) return "declined";
  if (endedAt) return "ended";
  if (acceptedAt) return "active";
  return yes > 0 ? "accepted" : "published";
}

/** Whose answer a running pair waits for, as its halves see it. */
export type AnswerStanding = "waitsForMe" | "waitsForPartner" | "both";

export function answerStanding(
  { acceptedAt, answers }: { acceptedAt: Date | null; answers: readonly { personId: string }[] },
  personId: string,
): AnswerStanding {
  if (acceptedAt) return "both";
  return answers.some((one) => one.personId === personId) ? "waitsForPartner" : "waitsForMe";
}

/**
 * Both have said yes. From then on the two talk, share and count hours; before, the pair is proposed,
 * to be looked at and answered.
 */
export function hasBegun({ answer }: { answer: AnswerStanding }): boolean {
  return answer === "both";
}
