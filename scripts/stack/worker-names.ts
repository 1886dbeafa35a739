import type pg from "pg";

/**
 * Each worker holds, for as long as its process lives, an advisory lock on its own name. A job
 * that is locked in a name nobody holds belongs to a dead worker, which the queue by itself would
 * believe to be at work for four hours more.
 */
export async function holdName(client: pg.Client, worker: string): Promise<void> {
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [worker]);
}

/** Gives the jobs of dead workers back to the queue and returns how many workers those were. */
export async function unlockDeadWorkers(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null`,
  );
  const dead: string[] = [];
  for (const { worker } of rows) {
    const held = await client.query(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as free",
      [worker],
    );
    if (!held.rows[0]?.free) continue;
    dead.push(worker);
  }
  if (dead.length) await client.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  for (const worker of dead) {
    await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [worker]);
  }
  return dead.length;
}
