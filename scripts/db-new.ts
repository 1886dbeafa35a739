import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "./database/engine.ts";
import { migrationsIn } from "./database/migrate.ts";
import { MIGRATIONS } from "./database/prepare.ts";
import { startThrowaway } from "./database/throwaway.ts";
import { tellTrouble } from "./stack/console.ts";
import { Trouble } from "./stack/trouble.ts";

/**
 * npm run db:new -- name. Writes the next migration from the difference between the datamodel that
 * the last migration stored beside itself and the schema as it is now. (The engine cannot read a
 * live database here: it fails on PostgreSQL's type "char".) Row-level security, grants and
 * exclusion constraints are then written into the file by hand.
 */
const SCHEMA = "prisma/schema";
const STORED = "datamodel.prisma";

await writeNext(process.argv[2]).catch(tellTrouble);

async function writeNext(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Trouble(
      "A migration needs a name in small letters, words joined by underscores.",
      "For example: npm run db:new -- visit_reminders",
    );
  }
  const last = migrationsIn(MIGRATIONS).at(-1);
  const now = currentDatamodel();
  const script = await difference(last && readStored(last), now);
  const folder = join(MIGRATIONS, `${timestamp(new Date())}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script || "-- The schema has not changed.\n");
  writeFileSync(join(folder, STORED), now);
  console.log(
    `\n  ${script ? "Written" : "Nothing differs; an empty one is written"}: ${folder}/migration.sql`,
  );
  console.log(
    "  Read it, add grants and row-level security for new tables, and run npm run test:db.\n",
  );
}

async function difference(before: string | undefined, after: string): Promise<string> {
  // The engine asks for a server before it compares two files; an empty one will do.
  const database = await startThrowaway();
  const engine = await openEngine(database);
  try {
    const model = (content: string) => ({
      tag: "schemaDatamodel" as const,
      files: [{ path: "schema.prisma", content }],
    });
    const { stdout } = await engine.diff({
      from: before === undefined ? { tag: "empty" } : model(before),
      to: model(after),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout && !/^-- This is an empty migration/.test(stdout) ? stdout : "";
  } finally {
    await engine.close();
    await database.stop();
  }
}

function readStored(migration: string): string {
  const path = join(MIGRATIONS, migration, STORED);
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new Trouble(
    `${path} is missing, so there is nothing to compare the schema with.`,
    "Every migration keeps the datamodel it leads to beside it; restore it from git.",
  );
}

function currentDatamodel(): string {
  return readdirSync(SCHEMA)
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => readFileSync(join(SCHEMA, file), "utf8").trim())
    .join("\n\n")
    .concat("\n");
}

function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, "").slice(0, 14);
}
