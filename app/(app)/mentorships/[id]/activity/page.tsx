import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf, pageOf } from "@/app/_frame/address";
import { FunctionsText } from "@/components/activities/contact-words";
import { DateText, Duration } from "@/components/time";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { contactsPerPage, type LoggedContact, listContacts } from "@/lib/activities/queries";
import { contactFormats } from "@/lib/activities/schema";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { mentorshipOf } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";

export async function generateMetadata() {
  const t = await getTranslations("activities");
  return { title: t("list.title") };
}

export default async function ActivityPage(props: PageProps<"/mentorships/[id]/activity">) {
  const viewer = await requireViewer();
  const [id, asked] = [idOf((await props.params).id), await props.searchParams];
  const page = pageOf(asked);
  const format = contactFormats.find((one) => one === asked.format);
  const found = await readTogether(viewer, async () => {
    const pair = await mentorshipOf(viewer, id);
    return pair && { pair, ...(await listContacts(viewer, { mentorshipId: id, page, format })) };
  });
  if (!found) notFound();
  const { pair, contacts, total } = found;
  const t = await getTranslations("activities");
  const base = `/mentorships/${id}/activity`;
  const query = (to: number) => {
    const params = new URLSearchParams();
    if (format) params.set("format", format);
    if (to > 1) params.set("page", String(to));
    return `${base}${params.size > 0 ? `?${params}` : ""}` as Route;
  };
  const used = contactFormats.filter((one) => pair.contacts.some((row) => row.format === one));
  const name = pair.partner.firstName;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: `/mentorships/${id}` as Route, label: t("list.pair", { name }) }]}
      />
      <PageHeader
        title={t("list.title")}
        place="beside"
        actions={
          pair.endedOn || !hasBegun(pair) ? undefined : (
            <LinkButton href={`/log?pair=${id}` as Route} wide="phone">
              {t("log.title")}
            </LinkButton>
          )
        }
      />
      {used.length > 1 ? (
        <Tabs
          label={t("list.filter")}
          tabs={[
            { href: base as Route, label: t("list.everything"), current: !format },
            ...used.map((one) => ({
              href: `${base}?format=${one}` as Route,
              label: t(`format.${one}`),
              current: format === one,
            })),
          ]}
        />
      ) : null}
      <Table
        caption={t("list.caption", { name })}
        columns={columnsOf(t, base)}
        rows={contacts}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t("list.empty")}>
            <p>{t("list.emptyWords")}</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        pages={Math.ceil(total / contactsPerPage)}
        total={total}
        href={query}
      />
    </>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<"activities">>>;

function columnsOf(t: Say, base: string): Column<LoggedContact>[] {
  return [
    {
      key: "date",
      head: t("field.date"),
      cell: ({ id, date }) => (
        <Link href={`${base}/${id}` as Route}>
          <DateText iso={date} style="short" />
        </Link>
      ),
    },
    { key: "format", head: t("field.format"), cell: ({ format }) => t(`format.${format}`) },
    {
      key: "minutes",
      head: t("list.time"),
      cell: ({ minutes, cancelled }) =>
        cancelled ? t("cancelled") : <Duration minutes={minutes} />,
    },
    {
      key: "functions",
      head: t("field.functions"),
      cell: ({ functions, publicLine }) => (
        <>
          <FunctionsText functions={functions} />
          {publicLine ? <span className="block text-sm text-muted">{publicLine}</span> : null}
        </>
      ),
    },
    {
      key: "by",
      head: t("list.loggedBy"),
      cell: ({ loggedBy, loggedByMe, hasNote }) => (
        <>
          {loggedByMe ? t("list.you") : loggedBy}
          {hasNote ? <span className="block text-sm text-muted">{t("list.withNote")}</span> : null}
        </>
      ),
    },
  ];
}
