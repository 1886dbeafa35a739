import type { Problem } from "@/lib/matching/types";
import type { Coordinator } from "@/lib/viewer";
import type { RoundState } from "@/prisma/generated/enums";

/** A round of the coordinator's district. */
export function roundWhere({ districtId }: Coordinator, id: string) {
  return { districtId, id };
}

/** Only a draft is changed, published or put aside. */
export const mayChange = (state: RoundState) => state === "draft";

/**
 * Whoever is in a round themselves finds their own number in its lists, and in them for whom they
 * are not possible.
 */
export function mayTakeLists({ personId }: Coordinator, { mentees, mentors }: Problem): boolean {
  return ![...mentees, ...mentors].some(({ id }) => id === personId);
}
