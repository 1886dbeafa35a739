import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "../stack/trouble.ts";
import { codeOf, reasonOf, withClient } from "./connect.ts";
import { openEngine } from "./engine.ts";

/** Any number will do, as long as every version of Bookends uses the same. */
const MIGRATION_LOCK = 7_264_253;

/**
 * Holds the one lock under which roles, migrations and functions are changed, so that several
 * instances may start at once: one works, the others wait and find nothing left to do.
 */
export async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("set lock_timeout = '120s'");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return work();
  });
}

/**
 * Applies the migrations of `folder` that the database has not seen, by Prisma's own engine, and
 * returns their names. A table in use for longer than five seconds ends the attempt: better not
 * to start than to make everyone wait behind us.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const pending = await pendingMigrations(url, folder);
  if (pending.length === 0) return [];
  await forgetAttempts(url);
  const engine = await openEngine({ url, options: "-c lock_timeout=5s -c statement_timeout=0" });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: { path: "migration_lock.toml", content: readLockfile(folder) },
        shadowDbInitScript: "",
        migrationDirectories: migrationsIn(folder).map((path) => ({
          path,
          migrationFile: {
            path: "migration.sql",
            content: {
              tag: "ok",
              value: readFileSync(join(folder, path, "migration.sql"), "utf8"),
            },
          },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    throw await troubleMigrating(url, engine.refusal() ?? error);
  } finally {
    await engine.close();
  }
}

/** The names of the migrations in the folder, oldest first. */
export function migrationsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function pendingMigrations(url: string, folder: string): Promise<string[]> {
  const wanted = migrationsIn(folder);
  const finished = await withClient(url, async (client) => {
    const known = await client.query("select to_regclass('public._prisma_migrations') as known");
    if (known.rows[0]?.known === null) return [];
    const { rows } = await client.query<{ migration_name: string }>(
      `select migration_name from public._prisma_migrations
       where finished_at is not null and rolled_back_at is null`,
    );
    return rows.map((row) => row.migration_name);
  });
  return wanted.filter((name) => !finished.includes(name));
}

/**
 * A migration is one transaction, so one that failed or was cut off has left nothing but its note.
 * Prisma would refuse to go on until someone had crossed the note out by hand.
 */
async function forgetAttempts(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const known = await client.query("select to_regclass('public._prisma_migrations') as known");
    if (known.rows[0]?.known === null) return;
    await client.query(
      `update public._prisma_migrations set rolled_back_at = now()
       where finished_at is null and rolled_back_at is null`,
    );
  });
}

async function troubleMigrating(url: string, error: unknown): Promise<Trouble> {
  const name = await unfinishedMigration(url).catch(() => undefined);
  const reason = reasonOf(error).split("\n").slice(0, 2).join(" ");
  if (codeOf(error) === "55P03") {
    return new Trouble(
      `The migration ${name} gave up: a table it changes was in use for five seconds.`,
      "See docs/operations.md, “A migration that failed”, and start again in a quieter moment.",
    );
  }
  return new Trouble(
    `The migration ${name ?? ""} failed: ${reason}.`,
    "Nothing was started. See docs/operations.md, “A migration that failed”.",
  );
}

async function unfinishedMigration(url: string): Promise<string | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ migration_name: string }>(
      `select migration_name from public._prisma_migrations
       where finished_at is null and rolled_back_at is null limit 1`,
    );
    return rows[0]?.migration_name;
  });
}

function readLockfile(folder: string): string {
  return readFileSync(join(folder, "migration_lock.toml"), "utf8");
}
