import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { InvitationRow } from "@/lib/invitations/queries";
import { InvitationBadge } from "./invitation-badge";

type InvitationTableProps = { programmeId: string; rows: InvitationRow[]; timeZone: string };

export function InvitationTable({ programmeId, rows, timeZone }: InvitationTableProps) {
  const t = useTranslations("programmes.invitations");
  return (
    <Table
      caption={t("table")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="py-6 text-muted">{t("noneFound")}</p>}
      columns={[
        { key: "name", head: t("name"), cell: (row) => row.name },
        { key: "school", head: t("school"), cell: (row) => row.school ?? "–" },
        { key: "email", head: t("email"), cell: (row) => <Address>{row.email}</Address> },
        {
          key: "state",
          head: t("stateHead"),
          cell: (row) => <InvitationBadge state={row.state} />,
        },
        {
          key: "sent",
          head: t("sent"),
          cell: (row) =>
            row.sentAt ? (
              <Instant at={row.sentAt} timeZone={timeZone} />
            ) : (
              <span className="text-muted">{t("notSent")}</span>
            ),
        },
        {
          key: "open",
          head: t("open"),
          quietHead: true,
          align: "end",
          cell: (row) => (
            <Link href={`/district/programmes/${programmeId}/invitations/${row.id}` as Route}>
              {t("open")} <span className="sr-only">{row.name}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}

function Address({ children }: { children: string }) {
  return <span className="text-sm break-all">{children}</span>;
}
