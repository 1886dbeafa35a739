import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "./migrate.ts";

const name = `migrating_${randomUUID().slice(0, 8)}`;
const url = Object.assign(new URL(process.env.DATABASE_OWNER_URL ?? ""), {
  pathname: `/${name}`,
}).href;
const folder = mkdtempSync(join(tmpdir(), "bookends-migrations-"));
const server = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });

beforeAll(async () => {
  await server.connect();
  await server.query(`create database ${name}`);
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
});
afterAll(async () => {
  await server.query(`drop database ${name} with (force)`);
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, "migration.sql"), sql);
}

it("a table in use ends the attempt after five seconds, nothing has happened, and it is made up for", async () => {
  write("20260101000000_first", "create table shelf (id int);");
  expect(await migrate(url, folder)).toEqual(["20260101000000_first"]);
  write(
    "20260102000000_second",
    "create table other (id int);\nalter table shelf add column a int;",
  );
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  await reader.query("begin");
  await reader.query("select from shelf");
  const since = Date.now();
  await expect(migrate(url, folder)).rejects.toThrow(/20260102000000_second.*in use/s);
  const waited = Date.now() - since;
  expect(waited).toBeGreaterThan(4500);
  expect(waited).toBeLessThan(15_000);
  const { rows } = await reader.query("select to_regclass('other') as other");
  expect(rows).toEqual([{ other: null }]);
  await reader.query("commit");
  await reader.end();
  expect(await migrate(url, folder)).toEqual(["20260102000000_second"]);
});
