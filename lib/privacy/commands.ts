import { record } from "@/lib/audit/commands";
import { write } from "@/lib/db";
import { done, type Result } from "@/lib/result";
import type { SystemViewer, Viewer } from "@/lib/viewer";

export type Erased = { notes: number; checkIns: number; talks: number; drafts: number };

/**
 * Destroys an author's key. The database deletes with it every word that it opened (and nobody
 * else's: a partner's words have a key of their own); check-ins without words and signals to talk go
 * too. What happened between the pair stays: that is the district's record, and it has no words.
 * @param by who is on record as having done it
 */
export async function eraseWords(author: Viewer, by: SystemViewer): Promise<Result<Erased, never>> {
  const { districtId, personId: authorId } = author;
  return write(author, async (tx) => {
    const own = { districtId, authorId };
    const notes = await tx.activityNote.count({ where: own });
    const drafts = await tx.draft.count({ where: { districtId, personId: authorId } });
    const { count: checkIns } = await tx.checkIn.deleteMany({ where: own });
    const { count: talks } = await tx.talkSignal.deleteMany({ where: own });
    await tx.dataKey.deleteMany({ where: own });
    const erased = { notes, checkIns, talks, drafts };
    await record(tx, by, {
      action: "privacy.erased",
      subject: "Person",
      subjectId: authorId,
      detail: erased,
    });
    return done(erased);
  });
}
