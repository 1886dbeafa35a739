import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { mentorshipOf } from "@/lib/mentorships/queries";
import { endReasons } from "@/lib/mentorships/schema";
import { hasBegun } from "@/lib/mentorships/standing";
import { bookedWith } from "@/lib/visits/line";
import { listComingVisits } from "@/lib/visits/queries";
import { StayBooked } from "./_components/stay-booked";
import { endPair } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("mentorships.end");
  return { title: t("title") };
}

export default async function EndPage({ params }: PageProps<"/mentorships/[id]/end">) {
  const viewer = await requireViewer();
  const id = idOf((await params).id);
  const { pair, coming } = await readTogether(viewer, async () => ({
    pair: await mentorshipOf(viewer, id),
    coming: await listComingVisits(viewer),
  }));
  if (!pair) notFound();
  // Sent twice, opened again, or ended by the other meanwhile: the pair's page says how it stands.
  if (pair.endedOn) redirect(`/mentorships/${id}` as Route);
  if (!hasBegun(pair)) redirect(`/mentorships/${id}/decline` as Route);
  const t = await getTranslations("mentorships");
  const name = pair.partner.firstName;
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs
        crumbs={[{ href: `/mentorships/${id}` as Route, label: t("youAnd", { name }) }]}
      />
      <PageHeader title={t("end.heading", { name })} lede={t("end.lede")} />
      <Card title={t("end.what")}>
        <ul className="list-disc space-y-1.5 ps-5">
          <li>{t("end.closes", { name })}</li>
          <li>{t("end.keeps")}</li>
          <li>{t("end.told", { name })}</li>
          <li>{t("end.next")}</li>
          <StayBooked visits={bookedWith(coming, pair.partner.id)} />
        </ul>
      </Card>
      <Form id="end" action={endPair} className="mt-6 grid gap-5" aria-label={t("end.title")}>
        <input type="hidden" name="mentorshipId" value={id} />
        <RadioGroup
          name="reason"
          label={t("end.reasonLabel")}
          readers={t("end.reasonReaders", { name })}
          required
          options={endReasons.map((value) => ({ value, label: t(`end.reason.${value}`) }))}
        />
        <div className="flex flex-col gap-3 sm:flex-row">
          <SubmitButton variant="danger">{t("end.confirm")}</SubmitButton>
          <LinkButton href={`/mentorships/${id}` as Route} variant="quiet">
            {t("end.cancel")}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
