import type { EnrolmentRole, EnrolmentState } from "@/prisma/generated/enums";

/** One side of a possible pair, as the programme knows it; undefined when not enrolled there. */
export type Candidate = {
  roles: readonly EnrolmentRole[];
  state: EnrolmentState;
  hasLeft: boolean;
};

export type PairFacts = {
  mentorId: string;
  menteeId: string;
  mentor: (Candidate & { capacity: number; taken: number }) | undefined;
  mentee: Candidate | undefined;
  /** The mentee has a running pair in the programme. */
  menteePaired: boolean;
  /** Either stands somewhere in the other's chain of supervisors. */
  oneSupervisesOther: boolean;
  /** Either would not be paired with the other. */
  vetoed: boolean;
};

export const hardRules = [
  "same-person",
  "not-in-programme",
  "not-approved",
  "already-paired",
  "mentor-full",
  "kept-apart",
] as const;
export type HardRule = (typeof hardRules)[number];

/**
 * What makes a pair impossible (domain, section 4); undefined when nothing does. A wish comes
 * last, and is told like a chain of supervisors: whoever reads the refusal learns no more than
 * they must.
 */
export function ruleAgainst(facts: PairFacts): HardRule | undefined {
  const { mentor, mentee } = facts;
  if (facts.mentorId === facts.menteeId) return "same-person";
  if (!mentor || !mentee || mentor.hasLeft || mentee.hasLeft) return "not-in-programme";
  if (!mentor.roles.includes("mentor") || !mentee.roles.includes("mentee")) {
    return "not-in-programme";
  }
  if (mentor.state !== "approved" || mentee.state !== "approved") return "not-approved";
  if (facts.menteePaired) return "already-paired";
  if (mentor.taken >= mentor.capacity) return "mentor-full";
  return facts.oneSupervisesOther || facts.vetoed ? "kept-apart" : undefined;
}
