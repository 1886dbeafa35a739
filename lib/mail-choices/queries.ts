import { read, type Tx } from "@/lib/db";
import type { AnyViewer, PersonViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type MailChoices, usualChoices } from "./schema";

/** How the viewer wants the mails of notices. */
export async function findMailChoices(viewer: PersonViewer): Promise<MailChoices> {
  return read(viewer, (tx) => mailChoicesOf(tx, viewer, viewer.personId));
}

/** Of one person, in the caller's transaction. */
export async function mailChoicesOf(
  tx: Tx,
  { districtId }: AnyViewer,
  personId: string,
): Promise<MailChoices> {
  const where = { districtId_personId: { districtId, personId } };
  return (await tx.mailChoice.findUnique({ where, select: mailChoiceFields })) ?? usualChoices;
}

export const mailChoiceFields = {
  pair: true,
  visits: true,
  programme: true,
  quiet: true,
} as const satisfies Prisma.MailChoiceSelect;
