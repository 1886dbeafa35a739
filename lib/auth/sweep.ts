import { now } from "@/lib/clock";
import { asAuth } from "@/lib/db";

const day = 86_400_000;

/** Sessions that ended, codes that no longer tell a known browser from a strange one, counters that ran out. */
export async function sweepSignIn(): Promise<void> {
  const at = now().getTime();
  await asAuth({}, async (tx) => {
    await tx.session.deleteMany({
      where: { OR: [{ expires: { lt: new Date(at) } }, { endsAt: { lt: new Date(at) } }] },
    });
    await tx.signInCode.deleteMany({
      where: { usedAt: null, expiresAt: { lt: new Date(at - day) } },
    });
    await tx.signInCode.deleteMany({ where: { createdAt: { lt: new Date(at - 180 * day) } } });
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(Date.now() - day) } } });
  });
}
