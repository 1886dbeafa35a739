import { asAuth } from "@/lib/db";
import { hashOf } from "./secrets";

/** The address that this browser's newest code was promised to. */
export async function addressAsked(
  browser: string | undefined,
  at: Date,
): Promise<string | undefined> {
  if (!browser) return undefined;
  const code = await asAuth({}, (tx) =>
    tx.signInCode.findFirst({
      where: { browserHash: hashOf(browser), usedAt: null, revokedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: "desc" },
      select: { email: true },
    }),
  );
  return code?.email;
}
