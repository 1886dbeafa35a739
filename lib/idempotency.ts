import { randomUUID } from "node:crypto";
import type { Tx } from "./db";
import type { PersonViewer } from "./viewer";

/**
 * A form sent twice makes one thing. Call first in the transaction: `fresh` says whether to make it,
 * under `id`; otherwise `id` is what the first sending made. A second sending at the same moment
 * waits for the first. A refused command rolls its receipt back, so that the form may be mended and sent again.
 */
export async function once(
  tx: Tx,
  viewer: PersonViewer,
  command: string,
  key: string,
): Promise<{ id: string; fresh: boolean }> {
  const { districtId, personId } = viewer;
  const id = randomUUID();
  const { count } = await tx.commandReceipt.createMany({
    data: [{ districtId, personId, command, key, resultId: id }],
    skipDuplicates: true,
  });
  if (count === 1) return { id, fresh: true };
  const first = await tx.commandReceipt.findUniqueOrThrow({
    where: { districtId_personId_command_key: { districtId, personId, command, key } },
    select: { resultId: true },
  });
  return { id: first.resultId, fresh: false };
}
