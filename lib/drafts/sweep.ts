import { asAuth } from "@/lib/db";

/** Ends every district's drafts that nobody touched for thirty days; the database shows the role no others. */
export async function sweepDrafts(): Promise<void> {
  await asAuth(
    {},
    (tx) => tx.$executeRaw`DELETE FROM "Draft" WHERE "savedAt" < now() - interval '30 days'`,
  );
}
