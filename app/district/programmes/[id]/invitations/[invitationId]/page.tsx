import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { AddressCard } from "@/app/district/_components/address-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireCoordinator } from "@/lib/auth/session";
import { invitationOf } from "@/lib/invitations/queries";
import { resend } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("programmes.invitations");
  return { title: t("title") };
}

type Props = PageProps<"/district/programmes/[id]/invitations/[invitationId]">;

/** One invitation: send it again, or correct where it goes. */
export default async function InvitationPage(props: Props) {
  const coordinator = await requireCoordinator();
  const { id, invitationId } = await props.params;
  const invitation = await invitationOf(coordinator, idOf(invitationId));
  if (!invitation || invitation.programmeId !== id) notFound();
  const t = await getTranslations("programmes.invitations");
  const { personId, name, email } = invitation;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: `/district/programmes/${id}/invitations` as Route, label: t("title") }]}
      />
      <PageHeader kicker={invitation.school} title={t("one.title", { name })} />
      <div className="grid max-w-3xl gap-5">
        <Card title={t("one.resendTitle")}>
          <p className="mb-4 text-muted">{t("one.resendWords", { email })}</p>
          <Form action={resend} id="resend">
            <input type="hidden" name="invitationId" value={invitationId} />
            <SubmitButton wide="phone">{t("one.resend")}</SubmitButton>
          </Form>
        </Card>
        <AddressCard personId={personId} email={email} />
      </div>
    </>
  );
}
