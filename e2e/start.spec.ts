import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "@/scripts/database/ports";
import { expect, test } from "./fixtures";

/** The real start script on the build that is there, beside the stack of the other tests. */
test.describe.configure({ mode: "serial" });

const scratch = mkdtempSync(join(tmpdir(), "bookends-start-"));
const data = join(scratch, "data");
const started: ChildProcess[] = [];
let port: number;

test.beforeAll(async () => {
  // PostgreSQL runs as another user when root starts us, and has to pass through.
  chmodSync(scratch, 0o711);
  port = await freePort();
});
test.afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill("SIGKILL");
  await expect.poll(leftOver, { timeout: 20_000 }).toEqual([]);
  rmSync(scratch, { recursive: true, force: true });
});

type Start = { said: () => string; ended: Promise<number | null>; child: ChildProcess };

function start(environment: Record<string, string> = {}, ...args: string[]): Start {
  const { PATH = "", HOME = "" } = process.env;
  const own = { PATH, HOME, NODE_ENV: "production", BOOKENDS_DATA: data, PORT: String(port) };
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    env: { ...own, ...environment } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => words.push(chunk));
  }
  return {
    child,
    said: () => Buffer.concat(words).toString(),
    ended: once(child, "exit").then(([code]) => code),
  };
}

async function ready(running: Start): Promise<void> {
  await expect.poll(running.said, { timeout: 120_000 }).toContain("Ready in");
}

/** Processes of this start, wherever they hang: by its folder and its port. */
function processes(): { pid: number; args: string }[] {
  const list = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, pid, parent, args = ""]) => ({ pid: Number(pid), parent: Number(parent), args }));
  const own = new Set(started.map(({ pid }) => pid ?? 0));
  for (const { pid, args } of list) {
    if (args.includes(scratch) || args.includes(`-p ${port}`)) own.add(pid);
  }
  for (let size = 0; size !== own.size; ) {
    size = own.size;
    for (const { pid, parent } of list) if (own.has(parent)) own.add(pid);
  }
  return list.filter(({ pid }) => own.has(pid));
}

function leftOver(): string[] {
  return processes().map(({ pid, args }) => `${pid} ${args}`);
}

async function stop(running: Start): Promise<void> {
  const since = Date.now();
  running.child.kill("SIGTERM");
  expect(await running.ended).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
  expect(leftOver()).toEqual([]);
}

test("a broken database folder is said, and a reset makes the demo afresh", async ({ request }) => {
  test.setTimeout(240_000);
  mkdirSync(join(data, "postgres"), { recursive: true });
  const broken = start();
  expect(await broken.ended).toBe(1);
  expect(broken.said()).toContain("cannot be used: it holds no database");
  expect(broken.said()).toContain("npm run reset");
  expect(leftOver()).toEqual([]);

  const fresh = start({}, "--reset");
  await ready(fresh);
  expect(fresh.said()).toContain(`http://localhost:${port}`);
  expect(fresh.said()).toMatch(/Sign in as[\s\S]*Mireille Okafor +mentee +\S+@tamarind\.example/);
  // The worker's first heartbeat may come a moment after the pages.
  const health = async () =>
    (await request.get(`http://localhost:${port}/api/health/ready`)).json();
  await expect.poll(health, { timeout: 30_000 }).toMatchObject({ ready: true, worker: "ok" });

  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain("Bookends already runs from this folder");
  await stop(fresh);
});

test("a second start takes what is there, and stops within ten seconds even if all hangs", async () => {
  test.setTimeout(180_000);
  const running = start();
  await ready(running);
  expect(running.said()).not.toMatch(/making|migrations? applied|the sources are new/);
  for (const { pid, args } of processes()) {
    if (/next-server|scripts\/worker|postgres.* -D /.test(args)) process.kill(pid, "SIGSTOP");
  }
  await stop(running);
});

test("killed, it leaves nothing behind either", async () => {
  test.setTimeout(180_000);
  const running = start();
  await ready(running);
  running.child.kill("SIGKILL");
  await running.ended;
  await expect.poll(leftOver, { timeout: 20_000 }).toEqual([]);
});

test("production on an empty database says how to make the first district", async () => {
  test.setTimeout(180_000);
  const name = `bookends_first_${randomUUID().slice(0, 8)}`;
  const { DATABASE_OWNER_URL = "", BOOKENDS_KEY = "", AUTH_SECRET = "" } = process.env;
  const server = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await server.connect();
  await server.query(`create database ${name}`);
  const environment = {
    BOOKENDS_MODE: "production",
    DATABASE_URL: Object.assign(new URL(DATABASE_OWNER_URL), { pathname: `/${name}` }).href,
    ...{ BOOKENDS_KEY, AUTH_SECRET, APP_URL: `http://localhost:${port}` },
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "Bookends <bookends@bookends.example>",
  };
  const running = start(environment);
  await ready(running);
  expect(running.said()).toContain("This database has no district yet");
  expect(running.said()).toContain("npm run district -- --name");
  expect(running.said()).not.toContain("Sign in as");
  await stop(running);
  await server.query(`drop database ${name} with (force)`);
  await server.end();
});
