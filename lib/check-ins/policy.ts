import type { Place } from "@/lib/private-text";
import type { Viewer } from "@/lib/viewer";

export function ownCheckIn({ districtId, personId }: Viewer) {
  return { districtId, authorId: personId };
}

/** Running pairs in which the viewer is the mentee: whom a check-in can be shared with. */
export function pairsToShareWith({ districtId, personId }: Viewer) {
  return { districtId, menteeId: personId, endedAt: null };
}

/** Shares of a pair that runs; those of a restored one open once both have said yes. */
export const openShares = { where: { mentorship: { endedAt: null } } } as const;

export function placeOf(rowId: string): Place {
  return { table: "CheckIn", column: "words", rowId };
}
