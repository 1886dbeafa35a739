import { dateIn, oneLine } from "@/lib/cells";
import { type CsvRow, readCsv } from "@/lib/csv";
import type { IsoDate } from "@/lib/dates";
import type { Closure } from "./days";
import { daysProblem, nameLength } from "./schema";

export type RowProblem = {
  row: number;
  problem: "notADate" | "noName" | "nameTooLong" | "endsBefore" | "tooLong";
  /** What stands in the cell. */
  cell: string;
};

type Column = "startsOn" | "endsOn" | "name";

/** What districts call the columns, in small letters. */
const headings: Record<Column, readonly string[]> = {
  startsOn: [
    "first day",
    "start",
    "start date",
    "from",
    "date",
    "day",
    "premier jour",
    "primer día",
  ],
  endsOn: ["last day", "end", "end date", "to", "until", "through", "dernier jour", "último día"],
  name: ["name", "holiday", "reason", "event", "description", "title", "nom", "nombre"],
};

/** More days off than any school year has. */
const most = 300;

/**
 * The closures of a file: first day, last day (may be empty or absent), name. Headings may be there
 * or not; without them the columns stand in this order.
 */
export async function readClosures(
  file: Uint8Array,
): Promise<{ closures: Closure[]; problems: RowProblem[] }> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(file)) {
    if (rows.length <= most) rows.push(row);
  }
  const [first] = rows;
  if (!first) return { closures: [], problems: [] };
  const named = columnsOf(first.cells);
  const read = (named ? rows.slice(1) : rows).map((row) =>
    readRow(row, named ?? usualColumns(first.cells)),
  );
  return {
    closures: read.flatMap((one) => ("problem" in one ? [] : [one])),
    problems: read.flatMap((one) => ("problem" in one ? [one] : [])),
  };
}

type Places = Partial<Record<Column, number>>;

function columnsOf(cells: readonly string[]): Places | undefined {
  const plain = cells.map((cell) => oneLine(cell).toLowerCase().replaceAll("_", " "));
  const place = (column: Column) => plain.findIndex((cell) => headings[column].includes(cell));
  const [startsOn, endsOn, name] = [place("startsOn"), place("endsOn"), place("name")];
  if (startsOn < 0 || name < 0) return undefined;
  return { startsOn, name, ...(endsOn >= 0 ? { endsOn } : {}) };
}

function usualColumns(cells: readonly string[]): Places {
  return cells.length > 2 ? { startsOn: 0, endsOn: 1, name: 2 } : { startsOn: 0, name: 1 };
}

function readRow({ row, cells }: CsvRow, places: Places): Closure | RowProblem {
  const cell = (column: Column) => oneLine(cells[places[column] ?? -1] ?? "");
  const startsOn = dateIn(cell("startsOn"));
  const endsOn = cell("endsOn") === "" ? startsOn : dateIn(cell("endsOn"));
  const name = cell("name");
  const wrong = (problem: RowProblem["problem"], text: string) => ({ row, problem, cell: text });
  if (!startsOn) return wrong("notADate", cell("startsOn"));
  if (!endsOn) return wrong("notADate", cell("endsOn"));
  if (name === "") return wrong("noName", "");
  if ([...name].length > nameLength) return wrong("nameTooLong", name.slice(0, nameLength));
  const closure = { startsOn, endsOn: endsOn as IsoDate, name };
  const problem = daysProblem(closure);
  return problem ? wrong(problem, cell("endsOn")) : closure;
}
