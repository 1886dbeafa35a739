import { record } from "@/lib/audit/commands";
import type { Tx } from "@/lib/db";
import { type PrivateText, unsealAll } from "@/lib/private-text";
import type { Viewer } from "@/lib/viewer";
import { placeOf } from "./place";
import { readableNote } from "./policy";

export type OpenNote = {
  words: PrivateText;
  sharedAt: Date | null;
  writtenAt: Date;
  changedAt: Date | null;
};

/**
 * The viewer's own note on a contact and the one their partner shares, in the caller's transaction.
 * Reading the partner's is on record and shown to its author.
 */
export async function notesOn(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
): Promise<{ own: OpenNote | null; shared: OpenNote | null }> {
  const rows = await tx.activityNote.findMany({
    where: { ...readableNote(viewer), activityId },
  });
  const opened = await unsealAll(
    tx,
    viewer,
    rows.map(({ id, words, keyId }) => ({ id, place: placeOf(id), sealed: { words, keyId } })),
  );
  const pick = (own: boolean): OpenNote | null => {
    const row = rows.find(({ authorId }) => (authorId === viewer.personId) === own);
    const words = row && opened.get(row.id);
    if (!row || words === undefined) return null;
    const { sharedAt, writtenAt, changedAt } = row;
    return { words, sharedAt, writtenAt, changedAt };
  };
  const others = rows.filter(({ authorId }) => authorId !== viewer.personId);
  if (others.length > 0) {
    const reads = others.map(({ id, authorId }) => ({
      action: "notes.read",
      subject: "ActivityNote",
      subjectId: id,
      ownerId: authorId,
    }));
    await record(tx, viewer, ...reads);
  }
  return { own: pick(true), shared: pick(false) };
}
