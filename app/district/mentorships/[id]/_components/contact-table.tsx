import { useTranslations } from "next-intl";
import { DateText, Duration } from "@/components/time";
import { Table } from "@/components/ui/table";
import type { OfficeContact } from "@/lib/activities/district-queries";

/** That contacts took place; a line where the pair leaves it open. */
export function ContactTable({ contacts }: { contacts: OfficeContact[] }) {
  const t = useTranslations("activities");
  const words = useTranslations("matching.office");
  return (
    <Table
      caption={words("contactList")}
      rows={contacts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "date",
          head: t("field.date"),
          cell: ({ date }) => <DateText iso={date} style="short" />,
        },
        { key: "format", head: t("field.format"), cell: ({ format }) => t(`format.${format}`) },
        {
          key: "minutes",
          head: t("list.time"),
          cell: ({ minutes }) => <Duration minutes={minutes} />,
        },
        { key: "line", head: t("field.publicLine"), cell: ({ line }) => line || "–" },
      ]}
    />
  );
}
