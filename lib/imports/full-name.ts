/** Two names out of one cell. `sure`: the cell itself says where the last name begins. */
export type SplitName = { firstName: string; lastName: string; sure: boolean };
export type SplitTrouble = "oneName" | "manyCommas";

/**
 * "García López, Ana" says where the last name begins. Without a comma it is the last word, with what
 * belongs before it: "María José de la Cruz" is María José and de la Cruz. Jr. and the like stay with
 * the last name wherever they stand. One word, or only the half before or behind a comma, is no two
 * names; what stands between further commas is not guessed.
 */
export function splitName(cell: string): SplitName | SplitTrouble {
  const parts = cell.split(",").map((part) => part.trim());
  const titles = parts.slice(1).filter(isSuffix);
  const names = [parts[0] ?? "", ...parts.slice(1).filter((part) => !isSuffix(part))];
  if (names.length > 2) return "manyCommas";
  const [before = "", after] = names;
  const split = after === undefined ? splitWords(before) : { firstName: after, lastName: before };
  if (!split || !isName(split.firstName) || !isName(split.lastName)) return "oneName";
  const lastName = [split.lastName, ...titles].join(" ");
  const words = before.split(" ").length;
  return { firstName: split.firstName, lastName, sure: after !== undefined || words === 2 };
}

function splitWords(text: string): { firstName: string; lastName: string } | null {
  const words = text.split(" ");
  let end = words.length;
  while (end > 2 && isSuffix(words[end - 1] ?? "")) end--;
  let from = end - 1;
  if (from > 2 && joins(words[from - 1])) from -= 2;
  while (from > 1 && belongsBefore(words[from - 1])) from--;
  const [first, last] = [words.slice(0, from), words.slice(from)];
  // Nothing but a last name: "de la Cruz".
  if (first.every(belongsBefore) && belongsBefore(last[0])) return null;
  return { firstName: first.join(" "), lastName: last.join(" ") };
}

const suffixes = new Set(["jr", "sr", "ii", "iii", "iv", "phd", "edd", "mls", "mlis"]);
const particles = new Set(
  "de del la las los da das do dos di du le van von der den ter ten bin ibn al el".split(" "),
);
/** Small letters only: a capital one is an initial. */
const joins = (word = "") => word === "y" || word === "e";

function isSuffix(text: string): boolean {
  return suffixes.has(text.replaceAll(/[.\s]/g, "").toLowerCase());
}

function belongsBefore(word = ""): boolean {
  return particles.has(word.toLowerCase());
}

const isName = (text: string) => /\p{L}/u.test(text);
