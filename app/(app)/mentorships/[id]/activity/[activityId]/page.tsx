import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { FunctionsText, TopicsText } from "@/components/activities/contact-words";
import { DateText, Duration, Instant } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { OneButton } from "@/components/ui/one-button";
import { PageHeader } from "@/components/ui/page-header";
import { type ContactPage, contactOf } from "@/lib/activities/queries";
import { requireViewer } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { draftsOf } from "@/lib/drafts/queries";
import { ChangeForm } from "./_components/change-form";
import { History } from "./_components/history";
import { Notes } from "./_components/notes";
import { cancelContact, keepPublicLine, restoreContact } from "./actions";

type Props = PageProps<"/mentorships/[id]/activity/[activityId]">;

export async function generateMetadata() {
  const t = await getTranslations("activities");
  return { title: t("one.title") };
}

export default async function ContactPageOf({ params }: Props) {
  const viewer = await requireViewer();
  const given = await params;
  const [mentorshipId, activityId] = [idOf(given.id), idOf(given.activityId)];
  const { contact, drafts } = await readTogether(viewer, async () => ({
    contact: await contactOf(viewer, { mentorshipId, activityId }),
    drafts: await draftsOf(viewer, ["contact", "note"], activityId),
  }));
  if (!contact) notFound();
  const t = await getTranslations("activities");
  const list = `/mentorships/${mentorshipId}/activity`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          {
            href: `/mentorships/${mentorshipId}` as Route,
            label: t("one.pair", { name: contact.partner }),
          },
          { href: list as Route, label: t("list.title") },
        ]}
      />
      <PageHeader
        kicker={contact.cancelled ? <Badge>{t("cancelled")}</Badge> : null}
        title={<DateText iso={contact.date} style="weekday" begins />}
        lede={
          <>
            {t(`format.${contact.format}`)}, <Duration minutes={contact.minutes} />
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <div className="grid min-w-0 gap-5">
          <Facts contact={contact} />
          <Notes contact={contact} draft={drafts.note} />
        </div>
        <div className="grid min-w-0 gap-5">
          {contact.mayChange && !contact.cancelled ? (
            <Card title={t("one.change")}>
              <ChangeForm
                contact={contact}
                today={dateIn(contact.timeZone, viewer.now)}
                draft={drafts.contact}
              />
            </Card>
          ) : null}
          <History contact={contact} />
        </div>
      </div>
    </>
  );
}

async function Facts({ contact }: { contact: ContactPage }) {
  const t = await getTranslations("activities");
  const { functions, topics, publicLine, timeZone, loggedByMe, loggedBy, loggedAt } = contact;
  const items = [
    { term: t("field.functions"), detail: <FunctionsText functions={functions} /> },
    topics.length > 0 && { term: t("field.topics"), detail: <TopicsText slugs={topics} /> },
    publicLine && { term: t("field.publicLine"), detail: <Line contact={contact} /> },
    {
      term: t("list.loggedBy"),
      detail: (
        <>
          {loggedByMe ? t("list.you") : loggedBy},{" "}
          <span className="text-muted">
            <Instant at={loggedAt} timeZone={timeZone} />
          </span>
        </>
      ),
    },
  ].filter((item) => item !== false && item !== "");
  return (
    <Card title={t("one.what")}>
      <DescriptionList items={items} layout="beside" />
      {contact.mayChange ? (
        <div className="mt-5">
          <OneButton
            action={contact.cancelled ? restoreContact : cancelContact}
            fields={{ activityId: contact.id }}
            label={contact.cancelled ? t("one.restore") : t("one.cancel")}
            variant="quiet"
          />
          {contact.cancelled ? null : (
            <p className="mt-1.5 text-sm text-muted">{t("one.cancelHint")}</p>
          )}
        </div>
      ) : null}
    </Card>
  );
}

async function Line({ contact }: { contact: ContactPage }) {
  const t = await getTranslations("activities");
  const { id, publicLine, lineKept, partnerKeepsLine, partner } = contact;
  return (
    <>
      {publicLine}
      <span className="mt-1 block text-sm text-muted">
        {partnerKeepsLine
          ? t("one.keptByPartner", { name: partner })
          : lineKept
            ? t("one.kept")
            : t("one.open")}
      </span>
      {partnerKeepsLine ? null : (
        <div className="-ms-1">
          <OneButton
            action={keepPublicLine}
            fields={lineKept ? { activityId: id } : { activityId: id, lineKept: "on" }}
            label={lineKept ? t("one.letGo") : t("one.keep")}
            variant="plain"
          />
        </div>
      )}
    </>
  );
}
