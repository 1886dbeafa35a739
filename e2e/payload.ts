import { expect } from "./fixtures";

const pushed = /self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g;

/**
 * What a document hands to scripts, as one text: the same that a client navigation to the page gets,
 * which the document carries in pieces.
 */
export function payloadOf(html: string, where: string): string {
  const pieces = [...html.matchAll(pushed)].map(([, piece]) => String(JSON.parse(piece ?? '""')));
  expect(pieces.length, `what ${where} hands to scripts`).toBeGreaterThan(0);
  return pieces.join("");
}
