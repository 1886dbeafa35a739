import type { Tx } from "@/lib/db";

/**
 * The user of a proven address, made on the first visit and tied to each roster record that has
 * this address today. The roster's address decides: a corrected one ends what the old one opened.
 * @returns undefined when nobody at work in any district has the address
 */
export async function welcome(
  tx: Tx,
  email: string,
  at: Date,
): Promise<{ id: string } | undefined> {
  await tx.$queryRaw`SELECT set_config('bookends.email', ${email}, true)`;
  if ((await tx.person.count({ where: { email, leftAt: null } })) === 0) return undefined;
  const [user] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "User" (id, email, "emailVerified", "createdAt")
    VALUES (gen_random_uuid(), ${email}::citext, ${at}::timestamptz, ${at}::timestamptz)
    ON CONFLICT (email) DO UPDATE SET "emailVerified" = ${at}::timestamptz
    RETURNING id::text, set_config('bookends.user', id::text, true)`;
  if (!user) return undefined;
  await tx.$executeRaw`UPDATE "Person" p SET "userId" = ${user.id}::uuid
    WHERE p.email = ${email}::citext AND p."leftAt" IS NULL AND p."userId" IS DISTINCT FROM ${user.id}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Person" o
        WHERE o."districtId" = p."districtId" AND o."userId" = ${user.id}::uuid)`;
  return user;
}

/** Whether somebody at work has the address; for the job that writes the mail. */
export async function isKnown(tx: Tx, email: string): Promise<boolean> {
  await tx.$queryRaw`SELECT set_config('bookends.email', ${email}, true)`;
  return (await tx.person.count({ where: { email, leftAt: null } })) > 0;
}
