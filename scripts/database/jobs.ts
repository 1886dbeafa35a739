import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { withClient } from "./connect.ts";

/** Installs or upgrades the job queue's tables, in the name and in the schema of its own role. */
export async function installJobs(owner: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString: owner,
    options: "-c role=bookends_worker -c lock_timeout=5s",
    max: 2,
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await mayCreateSchema(owner, "grant");
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await mayCreateSchema(owner, "revoke");
    await pool.end();
  }
}

/** Only while it installs: afterwards the worker's role can make nothing outside its schema. */
async function mayCreateSchema(owner: string, change: "grant" | "revoke"): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query("select current_database() as name");
    const database = client.escapeIdentifier(rows[0]?.name);
    const direction = change === "grant" ? "to" : "from";
    await client.query(`${change} create on database ${database} ${direction} bookends_worker`);
  });
}

/**
 * The one way for pages and jobs to queue work inside their own transaction. The queue's tables
 * are closed to them (row-level security, without policies), so the function acts in the name of
 * the queue's owner, with a search path nobody can bend.
 */
const ENQUEUE = `
create or replace function public.enqueue_job(
  task text,
  payload json,
  job_key text default null,
  run_at timestamptz default null,
  queue_name text default null
) returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
as $body$
  select graphile_worker.add_job(
    identifier => task,
    payload => payload,
    queue_name => queue_name,
    run_at => run_at,
    job_key => job_key
  );
$body$;
revoke all on function public.enqueue_job(text, json, text, timestamptz, text) from public;
grant execute on function public.enqueue_job(text, json, text, timestamptz, text)
  to bookends_app, bookends_auth;
`;

export async function installEnqueue(owner: string): Promise<void> {
  await withClient(owner, async (client) => {
    await client.query("begin");
    await client.query("grant usage, create on schema public to bookends_worker");
    await client.query("set local role bookends_worker");
    await client.query(ENQUEUE);
    await client.query("reset role");
    await client.query("revoke usage, create on schema public from bookends_worker");
    await client.query("commit");
  });
}
