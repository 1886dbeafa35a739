import { useDifference } from "@/components/matching/speak";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table } from "@/components/ui/table";
import type { Price } from "@/lib/matching/types";
import { compareValues } from "@/lib/matching/value";
import type { Names } from "../../names";

type PriceTableProps = {
  title: string;
  /** Who, and what they are priced at. */
  heads: [string, string];
  prices: readonly Price[];
  names: Names;
};

/** People with their prices, the highest first; folded away until it is asked for. */
export function PriceTable({ title, heads: [who, priced], prices, names }: PriceTableProps) {
  const difference = useDifference();
  return (
    <details className="print:not-open:hidden">
      <summary className="inline-block py-1.5 text-accent underline decoration-1 underline-offset-[3px]">
        {title}
      </summary>
      <ScrollRegion label={title} className="max-h-112 overflow-y-auto">
        <Table
          caption={title}
          rows={[...prices].sort((a, b) => compareValues(b, a))}
          rowKey={({ id }) => id}
          columns={[
            { key: "who", head: who, cell: ({ id }) => names.full(id) },
            { key: "price", head: priced, cell: (price) => difference(price) },
          ]}
        />
      </ScrollRegion>
    </details>
  );
}
