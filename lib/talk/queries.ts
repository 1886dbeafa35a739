import { read } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { standing, takenUp } from "./policy";

export type TalkSignal = {
  id: string;
  mentorshipId: string;
  byMe: boolean;
  at: Date;
  answeredAt: Date | null;
};

/**
 * Signals that stand between the viewer and a running pair's other half, newest first; then those of
 * the viewer that were taken up within the week.
 */
export async function talkSignals(viewer: Viewer): Promise<TalkSignal[]> {
  const { personId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.talkSignal.findMany({
      where: {
        OR: [
          { ...standing(viewer), OR: [{ authorId: personId }, { readerId: personId }] },
          takenUp(viewer),
        ],
      },
      select: { id: true, mentorshipId: true, authorId: true, at: true, answeredAt: true },
      orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { at: "desc" }],
      take: 40,
    }),
  );
  return rows.map(({ authorId, ...signal }) => ({ ...signal, byMe: authorId === personId }));
}
