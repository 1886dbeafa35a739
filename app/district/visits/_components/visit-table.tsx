import { useTranslations } from "next-intl";
import { DateText, TimeRange } from "@/components/time";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { DistrictVisit, DistrictVisitState } from "@/lib/visits/district-queries";

const tones: Partial<Record<DistrictVisitState, Tone>> = {
  booked: "fine",
  visited: "fine",
  unanswered: "watch",
};

type VisitTableProps = {
  visits: DistrictVisit[];
  /** Something stands in the filter. */
  sought?: boolean;
};

/** Place, date, who, and how it stands; never what it was about. */
export function VisitTable({ visits, sought = false }: VisitTableProps) {
  const t = useTranslations("visits");
  const columns: Column<DistrictVisit>[] = [
    {
      key: "date",
      head: t("district.date"),
      cell: ({ date }) => <DateText iso={date} style="short" />,
    },
    {
      key: "time",
      head: t("district.time"),
      cell: ({ startMinute, endMinute }) => <TimeRange start={startMinute} end={endMinute} />,
    },
    { key: "school", head: t("district.school"), cell: ({ school }) => school },
    { key: "visitor", head: t("district.visitor"), cell: ({ visitor }) => visitor },
    { key: "host", head: t("district.host"), cell: ({ host }) => host },
    { key: "mode", head: t("district.mode"), cell: ({ mode }) => t(`mode.${mode}`) },
    {
      key: "state",
      head: t("district.state"),
      cell: ({ state }) => (
        <Badge tone={tones[state] ?? "neutral"}>{t(`district.states.${state}`)}</Badge>
      ),
    },
  ];
  return (
    <Table
      caption={t("district.title")}
      columns={columns}
      rows={visits}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t(sought ? "district.empty" : "district.none")}>
          {t("district.emptyWords")}
        </EmptyState>
      }
    />
  );
}
