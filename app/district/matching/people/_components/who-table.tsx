import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { WhoFilter } from "@/lib/rounds/schema";
import type { WhoIsIn } from "@/lib/rounds/who-is-in";

const tones: Record<WhoIsIn["standing"], Tone> = {
  in: "fine",
  promised: "watch",
  aside: "neutral",
  full: "neutral",
};

export function WhoTable({ side, rows }: { side: WhoFilter["side"]; rows: WhoIsIn[] }) {
  const t = useTranslations("matching.who");
  const missing = useTranslations("matching.missing");
  const format = useFormatter();
  const waits: Column<WhoIsIn> = {
    key: "waits",
    head: t("waits"),
    cell: ({ days }) => t("days", { days }),
  };
  const places: Column<WhoIsIn> = {
    key: "places",
    head: t("places"),
    cell: ({ capacity, held, free }) => (
      <>
        {t("free", { free, capacity })}
        {held > 0 ? (
          <span className="block text-sm text-muted">{t("held", { count: held })}</span>
        ) : null}
      </>
    ),
  };
  return (
    <Table
      caption={t("caption")}
      rows={rows}
      rowKey={({ personId }) => personId}
      empty={<EmptyState title={t("none")} />}
      columns={[
        {
          key: "name",
          head: t(side),
          cell: ({ personId, name, school }) => (
            <>
              <Link href={`/district/people/${personId}` as Route}>{name}</Link>
              {school ? (
                <span className="block text-sm font-normal text-muted">{school}</span>
              ) : null}
            </>
          ),
        },
        side === "mentee" ? waits : places,
        {
          key: "standing",
          head: t("standing"),
          cell: ({ standing }) => <Badge tone={tones[standing]}>{t(`is.${standing}`)}</Badge>,
        },
        {
          key: "missing",
          head: t("missing"),
          cell: ({ missing: gaps }) =>
            gaps.length > 0 ? (
              format.list(gaps.map((gap) => missing(gap)))
            ) : (
              <span className="text-muted">{t("nothing")}</span>
            ),
        },
      ]}
    />
  );
}
