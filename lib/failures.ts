/**
 * An error for the log: name, codes and place, and never its message. Messages repeat what was at
 * hand: the database layer's what was being written, a mail server's the recipient, a parser's the
 * text it stumbled over.
 */
export function describeFailure(error: unknown): Record<string, string> {
  if (typeof error !== "object" || error === null) return { error: typeof error };
  const { name, stack, digest, code, responseCode } = error as Record<string, unknown>;
  const place = text(stack)
    .split("\n")
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .join("\n");
  return {
    error: text(name) || "Error",
    place,
    ...(text(digest) ? { id: text(digest) } : {}),
    // Not `code`: a sign-in code goes by that name, and the log strikes it out.
    ...(text(code) ? { failureCode: text(code) } : {}),
    ...(typeof responseCode === "number" ? { answered: String(responseCode) } : {}),
  };
}

/** The same as one line that may be stored, such as why a job is tried again. */
export function failureLine(error: unknown): string {
  const { error: name, failureCode, answered } = describeFailure(error);
  return [name, failureCode, answered].filter(Boolean).join(" ");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
