import { asKeeperOfKeys, type Tx } from "@/lib/db";
import { type WrappedKey, wrappedAnew } from "@/lib/private-text";

/** How many keys were wrapped anew, were already, and are opened by neither key. */
export type Rotated = { wrapped: number; already: number; lost: number };

/**
 * Wraps every author's key by today's key from the environment, in every district. Each batch is a
 * transaction and a key that is done stays done, so it may be broken off, begun again, and run twice
 * at once. Words are not touched: their keys stay what they are.
 * @param said the count so far, after each batch
 */
export async function rotateKeys(
  said: (sofar: Rotated) => void = () => {},
  size = 200,
): Promise<Rotated> {
  const sofar = { wrapped: 0, already: 0, lost: 0 };
  let after: WrappedKey | undefined;
  for (;;) {
    const keys = await wrapBatch(sofar, after, size);
    said({ ...sofar });
    after = keys.at(-1);
    if (keys.length < size) return sofar;
  }
}

async function wrapBatch(sofar: Rotated, after: WrappedKey | undefined, size: number) {
  const counted = { wrapped: 0, already: 0, lost: 0 };
  const keys = await asKeeperOfKeys(async (tx) => {
    const batch = await nextKeys(tx, after, size);
    for (const row of batch) {
      const anew = wrappedAnew(row);
      if (anew === null) counted.lost += 1;
      else if (anew === "already") counted.already += 1;
      else {
        await tx.$executeRaw`UPDATE "DataKey" SET wrapped = ${anew.wrapped}
          WHERE "districtId" = ${row.districtId}::uuid AND id = ${row.id}::uuid`;
        counted.wrapped += 1;
      }
    }
    return batch;
  });
  for (const kind of ["wrapped", "already", "lost"] as const) sofar[kind] += counted[kind];
  return keys;
}

/** Locked until the batch is done: another rotation waits, and then finds them done. */
function nextKeys(tx: Tx, after: WrappedKey | undefined, size: number): Promise<WrappedKey[]> {
  const nobody = "00000000-0000-0000-0000-000000000000";
  return tx.$queryRaw<WrappedKey[]>`
    SELECT "districtId"::text, id::text, "authorId"::text, wrapped FROM "DataKey"
    WHERE ("districtId", id) > (${after?.districtId ?? nobody}::uuid, ${after?.id ?? nobody}::uuid)
    ORDER BY "districtId", id LIMIT ${size} FOR NO KEY UPDATE`;
}
