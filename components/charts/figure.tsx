import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

type FigureProps = {
  /** The sentence that says what the picture shows. */
  summary: ReactNode;
  /** The picture: an SVG with a title of its own. */
  children: ReactNode;
  legend?: ReactNode;
  /** The same numbers. */
  table: { caption: string; head: string[]; rows: ReactNode[][] };
  csv?: string;
};

/** A picture with its sentence, and its numbers as a table. */
export function Figure({ summary, children, legend, table, csv }: FigureProps) {
  const t = useTranslations("ui.figure");
  return (
    <figure className="min-w-0">
      {children}
      <figcaption className="mt-3 max-w-[68ch] text-sm text-muted">{summary}</figcaption>
      {legend}
      {table.rows.length === 0 ? null : (
        <div className="mt-2 flex flex-wrap items-start gap-x-6 text-sm">
          <details className="group min-w-0 open:w-full">
            <summary className="inline-block py-1 text-accent underline underline-offset-[3px] decoration-1">
              {t("table")}
            </summary>
            <Numbers {...table} />
          </details>
          {csv ? (
            <a
              href={csv}
              className="py-1 text-accent underline decoration-1 underline-offset-[3px] print:hidden"
            >
              {t("csv")}
            </a>
          ) : null}
        </div>
      )}
    </figure>
  );
}

function Numbers({ caption, head, rows }: FigureProps["table"]) {
  return (
    <ScrollRegion label={caption} className="mt-1 max-h-96 overflow-y-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((word) => (
              <th
                key={word}
                scope="col"
                className="border-b border-line py-1.5 pe-4 text-start font-normal text-muted"
              >
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a picture are never reordered
            <tr key={row} className="border-line not-last:border-b">
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    key={column}
                    scope="row"
                    className="py-1.5 pe-4 text-start font-normal whitespace-nowrap"
                  >
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <td key={column} className="py-1.5 pe-4">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
