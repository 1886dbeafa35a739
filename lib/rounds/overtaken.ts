import { ruleBook } from "@/lib/matching/rules";
import type { Problem } from "@/lib/matching/types";
import { byId } from "./draft";
import type { Price } from "./what-if";

/**
 * Whether two people would come together who are kept apart by now. What the matcher answers for a round
 * as it was run does not know of them, and its proof holds only so.
 * @param offering the round with everyone who is kept apart by now
 */
export function isOvertaken(
  offering: Problem,
  placings: readonly { menteeId: string; mentorId: string | null }[],
): boolean {
  const menteeOf = byId(offering.mentees);
  const mentorOf = byId(offering.mentors);
  const rulesFor = ruleBook(offering);
  return placings.some(({ menteeId, mentorId }) => {
    const mentee = menteeOf.get(menteeId);
    const mentor = mentorId && mentorOf.get(mentorId);
    return mentee && mentor && rulesFor(mentee)(mentor) === "apart";
  });
}

/** The price of what everyone who moves may still do. */
export function unlessOvertaken(offering: Problem, price: Price): Price {
  if (!price.possible) return price;
  const moves = price.moves.map(({ menteeId, to }) => ({ menteeId, mentorId: to }));
  return isOvertaken(offering, moves) ? { possible: false, rule: "apart" } : price;
}
