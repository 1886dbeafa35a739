import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import type { Tx } from "@/lib/db";
import { seal, unseal } from "@/lib/private-text";
import type { Viewer } from "@/lib/viewer";
import type { ActivityNote } from "@/prisma/generated/client";
import { placeOf } from "./place";
import { seenOf } from "./seen";

type NoteInput = {
  activityId: string;
  note: string;
  shareNote: boolean;
  /** How the note stood when the form was opened, and whether one saved since may be replaced. */
  seen?: string | undefined;
  anyway?: boolean | undefined;
};

/**
 * The viewer's private note on a contact that the caller found within policy: written, changed,
 * or taken away when no words are left. The record says that, never what, and only to the author.
 * @returns what became of it; null when there was none and there is none
 */
export async function writeNote(
  tx: Tx,
  viewer: Viewer,
  input: NoteInput,
): Promise<"written" | "changed" | "removed" | "saved-elsewhere" | null> {
  const { districtId, personId: authorId, now } = viewer;
  const { activityId, note, shareNote } = input;
  const where = { districtId_activityId_authorId: { districtId, activityId, authorId } };
  const found = await tx.activityNote.findUnique({ where });
  if (await isSavedElsewhere(tx, viewer, found, input)) return "saved-elsewhere";
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

/** Whether what is kept is neither what the form showed nor what it brings, as when it comes twice. */
async function isSavedElsewhere(
  tx: Tx,
  viewer: Viewer,
  found: ActivityNote | null,
  { note, shareNote, seen, anyway }: NoteInput,
): Promise<boolean> {
  if (anyway || seen === undefined || seen === seenOf(found)) return false;
  if (!found) return note !== "";
  if ((found.sharedAt !== null) !== shareNote) return true;
  return !(await unseal(tx, viewer, placeOf(found.id), found)).says(note);
}
