import { randomUUID } from "node:crypto";
import { type Tx, write } from "@/lib/db";
import { seal } from "@/lib/private-text";
import { done } from "@/lib/result";
import type { PersonViewer } from "@/lib/viewer";
import type { DraftKey, DraftValues } from "./schema";

/** Keeps what is being typed, sealed for its writer. No command: nothing on record, nothing to send twice. */
export async function saveDraft(
  viewer: PersonViewer,
  { form, subject, values }: DraftKey & { values: DraftValues },
) {
  const { districtId, personId, now: savedAt } = viewer;
  return write(viewer, async (tx) => {
    const unique = {
      districtId_personId_form_subject: { districtId, personId, form, subject },
    };
    const found = await tx.draft.findUnique({ where: unique, select: { id: true } });
    const id = found?.id ?? randomUUID();
    const sealed = await seal(tx, viewer, draftPlace(id), JSON.stringify(values));
    if (found) {
      // Gone in between means submitted or thrown away: it stays away.
      await tx.draft.updateMany({ where: { districtId, id }, data: { ...sealed, savedAt } });
    } else {
      const row = { districtId, id, personId, form, subject, ...sealed, savedAt };
      await tx.draft.createMany({ data: [row], skipDuplicates: true });
    }
    return done();
  });
}

/** Part of the command that the form was for. */
export async function dropDraft(tx: Tx, viewer: PersonViewer, key: DraftKey): Promise<void> {
  const { districtId, personId } = viewer;
  await tx.draft.deleteMany({ where: { districtId, personId, ...key } });
}

/** Throws a draft away, to start again from what is saved. */
export async function discardDraft(viewer: PersonViewer, { form, subject }: DraftKey) {
  return write(viewer, async (tx) => {
    await dropDraft(tx, viewer, { form, subject });
    return done();
  });
}

export function draftPlace(rowId: string) {
  return { table: "Draft", column: "words", rowId };
}
