import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holdName, unlockDeadWorkers } from "./worker-names.ts";

const queue = () => new pg.Client({ connectionString: process.env.DATABASE_WORKER_URL });
const [starting, living] = [queue(), queue()];

beforeAll(async () => {
  await Promise.all([starting.connect(), living.connect()]);
});
afterAll(() => Promise.all([starting.end(), living.end()]));

/** A job that a worker of this name has begun. */
async function begunBy(worker: string): Promise<string> {
  const { rows } = await starting.query<{ id: string }>(
    "select id::text from graphile_worker.add_job('sweep-drafts', run_at => now() - interval '1 hour')",
  );
  const id = rows[0]?.id ?? "";
  await starting.query(
    "update graphile_worker._private_jobs set locked_by = $2, locked_at = now() where id = $1",
    [id, worker],
  );
  return id;
}

async function holderOf(id: string): Promise<string | null> {
  const { rows } = await starting.query(
    "select locked_by from graphile_worker.jobs where id = $1",
    [id],
  );
  return rows[0]?.locked_by;
}

it("a start gives the jobs of dead workers back, and leaves those of the living", async () => {
  const [dead, alive] = [`worker-${randomUUID()}`, `worker-${randomUUID()}`];
  await holdName(living, alive);
  const left = await begunBy(dead);
  const kept = await begunBy(alive);
  expect(await unlockDeadWorkers(starting)).toBe(1);
  expect(await holderOf(left)).toBeNull();
  expect(await holderOf(kept)).toBe(alive);
  expect(await unlockDeadWorkers(starting)).toBe(0);
});

it("a worker is dead when its connection is gone", async () => {
  const worker = `worker-${randomUUID()}`;
  const short = queue();
  await short.connect();
  await holdName(short, worker);
  const id = await begunBy(worker);
  await short.end();
  await expect.poll(() => unlockDeadWorkers(starting), { timeout: 5000 }).toBe(1);
  expect(await holderOf(id)).toBeNull();
});
