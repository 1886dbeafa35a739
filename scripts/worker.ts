import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents, WorkerPreset } from "graphile-worker";
import pg from "pg";
import { mails } from "@/components/mail/render";
import { disconnect } from "@/lib/db";
import { describeFailure } from "@/lib/failures";
import { taskList } from "@/lib/jobs/task-list";
import { crontab } from "@/lib/jobs/tasks";
import { log } from "@/lib/log";
import { beat } from "./stack/heartbeat.ts";
import { holdName, unlockDeadWorkers } from "./stack/worker-names.ts";

/** The worker process: takes jobs from the queue until it is asked to stop. */
const BEAT = 10_000;
const FINISHING = 4500;
const { DATABASE_WORKER_URL: queueUrl = "", DATABASE_RUNTIME_URL: runtimeUrl = "" } = process.env;
const startedAt = new Date();
let stopping = false;

const names = new pg.Client({ connectionString: queueUrl, connectionTimeoutMillis: 5000 });
// Without this connection others would take us for dead and do our jobs again.
names.on("error", () => process.exit(1));
await names.connect();
const dead = await unlockDeadWorkers(names);
if (dead > 0) log.warn({ workers: dead }, "jobs of workers that had died are back in the queue");

const pool = new pg.Pool({ connectionString: queueUrl, max: 4 });
pool.on("error", (error) => log.warn(describeFailure(error), "lost a connection of the queue"));
pool.on("connect", (client) => client.on("error", () => {}));

const events: WorkerEvents = new EventEmitter();
events.on("worker:create", ({ worker }) => void holdName(names, worker.workerId));
const runner = await run({
  events,
  pgPool: pool,
  taskList: taskList({ mail: mails }),
  crontab,
  concurrency: 2,
  noHandleSignals: true,
  preset: { extends: [WorkerPreset], worker: { gracefulShutdownAbortTimeout: FINISHING } },
  // What jobs fail of is logged where they run; the queue's own words may hold more than belongs here.
  logger: new Logger(() => (level, _message, about) => {
    if (about?.failure || (level !== "error" && level !== "warning")) return;
    log.warn(
      { level, ...describeFailure(about?.error ?? about?.fatalError) },
      "trouble in the queue",
    );
  }),
});
await sayAlive();
const beating = setInterval(sayAlive, BEAT);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(0));
await runner.promise.then(
  () => end(0),
  () => end(1),
);

async function sayAlive(): Promise<void> {
  await beat(runtimeUrl, startedAt).catch((error: Error) => {
    log.warn(describeFailure(error), "could not write the worker's heartbeat");
  });
}

/** Jobs at work may finish; those that cannot in time go back to the queue at the next start. */
async function end(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(beating);
  await runner.stop().catch(() => {});
  await Promise.allSettled([pool.end(), names.end(), disconnect()]);
  process.exit(code);
}
