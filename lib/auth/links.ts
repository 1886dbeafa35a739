import { asAuth, type Tx } from "@/lib/db";
import { hashOf, newSecret } from "./secrets";

/** Stands where a code has its browser; no browser's hash looks like this. */
export const linkMark = "link";

/** A link that signs in by itself, once; for the first coordinator, before any mail is known to arrive. */
export async function makeLink(tx: Tx, email: string, at: Date, hours = 24): Promise<string> {
  const token = newSecret();
  await tx.signInCode.create({
    data: {
      email,
      codeHash: hashOf(token),
      browserHash: linkMark,
      createdAt: at,
      expiresAt: new Date(at.getTime() + hours * 3_600_000),
    },
  });
  return token;
}

/** Whether a link still works; looking does not use it up. */
export async function linkWorks(token: string, at: Date): Promise<boolean> {
  return asAuth(
    {},
    async (tx) => (await tx.signInCode.count({ where: livingLink(token, at) })) > 0,
  );
}

export function livingLink(token: string, at: Date) {
  const codeHash = hashOf(token);
  return { codeHash, browserHash: linkMark, usedAt: null, revokedAt: null, expiresAt: { gt: at } };
}
