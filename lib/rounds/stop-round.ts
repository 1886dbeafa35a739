import type { Tx } from "@/lib/db";
import type { AnyViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { problemFrom, toJson } from "./stored";

/** Ends the run of a round without a new draft: the draft it had is there again, or none. */
export async function stopRound(
  tx: Tx,
  { districtId }: AnyViewer,
  { id, problem }: { id: string; problem: Prisma.JsonValue },
  without: "discarded" | "failed" = "discarded",
): Promise<"draft" | "discarded" | "failed"> {
  const before = problemFrom(problem);
  const state = before ? "draft" : without;
  await tx.matchRound.update({
    where: { districtId_id: { districtId, id } },
    data: {
      state,
      version: { increment: 1 },
      ...(before ? { problem: toJson(before) } : {}),
    },
    select: { id: true },
  });
  return state;
}
