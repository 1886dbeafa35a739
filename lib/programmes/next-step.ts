import type { IsoDate } from "@/lib/dates";
import type { MatchingWay } from "@/prisma/generated/enums";

/** How far a programme has come, in people. */
export type ProgrammeCounts = {
  /** Librarians confirmed on the roster. */
  librarians: number;
  invited: number;
  /** Sent at any time, those who were asked for more and who have left since included. */
  signedUp: number;
  /** Signed up and waiting for the coordinator. */
  submitted: number;
  /** In any role. */
  approved: number;
  approvedMentees: number;
  approvedMentors: number;
  /** Approved mentees without a running pair, those set aside for this year left out. */
  waitingForMentor: number;
  pairs: number;
  /** Accepted requests that wait for a coordinator's word. */
  promised: number;
};

export const nextSteps = [
  "confirmLibrarians",
  "invite",
  "waitForSignUps",
  "approve",
  "findMentors",
  "match",
  "ask",
  "follow",
] as const;
export type NextStep = (typeof nextSteps)[number];

/** Whether a programme has no pair yet, or none again, and time for one. */
export const isBeginning = (
  { pairs }: Pick<ProgrammeCounts, "pairs">,
  { endsOn }: { endsOn: IsoDate },
  today: IsoDate,
) => pairs === 0 && today <= endsOn;

/** The one thing worth doing next: invite → sign-ups → approve → match. */
export function nextStep(counts: ProgrammeCounts, way: MatchingWay): NextStep {
  if (counts.submitted > 0) return "approve";
  if (counts.waitingForMentor > 0) {
    if (counts.approvedMentors === 0) return "findMentors";
    return way === "asking" || counts.promised > 0 ? "ask" : "match";
  }
  if (counts.pairs > 0) return "follow";
  if (counts.librarians === 0 && counts.invited === 0) return "confirmLibrarians";
  return counts.invited === 0 ? "invite" : "waitForSignUps";
}
