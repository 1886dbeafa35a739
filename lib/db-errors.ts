/** What PostgreSQL's refusals mean to us. Prisma wraps them; the code stands somewhere in the chain. */

/** The database cannot be reached or is shutting down: a 503 with the form kept, never "signed out". */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  constructor(cause: unknown) {
    super("The database does not answer.", { cause });
  }
}

type Conflict = { kind: "again" } | { kind: "constraint"; constraint: string };

/** Serialisation failure, deadlock, and a lock that others held too long. */
const again = new Set(["40001", "40P01", "55P03"]);
const constraints = new Set(["23505", "23P01", "23514", "23503"]);

/** A constraint that decided, or a collision worth another try; undefined for anything else. */
export function conflictOf(error: unknown): Conflict | undefined {
  const text = textOf(error);
  const code = codesIn(text);
  if (code.some((one) => again.has(one)) || text.includes("P2034")) return { kind: "again" };
  if (code.some((one) => constraints.has(one)) || /\bP200[234]\b/.test(text)) {
    return { kind: "constraint", constraint: text };
  }
  return undefined;
}

export function isAway(error: unknown): boolean {
  const text = textOf(error);
  return (
    codesIn(text).some((code) => code === "53100" || /^(08|57P)/.test(code)) ||
    /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|P1001|P1002|P1008|P1017|P2024|P2028/.test(text) ||
    /Connection terminated|connection timeout|server closed the connection|timeout exceeded when trying to connect/i.test(
      text,
    )
  );
}

function codesIn(text: string): string[] {
  return text.match(/\b(?:23|40|53|55|08|57)[0-9A-Z]{3}\b/g) ?? [];
}

/** Names, codes, messages and driver details of an error and its causes, as one searchable line. */
function textOf(error: unknown, depth = 0): string {
  if (depth > 5 || typeof error !== "object" || error === null) return "";
  const { name, code, message, meta, cause, originalCode, originalMessage, constraint, kind } =
    error as Record<string, unknown>;
  const own = [name, code, message, originalCode, originalMessage, kind]
    .filter((part) => typeof part === "string")
    .join(" ");
  const details = [meta, constraint].map((part) => (part ? JSON.stringify(part) : "")).join(" ");
  return `${own} ${details} ${textOf(cause, depth + 1)}`;
}
