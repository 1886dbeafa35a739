import { asAuth } from "@/lib/db";

/** Ends what is known of daily mails after thirty days; the database shows the role no younger ones. */
export async function sweepDailyMail(): Promise<void> {
  await asAuth(
    {},
    (tx) => tx.$executeRaw`DELETE FROM "DailyMail" WHERE date < (now() - interval '30 days')::date`,
  );
}
