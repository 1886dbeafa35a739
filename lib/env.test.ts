import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Every variable that the product or its start reads, from the sources themselves. */
function variables(): string[] {
  const found = [
    ...matches("lib/env.ts", /^ {4}([A-Z][A-Z_]+):/gm),
    ...matches("scripts/stack/settings.ts", /^ {2}([A-Z][A-Z_]+): \{$|environment\.([A-Z_]+)/gm),
    ...matches("scripts/stack/stack.ts", /process\.env\.([A-Z_]+)/g),
  ];
  return [...new Set(found)].sort();
}

describe("every variable", () => {
  it("is found in the sources at all", () => {
    expect(variables()).toEqual(
      expect.arrayContaining(["BOOKENDS_KEY", "DATABASE_POOL", "DATABASE_WORKER_URL", "PORT"]),
    );
  });

  it("has a line to copy in .env.example", () => {
    const lines = matches(".env.example", /^#?([A-Z][A-Z_]+)=/gm);
    expect(variables().filter((name) => !lines.includes(name))).toEqual([]);
  });

  it("is explained in docs/operations.md", () => {
    const rows = matches("docs/operations.md", /^\| (`[A-Z`, _]+`) \|/gm).flatMap((cell) => [
      ...cell.replaceAll("`", "").split(", "),
    ]);
    expect(variables().filter((name) => !rows.includes(name))).toEqual([]);
  });
});

function matches(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, "utf8").matchAll(pattern)].map(
    (found) => found[1] ?? found[2] ?? "",
  );
}
