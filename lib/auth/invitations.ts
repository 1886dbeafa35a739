import { asAuth } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { Asking } from "./asking";
import { askForCode } from "./commands";
import { hashOf } from "./secrets";

export type InvitationSeen = { firstName: string; email: string; district: string };

/** What the page of an invitation shows. Looking changes nothing: mail scanners look too. */
export async function findInvitation(token: string, at: Date): Promise<InvitationSeen | undefined> {
  return asAuth({ invitation: hashOf(token) }, async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { tokenHash: hashOf(token), expiresAt: { gt: at } },
      select: {
        person: { select: { firstName: true, email: true, leftAt: true, districtId: true } },
      },
    });
    if (!invitation || invitation.person.leftAt) return undefined;
    const { firstName, email, districtId } = invitation.person;
    const district = await tx.district.findFirst({
      where: { id: districtId },
      select: { name: true },
    });
    return { firstName, email, district: district?.name ?? "" };
  });
}

/** The button was pressed: marks the invitation opened and promises a code to the invited address. */
export async function openInvitation(
  asking: Asking,
  { token, locale }: { token: string; locale: string },
): Promise<Result<undefined, "noInvitation" | "tooMany">> {
  const seen = await findInvitation(token, asking.at);
  if (!seen) return refused("noInvitation");
  const asked = await askForCode(asking, { email: seen.email, locale });
  if (!asked.ok) return asked;
  const tokenHash = hashOf(token);
  await asAuth({ invitation: tokenHash }, (tx) =>
    tx.invitation.updateMany({
      where: { tokenHash, openedAt: null },
      data: { openedAt: asking.at },
    }),
  );
  return done();
}
