/**
 * A new version starts while the one before still answers: a migration may add, and take away only
 * what a release before has stopped using. Then it says so, in a line of its own before the statement:
 * `-- unused since 0.2.0`.
 */
const TAKES_AWAY: [pattern: RegExp, words: string][] = [
  [/\bDROP\s+COLUMN\b/i, "drops a column"],
  [/\bDROP\s+TABLE\b/i, "drops a table"],
  [/\bRENAME\b/i, "renames"],
  [/\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i, "changes a column's type"],
  [/\bDROP\s+(TYPE|VALUE)\b/i, "drops a type"],
  [/\bALTER\s+COLUMN\s+\S+\s+SET\s+NOT\s+NULL\b/i, "forbids a column to be empty"],
  [/\bALTER\s+COLUMN\s+\S+\s+DROP\s+DEFAULT\b/i, "takes a default away"],
];
const NEW_COLUMN = /\bADD\s+COLUMN\b[^,;]*/gi;
const MARK = /^\s*--\s*unused since (\d+)\.(\d+)\.(\d+)\s*$/im;

/** What a migration takes away without naming a release, at most `version`, that stopped using it. */
export function contractions(sql: string, version: string): string[] {
  return statementsOf(sql).flatMap((statement) => {
    const bare = statement.replace(/--.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''");
    const found = TAKES_AWAY.filter(([pattern]) => pattern.test(bare)).map(([, words]) => words);
    const columns = [...bare.matchAll(NEW_COLUMN)].map(([column]) => column);
    if (columns.some((one) => /\bNOT\s+NULL\b/i.test(one) && !/\bDEFAULT\b/i.test(one))) {
      found.push("adds a column that the version before does not fill");
    }
    return isUnused(statement, version) ? [] : found.map((words) => `${words}: ${shown(bare)}`);
  });
}

/** Bodies of functions and blocks are not looked into beyond their semicolons. */
function statementsOf(sql: string): string[] {
  return sql.split(/;[ \t]*(?:\r?\n|$)/).filter((statement) => statement.trim() !== "");
}

function isUnused(statement: string, version: string): boolean {
  const [, ...since] = MARK.exec(statement) ?? [];
  if (since.length === 0) return false;
  const now = version.split(".").map(Number);
  for (const [at, part] of since.map(Number).entries()) {
    if (part !== now[at]) return part < (now[at] ?? 0);
  }
  return true;
}

function shown(statement: string): string {
  return statement.replace(/\s+/g, " ").trim().slice(0, 120);
}
