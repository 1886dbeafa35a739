import { randomUUID } from "node:crypto";
import { asAuth, speakFor, type Tx } from "@/lib/db";
import { enqueue } from "@/lib/jobs/queue";
import { done, type Result, refused } from "@/lib/result";
import type { AnyViewer } from "@/lib/viewer";
import type { Asking } from "./asking";
import { allowed } from "./limits";
import { linkMark, livingLink } from "./links";
import { codeHash, hashOf, sameHash } from "./secrets";
import { welcome } from "./welcome";

export const codeMinutes = 10;
const attemptsAllowed = 5;

/**
 * Promises a code to an address. The work and the answer are the same for every address; whether
 * it belongs to anybody is looked up by the job that writes the mail.
 */
export async function askForCode(
  { browser, client, at }: Asking,
  { email, locale }: { email: string; locale: string },
): Promise<Result<undefined, "tooMany">> {
  const browserHash = hashOf(browser);
  if (!(await mayAsk(browserHash, client, email))) return refused("tooMany");
  const id = randomUUID();
  await asAuth({}, async (tx) => {
    await tx.signInCode.updateMany({
      where: { browserHash, usedAt: null, revokedAt: null },
      data: { revokedAt: at },
    });
    const expiresAt = new Date(at.getTime() + codeMinutes * 60_000);
    await tx.signInCode.create({
      data: { id, email, browserHash, locale, createdAt: at, expiresAt },
    });
    await enqueue(tx, "send-code", { codeId: id });
  });
  return done();
}

/**
 * Uses a code up. Looks only at the newest living code of the asking browser, so that a code read
 * over a shoulder opens nothing elsewhere; at most five tries each.
 */
export async function redeemCode(
  { browser, client, at }: Asking,
  typed: string,
): Promise<Result<{ userId: string }, "noCode" | "wrong" | "spent" | "tooMany">> {
  const browserHash = hashOf(browser);
  if (!(await mayRedeem(browserHash, client))) return refused("tooMany");
  return asAuth({}, async (tx) => {
    const code = await lockNewest(tx, browserHash, at);
    if (!code) return refused("noCode");
    if (code.attempts >= attemptsAllowed) return refused("spent");
    const right = sameHash(code.codeHash ?? "", codeHash(code.id, typed));
    await tx.signInCode.update({
      where: { id: code.id },
      data: { attempts: { increment: 1 }, usedAt: right ? at : null },
    });
    if (!right) return refused(code.attempts + 1 >= attemptsAllowed ? "spent" : "wrong");
    const user = await welcome(tx, code.email, at);
    if (!user) return refused("wrong");
    await revokeOthers(tx, code.email, at);
    return done({ userId: user.id });
  });
}

/** Uses a link up; called when its button is pressed, never when it is only opened. */
export async function redeemLink(
  { browser, client, at }: Asking,
  token: string,
): Promise<Result<{ userId: string }, "noLink" | "tooMany">> {
  if (!(await mayRedeem(hashOf(browser), client))) return refused("tooMany");
  return asAuth({}, async (tx) => {
    const { count } = await tx.signInCode.updateMany({
      where: { ...livingLink(token, at) },
      data: { usedAt: at },
    });
    if (count !== 1) return refused("noLink");
    const { email } = await tx.signInCode.findFirstOrThrow({
      where: { codeHash: hashOf(token), browserHash: linkMark },
      select: { email: true },
    });
    const user = await welcome(tx, email, at);
    if (!user) return refused("noLink");
    await revokeOthers(tx, email, at);
    return done({ userId: user.id });
  });
}

/** A demo person's session without a code; the caller has made sure that this is a demo on loopback. */
export async function enterAs(
  email: string,
  at: Date,
): Promise<Result<{ userId: string }, "noPerson">> {
  return asAuth({}, async (tx) => {
    const user = await welcome(tx, email, at);
    return user ? done({ userId: user.id }) : refused("noPerson");
  });
}

/**
 * Signs people out who have left the district, in the caller's transaction. A session that speaks
 * for them in another district goes on, and so does one that has chosen none where they are still
 * somewhere else.
 */
export async function endSessionsOf(
  tx: Tx,
  viewer: AnyViewer,
  people: readonly string[],
): Promise<void> {
  const { districtId } = viewer;
  const found = await tx.person.findMany({
    where: { districtId, id: { in: [...people] }, userId: { not: null } },
    select: { email: true },
  });
  if (found.length === 0) return;
  const emails = found.map(({ email }) => email);
  // Sessions are seen by sign-in's role alone, and people by it one address at a time.
  for (const email of emails) {
    await tx.$queryRaw`SELECT set_config('role', 'bookends_auth', true),
      set_config('bookends.email', ${email}, true)`;
    await tx.$executeRaw`DELETE FROM "Session" s USING "User" u
      WHERE u.id = s."userId" AND u.email = ${email}::citext
        AND (s."districtId" = ${districtId}::uuid OR (s."districtId" IS NULL AND NOT EXISTS
          (SELECT 1 FROM "Person" p WHERE p.email = ${email}::citext AND p."leftAt" IS NULL)))`;
  }
  await speakFor(tx, viewer);
}

async function mayAsk(browserHash: string, client: string | undefined, email: string) {
  const address = email.toLowerCase();
  if (client && !(await allowed("askClient", client))) return false;
  if (!(await allowed("askPair", browserHash, address))) return false;
  const known = await asAuth({}, (tx) =>
    tx.signInCode.count({ where: { email: address, browserHash, usedAt: { not: null } } }),
  );
  return known > 0 || allowed("askStrangers", address);
}

async function mayRedeem(browserHash: string, client: string | undefined) {
  if (client && !(await allowed("redeemClient", client))) return false;
  return allowed("redeemBrowser", browserHash);
}

type LivingCode = { id: string; email: string; codeHash: string | null; attempts: number };

async function lockNewest(tx: Tx, browserHash: string, at: Date): Promise<LivingCode | undefined> {
  const [code] = await tx.$queryRaw<LivingCode[]>`
    SELECT id::text, email::text, "codeHash", attempts FROM "SignInCode"
    WHERE "browserHash" = ${browserHash} AND "usedAt" IS NULL AND "revokedAt" IS NULL
      AND "expiresAt" > ${at}::timestamptz
    ORDER BY "createdAt" DESC LIMIT 1 FOR UPDATE`;
  return code;
}

async function revokeOthers(tx: Tx, email: string, at: Date): Promise<void> {
  await tx.signInCode.updateMany({
    where: { email, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
}
