import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { formatDate, formatTimeRange } from "@/components/time";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { titleValues } from "@/components/visits/title-values";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { otherTimesFor } from "@/lib/visits/offers";
import { findVisit } from "@/lib/visits/queries";
import { TimeFields } from "../../_components/time-fields";
import { proposeTime, rescheduleVisit } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("visits.time");
  return { title: t("name") };
}

/** Another time: an offer while the visit is being arranged, a move once it is booked. */
export default async function VisitTimePage({ params }: PageProps<"/visits/[id]/time">) {
  const viewer = await requireViewer();
  const id = idOf((await params).id);
  const { visit, offer } = await readTogether(viewer, async () => ({
    visit: await findVisit(viewer, id),
    offer: await otherTimesFor(viewer, id),
  }));
  if (!visit || visit.as === "mentor") notFound();
  // Called off in another window, or by the other meanwhile: the visit's page says how it stands.
  if (visit.ended || !(visit.state in kinds)) redirect(`/visits/${id}` as Route);
  const kind = visit.state === "booked" ? "move" : "propose";
  const [t, format] = [await getTranslations("visits"), await getFormatter()];
  const { id: visitId, version, partner } = visit;
  const now = {
    name: partner.firstName,
    date: formatDate(format, visit.date, "weekday"),
    time: formatTimeRange(format, visit.startMinute, visit.endMinute),
  };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: "/visits" as Route, label: t("name") },
          {
            href: `/visits/${visitId}` as Route,
            label: t(`title.${visit.as}`, titleValues(visit)),
          },
        ]}
      />
      <PageHeader title={t(`time.${kind}Title`, now)} lede={t("time.now", now)} />
      <Form
        action={kind === "move" ? rescheduleVisit : proposeTime}
        formKey={randomUUID()}
        className="grid max-w-2xl gap-7"
      >
        <input type="hidden" name="id" value={visitId} />
        <input type="hidden" name="version" value={version} />
        <TimeFields offer={offer} />
        <div>
          <SubmitButton size="large" wide="phone">
            {t(`time.${kind}`, now)}
          </SubmitButton>
          <p className="mt-3 text-sm text-muted">{t(`time.${kind}Next`, now)}</p>
        </div>
      </Form>
    </>
  );
}

const kinds = { asked: true, proposed: true, booked: true };
