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

/** A table to save, for a spreadsheet. */
export function csvResponse(name: string, csv: string): Response {
  return fileResponse(name, "text/csv", csv);
}
