import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { findInvitation } from "@/lib/auth/invitations";
import { now } from "@/lib/clock";
import { acceptInvitation } from "./actions";

type InvitationProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.invitation");
  return { title: t("name") };
}

/** Looking changes nothing: mail scanners look too. */
export default async function InvitationPage({ params }: InvitationProps) {
  const { token } = await params;
  const t = await getTranslations("auth.invitation");
  const invitation = await findInvitation(token, now());
  if (!invitation) {
    return (
      <EmptyState
        level={1}
        title={t("ended")}
        action={<LinkButton href="/sign-in">{t("signIn")}</LinkButton>}
      >
        {t("endedWords")}
      </EmptyState>
    );
  }
  const { firstName, district, email } = invitation;
  return (
    <div className="mx-auto max-w-[38rem]">
      <h1 className="text-3xl">{t("title", { name: firstName })}</h1>
      <p className="mt-2.5 mb-6 text-lg text-muted">{t("lede", { district })}</p>
      <Card>
        <p className="mb-5">{t("next", { email })}</p>
        <Form action={acceptInvitation}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton size="large" wide="phone">
            {t("accept")}
          </SubmitButton>
        </Form>
      </Card>
    </div>
  );
}
