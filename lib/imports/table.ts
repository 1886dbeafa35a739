import { readCsv, readFirstRow } from "@/lib/csv";
import type { Cells } from "./cells";
import { type Columns, type Field, uniqueHeadings } from "./columns";

/** One row of the file under its headings. */
export type TableRow = { rowNumber: number; cells: Cells; raw: Record<string, string> };

/** The headings of a file; empty when it has no rows. Trouble further down is told by the job. */
export function readHeadings(file: Uint8Array): string[] {
  return uniqueHeadings(readFirstRow(file) ?? []);
}

/** The rows below the headings, by our fields. */
export async function* readTable(file: Uint8Array, columns: Columns): AsyncGenerator<TableRow> {
  const fields = Object.entries(columns) as [Field, string][];
  let headings: string[] | undefined;
  for await (const { row, cells } of readCsv(file)) {
    if (!headings) {
      headings = uniqueHeadings(cells);
      continue;
    }
    const raw = Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""]));
    const ours = fields.map(([field, heading]) => [field, raw[heading] ?? ""]);
    yield { rowNumber: row, cells: Object.fromEntries(ours), raw };
  }
}
