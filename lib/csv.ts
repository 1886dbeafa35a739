import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { cellAsText, textAsCell } from "./spreadsheet-cells";

/** Reading what people really send, and writing what a spreadsheet opens safely. */

/**
 * One row, numbered as a spreadsheet shows it: the first is 1, empty ones count. It begins at `line`
 * of the file, which is further down where cells before it have line breaks.
 */
export type CsvRow = { row: number; line: number; cells: string[] };

export type CsvProblem = "empty" | "workbook" | "notText" | "openQuote";

/** A file that cannot be read as rows at all. */
export class CsvTrouble extends Error {
  override readonly name = "CsvTrouble";
  constructor(
    readonly problem: CsvProblem,
    readonly row: number | null = null,
  ) {
    super(`not a table: ${problem}`);
  }
}

const chunk = 64 * 1024;
/** A row longer than this is a quotation mark that was never closed. */
const longestRow = 100_000;
const tolerant = {
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: longestRow,
} as const;
/** A line by which Excel is told the separator; it is not a row. */
const declaredDelimiter = /^sep=(.)$/i;

/** The rows of a file that are not empty, one after the other, in bounded memory. */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<CsvRow> {
  mustBeText(bytes);
  const encoding = encodingOf(bytes);
  const first = firstLine(bytes, encoding);
  const declared = declaredDelimiter.test(first);
  const parser = parse({ ...tolerant, delimiter: delimiterFor(first) });
  let row = declared ? -1 : 0;
  let line = 1;
  try {
    for await (const cells of Readable.from(decoded(bytes, encoding)).pipe(parser)) {
      row += 1;
      if (row > 0 && cells.some(isFilled)) yield { row, line, cells: cells.map(cellAsText) };
      line += 1 + breaksIn(cells);
    }
  } catch (error) {
    if (error instanceof CsvError) throw openQuote(error, declared ? 0 : 1);
    throw error;
  }
}

/** Rows read ahead are lost with the error, so the parser's own count says where it happened. */
function openQuote(error: CsvError, first: number): CsvTrouble {
  const before: unknown = error.records;
  return new CsvTrouble("openQuote", typeof before === "number" ? before + first : null);
}

/** The first row that is not empty, whatever the rest of the file looks like; null without one. */
export function readFirstRow(bytes: Uint8Array): string[] | null {
  mustBeText(bytes);
  const encoding = encodingOf(bytes);
  const first = firstLine(bytes, encoding);
  const text = withoutNul(new TextDecoder(encoding).decode(bytes.subarray(0, chunk)))
    .replace(/^\s*sep=.[\r\n]+/i, "")
    .replace(/^(?:[\s,;|]*[\r\n])+/, "");
  const options = { ...tolerant, delimiter: delimiterFor(first), to: 1 };
  const [cells]: string[][] = parseNow(text, options);
  return cells?.some(isFilled) ? cells.map(cellAsText) : null;
}

/**
 * A table for a spreadsheet: with a byte order mark, as Excel needs it for accents, and its line ends;
 * numbers with a point, dates as 2026-11-30, and no text that the spreadsheet would take for another.
 */
export function writeCsv(rows: readonly CsvLine[]): string {
  return stringify(rows.map(asCells), { ...written, bom: true });
}

/** How many rows are worth a string of their own. */
const rowsInPart = 2_000;

/** The same, part by part, for files too large to hold. */
export function* writeCsvInParts(rows: Iterable<CsvLine>): Generator<string> {
  let bom = true;
  let part: CsvLine[] = [];
  for (const row of rows) {
    part.push(asCells(row));
    if (part.length < rowsInPart) continue;
    yield stringify(part, { ...written, bom });
    part = [];
    bom = false;
  }
  yield stringify(part, { ...written, bom });
}

export type CsvLine = (string | number | null)[];

const written = { record_delimiter: "windows" } as const;

function asCells(row: CsvLine): CsvLine {
  return row.map((cell) => (typeof cell === "string" ? textAsCell(cell) : cell));
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** By the byte order mark; without one, by what the bytes can be. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const zeros = (odd: 0 | 1) => start.filter((byte, place) => byte === 0 && place % 2 === odd);
  if (zeros(1).length > start.length / 4) return "utf-16le";
  if (zeros(0).length > start.length / 4) return "utf-16be";
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (const part of parts(bytes)) decoder.decode(part, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The separator that the heading uses most, outside quotation marks. */
export function delimiterOf(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t", "|"].map((mark) => ({ mark, n: bare.split(mark).length }));
  return counted.reduce((best, one) => (one.n > best.n ? one : best)).mark;
}

function delimiterFor(first: string): string {
  return declaredDelimiter.exec(first)?.[1] ?? delimiterOf(first);
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}

function firstLine(bytes: Uint8Array, encoding: Encoding): string {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, chunk));
  return start.split(/\r\n|\n|\r/).find((line) => line.trim() !== "") ?? "";
}

function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const part of parts(bytes)) yield withoutNul(decoder.decode(part, { stream: true }));
  yield withoutNul(decoder.decode());
}

/** The database takes any character but this one. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "");
}

function* parts(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunk)
    yield bytes.subarray(start, start + chunk);
}

/**
 * Excel and LibreOffice files are zips, or the older compound files. A picture or a PDF can be read
 * as rows, too; nobody means that. Single stray bytes are forgiven.
 */
function mustBeText(bytes: Uint8Array): void {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (magic === "504b0304" || magic === "d0cf11e0") throw new CsvTrouble("workbook");
  if (magic === "25504446") throw new CsvTrouble("notText");
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 2000));
  const strange = start.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  if (strange > 4 && strange > start.length / 50) throw new CsvTrouble("notText");
}
