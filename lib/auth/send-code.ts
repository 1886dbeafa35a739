import { now } from "@/lib/clock";
import { asAuth } from "@/lib/db";
import { isLocale } from "@/lib/i18n/messages";
import type { JobPayloads } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { type MailTemplates, sendMail } from "@/lib/mail";
import { codeMinutes } from "./commands";
import { codeHash, newCode } from "./secrets";
import { isKnown } from "./welcome";

/**
 * Makes the code and sends it. A code exists only here and in the mail; the table gets its hash.
 * An address that nobody has gets no mail. A retry makes a new code, so the last mail is right.
 */
export async function sendCode(
  { codeId }: JobPayloads["send-code"],
  { mail }: { mail: MailTemplates },
): Promise<void> {
  const code = newCode();
  const asked = await keep(codeId, code);
  if (!asked) return;
  const locale = isLocale(asked.locale) ? asked.locale : "en";
  const words = await mail.code({ code, minutes: codeMinutes, locale });
  await sendMail({ to: asked.email, ...words });
  log.info({ codeId }, "code sent");
}

async function keep(id: string, code: string) {
  return asAuth({}, async (tx) => {
    const living = { id, usedAt: null, revokedAt: null, expiresAt: { gt: now() } };
    const asked = await tx.signInCode.findFirst({
      where: living,
      select: { email: true, locale: true },
    });
    if (!asked || !(await isKnown(tx, asked.email))) return undefined;
    await tx.signInCode.updateMany({ where: living, data: { codeHash: codeHash(id, code) } });
    return asked;
  });
}
