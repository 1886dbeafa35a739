import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "bookends-db-new-"));
const migrations = join(folder, "prisma/migrations");

beforeAll(() => {
  for (const part of ["prisma/schema", "prisma/migrations"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dbNew(...args: string[]) {
  const script = resolve("scripts/db-new.ts");
  return spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
}

it("a change of the schema becomes the next migration, with the datamodel it leads to", () => {
  const before = readdirSync(migrations);
  appendFileSync(
    join(folder, "prisma/schema/tenancy.prisma"),
    "\nmodel Bookmark {\n  districtId String @db.Uuid\n  id String @db.Uuid\n\n  @@id([districtId, id])\n}\n",
  );
  const { status, stdout, stderr } = dbNew("bookmarks");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const [made = ""] = readdirSync(migrations).filter((name) => !before.includes(name));
  expect(made).toMatch(/^\d{14}_bookmarks$/);
  expect(
    made >
      (before
        .filter((name) => /^\d/.test(name))
        .sort()
        .at(-1) ?? ""),
  ).toBe(true);
  expect(stdout).toContain(made);
  const sql = readFileSync(join(migrations, made, "migration.sql"), "utf8");
  expect(sql.match(/CREATE TABLE "\w+"/g)).toEqual(['CREATE TABLE "Bookmark"']);
  expect(sql).not.toMatch(/ALTER TABLE|DROP/);
  expect(readFileSync(join(migrations, made, "datamodel.prisma"), "utf8")).toContain(
    "model Bookmark",
  );
});

it("a name that is none is refused with an example", () => {
  const { status, stderr } = dbNew("Book Marks");
  expect(status).toBe(1);
  expect(stderr).toContain("npm run db:new -- visit_reminders");
});
