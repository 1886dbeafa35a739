import pg from "pg";
import { inject } from "vitest";

/**
 * Runs before each file of database tests: gives this vitest worker a database of its own, cloned
 * from the migrated template, and an environment that points at it. Tests make a district each and
 * need no clean-up.
 */
const cluster = inject("cluster");
const database = `bookends_test_${process.env.VITEST_POOL_ID ?? "1"}`;

await cloneTemplate();

const here = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

Object.assign(process.env, {
  BOOKENDS_MODE: "demo",
  BOOKENDS_KEY: cluster.key,
  AUTH_SECRET: "a secret for tests, which is long enough",
  APP_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
  DATABASE_RUNTIME_URL: here(cluster.runtime),
  DATABASE_WORKER_URL: here(cluster.worker),
  /** For tests that read the catalogue. The application never sees the owner's connection. */
  DATABASE_OWNER_URL: here(cluster.owner),
});

async function cloneTemplate(): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [
      database,
    ]);
    if (rowCount) return;
    // Two workers may clone at once; the second waits, because the template allows one at a time.
    await client.query("select pg_advisory_lock(1)");
    await client.query(`create database ${database} template ${cluster.template}`);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  return Object.assign(new URL(cluster.owner), { pathname: `/${name}` }).href;
}
