import type { Tx } from "@/lib/db";
import type { AnyViewer } from "@/lib/viewer";

/** Places that accepted requests hold until a coordinator has confirmed them. */
export function promisedBy(
  tx: Tx,
  { districtId }: AnyViewer,
  { programmeId, mentorId }: { programmeId: string; mentorId: string },
): Promise<number> {
  return tx.pairRequest.count({ where: { districtId, programmeId, mentorId, state: "accepted" } });
}
