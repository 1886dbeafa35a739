import type { PersonViewer } from "./viewer";

/** Whoever sends something looked at an older version; by their own hand it is older, or by another's. */
export type OutOfDate = "changed-by-you" | "changed-meanwhile";

/** @param lastById who changed it last */
export const outOfDate = (
  { personId }: PersonViewer,
  lastById: string | null | undefined,
): OutOfDate => (lastById === personId ? "changed-by-you" : "changed-meanwhile");
