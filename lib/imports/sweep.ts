import { asAuth } from "@/lib/db";

/** As many rows at a time as go well within the time of a statement. */
const batch = 5_000;

/**
 * Thirty days after an import came, in every district: its file and its rows go; counts, and what it
 * changed, stay as long as it can be undone. One that was never applied has nothing left to apply.
 * The database shows the role no younger ones.
 */
export async function sweepImports(): Promise<void> {
  await asAuth(
    {},
    (tx) => tx.$executeRaw`UPDATE "RosterImport" SET file = NULL,
      state = CASE WHEN state IN ('applied', 'undone', 'failed') THEN state ELSE 'cancelled' END
      WHERE "createdAt" < now() - interval '30 days'`,
  );
  while ((await sweepRows()) === batch);
}

async function sweepRows(): Promise<number> {
  return asAuth(
    {},
    (tx) => tx.$executeRaw`
    DELETE FROM "ImportRow" r USING (
      SELECT o."districtId", o."importId", o."rowNumber" FROM "RosterImport" i
      JOIN "ImportRow" o ON o."districtId" = i."districtId" AND o."importId" = i.id
      WHERE i."createdAt" < now() - interval '30 days' LIMIT ${batch}) old
    WHERE r."districtId" = old."districtId" AND r."importId" = old."importId"
      AND r."rowNumber" = old."rowNumber"`,
  );
}
