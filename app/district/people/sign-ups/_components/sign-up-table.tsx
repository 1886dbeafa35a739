import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { Badge, type Tone } from "@/components/ui/badge";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { SignUpState } from "@/lib/enrolments/schema";
import type { SignUpRow } from "@/lib/reviews/queries";
import { approve } from "../actions";

type SignUpTableProps = {
  rows: SignUpRow[];
  timeZone: string;
  /** Everybody here waits, so that they can be approved together. */
  waiting: boolean;
};

/** Boxes stand before the rows only where all can be approved. */
export function SignUpTable({ rows, timeZone, waiting }: SignUpTableProps) {
  const t = useTranslations("programmes.signUps");
  const columns = useColumns(timeZone);
  const table = {
    caption: t("table"),
    rows,
    columns,
    rowKey: (row: SignUpRow) => row.id,
    empty: <p className="py-6 text-muted">{t("noneFound")}</p>,
  };
  if (!waiting || rows.length === 0) return <Table {...table} />;
  return (
    <Form action={approve} id="sign-ups">
      <Table
        {...table}
        select={{
          name: "enrolments",
          label: (row) => t("choose", { name: row.name }),
          bulk: (
            <SubmitButton size="small" variant="primary">
              {t("approve")}
            </SubmitButton>
          ),
        }}
      />
    </Form>
  );
}

function useColumns(timeZone: string): Column<SignUpRow>[] {
  const t = useTranslations("programmes.signUps");
  const tRole = useTranslations("profiles.role");
  const format = useFormatter();
  return [
    {
      key: "name",
      head: t("name"),
      cell: (row) => (
        <>
          <Link href={`/district/people/sign-ups/${row.id}` as Route}>{row.name}</Link>
          {row.school ? (
            <span className="block text-sm font-normal text-muted">{row.school}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "roles",
      head: t("roles"),
      cell: (row) => (
        <>
          {format.list(row.roles.map((role) => tRole(role)))}
          {row.capacity > 0 ? (
            <span className="text-sm text-muted">
              {" "}
              ({t("places", { taken: row.taken, capacity: row.capacity })})
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "state",
      head: t("stateHead"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1.5">
          <Badge tone={tones[row.state]}>{t(`badge.${row.state}`)}</Badge>
          {row.setAside ? <Badge tone="watch">{t("setAside")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "sent",
      head: t("sent"),
      cell: (row) => (row.submittedAt ? <Instant at={row.submittedAt} timeZone={timeZone} /> : "–"),
    },
  ];
}

const tones: Record<SignUpState, Tone> = {
  submitted: "act",
  returned: "watch",
  approved: "fine",
  draft: "neutral",
  withdrawn: "neutral",
};
