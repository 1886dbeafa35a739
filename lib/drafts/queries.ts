import { read } from "@/lib/db";
import { unsealWith } from "@/lib/private-text";
import type { PersonViewer } from "@/lib/viewer";
import { draftPlace } from "./commands";
import { type DraftKey, type DraftValues, draftValues } from "./schema";

export type Draft = { values: DraftValues; savedAt: Date };

/** What the viewer was typing in a form; null when there is nothing. */
export async function draftOf(
  viewer: PersonViewer,
  { form, subject }: DraftKey,
): Promise<Draft | null> {
  return (await draftsOf(viewer, [form], subject))[form] ?? null;
}

/** What the viewer was typing in any of several forms about the same thing. */
export async function draftsOf<Form extends string>(
  viewer: PersonViewer,
  forms: readonly Form[],
  subject: string,
): Promise<{ [form in Form]?: Draft }> {
  const { districtId, personId } = viewer;
  // One statement whether there is a draft or not: the key comes with the words.
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<Row[]>`
    SELECT d.id, d.form, d.words, d."savedAt", k."districtId", k."authorId", k.id AS "keyId", k.wrapped
    FROM "Draft" d JOIN "DataKey" k ON k."districtId" = d."districtId" AND k.id = d."keyId"
    WHERE d."districtId" = ${districtId}::uuid AND d."personId" = ${personId}::uuid
      AND d.form = ANY(${forms}) AND d.subject = ${subject}`,
  );
  const drafts: { [form in Form]?: Draft } = {};
  for (const form of forms) {
    const row = rows.find((one) => one.form === form);
    if (!row) continue;
    const { words, savedAt, keyId, ...key } = row;
    const text = unsealWith(viewer, { ...key, id: keyId }, draftPlace(row.id), words);
    const values = draftValues.safeParse(JSON.parse(text.reveal()));
    if (values.success) drafts[form] = { values: values.data, savedAt };
  }
  return drafts;
}

type Row = {
  id: string;
  form: string;
  words: Uint8Array;
  savedAt: Date;
  districtId: string;
  authorId: string;
  keyId: string;
  wrapped: Uint8Array;
};
