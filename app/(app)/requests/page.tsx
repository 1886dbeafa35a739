import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { RequestState } from "@/components/requests/request-state";
import { DateText } from "@/components/time";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/session";
import { myRequests } from "@/lib/requests/queries";

export async function generateMetadata() {
  const t = await getTranslations("requests.list");
  return { title: t("title") };
}

/** Whom one has asked, and who has asked; open ones and earlier ones. */
export default async function RequestsPage() {
  const viewer = await requireViewer();
  const rows = await myRequests(viewer);
  const t = await getTranslations("requests.list");
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <Table
        caption={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("none")}>{t("noneWords")}</EmptyState>}
        columns={[
          {
            key: "with",
            head: t("with"),
            cell: ({ id, partner }) => (
              <Link href={`/requests/${id}` as Route}>{partner.name}</Link>
            ),
          },
          {
            key: "kind",
            head: t("kind"),
            cell: ({ side }) => t(side === "mentor" ? "toYou" : "byYou"),
          },
          {
            key: "on",
            head: t("on"),
            cell: ({ askedOn }) => <DateText iso={askedOn} style="short" />,
          },
          { key: "state", head: t("state"), cell: ({ state }) => <RequestState state={state} /> },
        ]}
      />
    </>
  );
}
