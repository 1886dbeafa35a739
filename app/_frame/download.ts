import { requireFrame } from "@/lib/auth/session";
import { type CsvLine, writeCsv } from "@/lib/csv";
import { dateIn } from "@/lib/dates";

/**
 * A list as it stands today, for a spreadsheet: `pairs-2026-11-30.csv`, by the district's calendar.
 * Its name is the same in every language, as addresses are; its headings are in the reader's.
 */
export async function listResponse(what: string, lines: readonly CsvLine[]): Promise<Response> {
  const { district, viewer } = await requireFrame();
  return csvResponse(`${what}-${dateIn(district.timeZone, viewer.now)}.csv`, lines);
}

/** A table that is of no day, for a spreadsheet. */
export function csvResponse(name: string, lines: readonly CsvLine[]): Response {
  return fileResponse(name, "text/csv", writeCsv(lines));
}

/** A file to save, kept by no cache. */
export function fileResponse(name: string, type: string, body: BodyInit): Response {
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
