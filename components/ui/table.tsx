import type { Route } from "next";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { TableSelection } from "./table-selection";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row, index: number) => ReactNode;
  /** The column that names the row; the first, unless one says so. */
  names?: boolean;
  /** Rows can be put in this order. */
  sortable?: boolean;
  align?: "start" | "end";
  /** The heading is heard and not seen, as over buttons. */
  quietHead?: boolean;
};

export type Sort = { by: string; direction: "asc" | "desc" };

export type TableProps<Row> = {
  caption: string;
  /** The caption is also shown above the table. */
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort & { href: (next: Sort) => Route };
  /** True row numbers before each row, as in an imported file. */
  rowNumber?: (row: Row, index: number) => number;
  /** Boxes before each row. Put the table in a form; `bulk` holds its buttons. */
  select?: { name: string; label: (row: Row) => string; bulk: ReactNode };
  empty?: ReactNode;
};

/** Rows and columns; on a phone, a list of cards with the same words. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, select, rowNumber } = props;
  if (rows.length === 0 && props.empty) return props.empty;
  const naming = columns.find((column) => column.names) ?? columns[0];
  return (
    <div className={select ? "bulk" : undefined}>
      {select ? <TableSelection name={select.name}>{select.bulk}</TableSelection> : null}
      <table {...as.table} className="table-cards w-full border-collapse">
        <caption className={props.showCaption ? "pb-2 text-start text-sm text-muted" : "sr-only"}>
          {props.caption}
        </caption>
        <TableHead {...props} />
        <tbody {...as.rowgroup}>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} {...as.row} className="border-line not-last:border-b">
              {select ? (
                <td {...as.cell} data-lead className="w-11 p-0 print:hidden">
                  <RowBox name={select.name} value={rowKey(row)} label={select.label(row)} />
                </td>
              ) : null}
              {rowNumber ? <RowNumber number={rowNumber(row, index)} /> : null}
              {columns.map((column) => (
                <Cell key={column.key} column={column} naming={column === naming}>
                  {column.cell(row, index)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowNumber({ number }: { number: number }) {
  const t = useTranslations("ui.table");
  return (
    <td
      {...as.cell}
      data-lead
      data-label={t("row")}
      className="w-14 py-2.5 pe-3 text-sm text-muted"
    >
      {number}
    </td>
  );
}

function RowBox(props: { name: string; value: string; label: string }) {
  return (
    <label className="grid size-11 place-items-center">
      <input
        type="checkbox"
        data-select-row
        name={props.name}
        value={props.value}
        aria-label={props.label}
        className="size-5"
      />
    </label>
  );
}

function Cell<Row>(props: { column: Column<Row>; naming: boolean; children: ReactNode }) {
  const { column, naming, children } = props;
  const look = cn("py-2.5 pe-4 align-middle", column.align === "end" && "sm:text-end");
  if (naming)
    return (
      <th scope="row" {...as.rowheader} className={cn(look, "text-start font-semibold")}>
        {children}
      </th>
    );
  const label = typeof column.head === "string" && !column.quietHead ? column.head : undefined;
  return (
    <td {...as.cell} data-label={label} className={look}>
      <div className="min-w-0">{children}</div>
    </td>
  );
}

function TableHead<Row>({ columns, select, rowNumber, sort }: TableProps<Row>) {
  const t = useTranslations("ui.table");
  const look = "border-b border-line py-2 pe-4 text-start text-sm font-normal text-muted";
  return (
    <thead {...as.rowgroup}>
      <tr {...as.row}>
        {select ? (
          <th scope="col" {...as.columnheader} className={cn(look, "print:hidden")}>
            <span className="sr-only">{t("selected")}</span>
          </th>
        ) : null}
        {rowNumber ? (
          <th scope="col" {...as.columnheader} className={look}>
            {t("row")}
          </th>
        ) : null}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            {...as.columnheader}
            aria-sort={sort?.by === column.key ? order[sort.direction] : undefined}
            className={cn(look, column.align === "end" && "text-end")}
          >
            {sort && column.sortable ? (
              <SortLink sort={sort} by={column.key}>
                {column.head}
              </SortLink>
            ) : (
              <span className={column.quietHead ? "sr-only" : undefined}>{column.head}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** As cards, browsers forget that this is a table unless each part says its role. */
const as = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowheader: { role: "rowheader" },
  columnheader: { role: "columnheader" },
} as const;

const order = { asc: "ascending", desc: "descending" } as const;

function SortLink(props: {
  sort: NonNullable<TableProps<never>["sort"]>;
  by: string;
  children: ReactNode;
}) {
  const { sort, by, children } = props;
  const current = sort.by === by;
  const next: Sort = { by, direction: current && sort.direction === "asc" ? "desc" : "asc" };
  return (
    <NextLink
      href={sort.href(next)}
      scroll={false}
      className={cn(
        "inline-flex min-h-6 items-center gap-1.5 hover:text-ink hover:underline",
        current && "font-semibold text-ink",
      )}
    >
      {children}
      <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" className="print:hidden">
        <path
          d="M4.5 0 8 4.500H1Z"
          fill={current && sort.direction === "asc" ? "currentColor" : "var(--edge)"}
          opacity={current && sort.direction === "desc" ? 0.25 : 1}
        />
        <path
          d="M4.5 12 8 7.500H1Z"
          fill={current && sort.direction === "desc" ? "currentColor" : "var(--edge)"}
          opacity={current && sort.direction === "asc" ? 0.25 : 1}
        />
      </svg>
    </NextLink>
  );
}
