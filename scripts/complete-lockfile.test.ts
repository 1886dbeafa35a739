import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const script = resolve("scripts/complete-lockfile.mjs");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bookends-lockfile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(cwd: string) {
  const { status, stderr } = spawnSync(process.execPath, [script, "--check"], {
    cwd,
    encoding: "utf8",
  });
  return { status, stderr };
}

it("the lockfile has the packages of every system, and no registry's address", () => {
  expect(check(".")).toEqual({ status: 0, stderr: "" });
});

it.each(["darwin-arm64", "win32-x64-msvc", "linux-arm64-musl"])(
  "one without the packages for %s is noticed, and left as it is",
  (system) => {
    const text = readFileSync("package-lock.json", "utf8");
    const lockfile = JSON.parse(text);
    const gone = Object.keys(lockfile.packages).filter((path) => path.endsWith(system));
    expect(gone.length).toBeGreaterThan(0);
    for (const path of gone) delete lockfile.packages[path];
    const file = join(folder, "package-lock.json");
    writeFileSync(file, JSON.stringify(lockfile));
    const { status, stderr } = check(folder);
    expect(status).toBe(1);
    expect(stderr).toContain(gone[0]?.replace("node_modules/", ""));
    expect(readFileSync(file, "utf8")).toBe(JSON.stringify(lockfile));
  },
);

it("one that names a registry is noticed", () => {
  cpSync("package-lock.json", join(folder, "package-lock.json"));
  const lockfile = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  lockfile.packages["node_modules/zod"].resolved = "https://registry.example/zod.tgz";
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lockfile));
  expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("registry") });
});
