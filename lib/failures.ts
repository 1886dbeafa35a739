/**
 * An error for the log. Messages of the database layer repeat what was being written, which may be
 * private: of those only name, code and place are kept.
 */
export function describeFailure(error: unknown): Record<string, string> {
  if (typeof error !== "object" || error === null) return { error: typeof error };
  const { name, message, stack, digest, code } = error as Record<string, unknown>;
  const kind = text(name) || "Error";
  const place = text(stack)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
  return {
    error: kind,
    place,
    ...(text(digest) ? { id: text(digest) } : {}),
    ...(text(code) ? { sqlState: text(code) } : {}),
    ...(/prisma|database|driver/i.test(kind) ? {} : { reason: text(message).slice(0, 300) }),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
