/** How a text goes into a file for a spreadsheet so that it is shown as it is, and comes out of one. */

/** Spreadsheets work out what begins like this; full-width signs, too. Apostrophes before it stay its own. */
const formula = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r]/u;
const number = /^-(0|[1-9]\d*)(\.\d+)?$/;
/**
 * What a spreadsheet takes for another value than it is: grade 09 for 9, grades 5-8 for the 8th of
 * May, 12E4 for 120 000, school MAR1 for the 1st of March, and an id of more digits than it shows for
 * a power of ten. ISO dates are meant as dates.
 */
const mistaken = [
  /^(0\d+|\d{12,}|\d+(\.\d+)?e[+-]?\d+)$/i,
  /^(\d{1,2}[-/]\d{1,4}|\d{1,4}([-/.])\d{1,2}\2\d{1,4})$/,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[ -]?\d{1,4}$/i,
];
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const asText = /^="([^"]*)"$/;

/** A text as a cell: made harmless where it looks like a formula, held fast where it would change. */
export function textAsCell(text: string): string {
  if (number.test(text)) return text;
  if (formula.test(text)) return `'${text}`;
  const isMistaken = mistaken.some((form) => form.test(text)) && !isoDate.test(text);
  return isMistaken ? `="${text}"` : text;
}

/** A cell as a text: what `textAsCell` wrote, and what other programs hold fast in the same way. */
export function cellAsText(cell: string): string {
  const held = asText.exec(cell)?.[1];
  if (held !== undefined) return held;
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
