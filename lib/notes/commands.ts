import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import type { Tx } from "@/lib/db";
import { seal } from "@/lib/private-text";
import type { Viewer } from "@/lib/viewer";
import { placeOf } from "./place";

/**
 * The viewer's private note on a contact that the caller found within policy: written, changed,
 * or taken away when no words are left. The record says that, never what, and only to the author.
 * @returns what became of it; null when there was none and there is none
 */
export async function writeNote(
  tx: Tx,
  viewer: Viewer,
  input: { activityId: string; note: string; shareNote: boolean },
): Promise<"written" | "changed" | "removed" | null> {
  const { districtId, personId: authorId, now } = viewer;
  const { activityId, note, shareNote } = input;
  const where = { districtId_activityId_authorId: { districtId, activityId, authorId } };
  const found = await tx.activityNote.findUnique({
    where,
    select: { id: true, sharedAt: true },
  });
  if (!note && !found) return null;
  const id = found?.id ?? randomUUID();
  if (note) {
    const sealed = await seal(tx, viewer, placeOf(id), note);
    const sharedAt = shareNote ? (found?.sharedAt ?? now) : null;
    await tx.activityNote.upsert({
      where,
      create: { districtId, id, activityId, authorId, ...sealed, sharedAt, writtenAt: now },
      update: { ...sealed, sharedAt, changedAt: now },
      select: { id: true },
    });
  } else await tx.activityNote.delete({ where, select: { id: true } });
  const verb = note ? (found ? "changed" : "written") : "removed";
  await record(tx, viewer, {
    action: `notes.${verb}`,
    subject: "ActivityNote",
    subjectId: id,
    ownerId: authorId,
    detail: { shared: Boolean(note) && shareNote },
  });
  return verb;
}
