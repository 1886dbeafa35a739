import { read } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { standing } from "./policy";

export type TalkSignal = { id: string; mentorshipId: string; byMe: boolean; at: Date };

/** Signals that stand between the viewer and a running pair's other half, newest first. */
export async function standingSignals(viewer: Viewer): Promise<TalkSignal[]> {
  const { personId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.talkSignal.findMany({
      where: { ...standing(viewer), OR: [{ authorId: personId }, { readerId: personId }] },
      select: { id: true, mentorshipId: true, authorId: true, at: true },
      orderBy: { at: "desc" },
      take: 40,
    }),
  );
  return rows.map(({ authorId, ...signal }) => ({ ...signal, byMe: authorId === personId }));
}
