import { useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { type Column, Table } from "@/components/ui/table";
import type { ReadOfMine } from "@/lib/audit/queries";

type ReadsProps = {
  reads: ReadOfMine[];
  /** There is nobody who could read anything now. */
  alone: boolean;
  timeZone: string;
};

/** Who has read what the person shared, and when. */
export function Reads({ reads, alone, timeZone }: ReadsProps) {
  const t = useTranslations("privacy.reads");
  const columns: Column<ReadOfMine>[] = [
    { key: "reader", head: t("who"), cell: ({ reader }) => reader },
    {
      key: "what",
      head: t("what"),
      cell: ({ what, writtenAt }) => (
        <>
          {t(`kind.${what}`)}
          {writtenAt ? (
            <span className="block text-sm text-muted">
              {t.rich("writtenOn", { on: () => <Instant at={writtenAt} timeZone={timeZone} /> })}
            </span>
          ) : null}
        </>
      ),
    },
    { key: "at", head: t("when"), cell: ({ at }) => <Instant at={at} timeZone={timeZone} /> },
  ];
  return (
    <Table
      caption={t("title")}
      columns={columns}
      rows={reads}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{t(alone ? "noneAlone" : "none")}</p>}
    />
  );
}
