import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSources } from "@/lib/testing/source";
import { codeVersion, fingerprintOf } from "./code-version";

const matcher = readSources().filter(
  ({ file }) => file.startsWith("lib/matching/") && !file.endsWith(".test.ts"),
);
const compiled = ["search", "scoring", "proof"].map((name) => `lib/matching/generated/${name}.ts`);
const ground = ["lib/distances.ts"];

describe("the fingerprint of the matcher", () => {
  let copy = "";
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "matcher-"));
    cpSync("lib/matching", join(copy, "lib/matching"), { recursive: true });
    for (const file of ground) cpSync(file, join(copy, file));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it("is the same of the same sources, wherever they lie and however lines end", () => {
    const before = codeVersion();
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    expect(fingerprintOf(copy)).toBe(before);
    const file = join(copy, "lib/matching/score.ts");
    const source = readFileSync(file, "utf8");
    writeFileSync(file, source.replaceAll("\n", "\r\n"));
    expect(fingerprintOf(copy)).toBe(before);
    writeFileSync(file, source);
  });

  it("is another when any file of it changes, in a folder within and outside it too", () => {
    const seen = new Set([fingerprintOf(copy)]);
    for (const file of [...matcher.map((one) => one.file), ...compiled, ...ground]) {
      appendFileSync(join(copy, file), "// changed\n");
      seen.add(fingerprintOf(copy));
    }
    expect(seen.size).toBe(1 + matcher.length + compiled.length + ground.length);
    expect(matcher.some(({ file }) => file.startsWith("lib/matching/scoring/"))).toBe(true);
  });

  it("stays that of the code which was loaded, whatever becomes of the files", () => {
    const [before, here] = [codeVersion(), process.cwd()];
    appendFileSync(join(copy, "lib/matching/score.ts"), "// changed\n");
    process.chdir(copy);
    try {
      expect(fingerprintOf(".")).not.toBe(before);
      expect(codeVersion()).toBe(before);
    } finally {
      process.chdir(here);
    }
  });

  it("does not look at tests", () => {
    const before = fingerprintOf(copy);
    appendFileSync(join(copy, "lib/matching/solve.test.ts"), "// changed\n");
    expect(fingerprintOf(copy)).toBe(before);
  });

  it("has everything in it that the matcher imports", () => {
    const within = new Set([...matcher.map(({ file }) => file), ...compiled, ...ground]);
    const outside = matcher.flatMap(({ imports }) =>
      imports
        .map(({ from }) => `${from.replace(/\.ts$/, "")}.ts`)
        .filter((from) => !within.has(from)),
    );
    expect(outside).toEqual([]);
  });
});
