import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { requireUsableServer } from "../database/connect.ts";
import { type EmbeddedDatabase, startEmbedded } from "../database/embedded.ts";
import { passwordOf } from "../database/passwords.ts";
import { isTaken } from "../database/ports.ts";
import { prepareDatabase } from "../database/prepare.ts";
import { type Connections, connectionsFor } from "../database/roles.ts";
import { say, seconds } from "./console.ts";
import { discardHalfSeeded } from "./demo.ts";
import { databaseFolder } from "./demo-data.ts";
import type { Keys } from "./keys.ts";
import { launch, PATIENCE, type Running } from "./processes.ts";
import { requireOwnDatabase, type Settings } from "./settings.ts";
import { superviseWorker } from "./supervise.ts";
import { Trouble } from "./trouble.ts";

/** What is running, in the order it was started. Stopped in the opposite order, within ten seconds. */
export type Stack = {
  stop(): Promise<void>;
  /** Settles with a sentence when a part ends that the rest cannot do without. */
  ended: Promise<string>;
};

export type Parts = {
  database?: EmbeddedDatabase;
  web?: Running;
  worker?: { stop(): Promise<void> };
};

export function stackOf(parts: Parts): Stack {
  const { database, web } = parts;
  return {
    stop: async () => {
      await Promise.all([parts.web?.stop(PATIENCE), parts.worker?.stop()]);
      await parts.database?.stop();
    },
    ended: Promise.race([
      web?.ended.then((how) => `The web server ended by itself (${how}).`) ?? never(),
      database?.ended.then(() => "The database ended by itself.") ?? never(),
    ]),
  };
}

/** Starts or reaches the database and brings it to this version. */
export async function openDatabase(
  settings: Settings,
  keys: Keys,
  parts: Parts,
  options: { throwaway?: boolean } = {},
): Promise<Connections> {
  const since = Date.now();
  if (settings.databaseUrl) await requireUsableServer(settings.databaseUrl);
  else parts.database = await embedded(settings, keys, options.throwaway ?? false);
  const owner = settings.databaseUrl ?? parts.database?.url ?? "";
  requireOwnDatabase(settings);
  if (settings.mode === "demo") await discardHalfSeeded(owner);
  const connections = connectionsFor(owner, keys.BOOKENDS_KEY, {
    runtime: process.env.DATABASE_RUNTIME_URL,
    worker: process.env.DATABASE_WORKER_URL,
  });
  const applied = await prepareDatabase(connections);
  const migrations = applied.length === 1 ? "one migration" : `${applied.length} migrations`;
  say("Database", `ready in ${seconds(since)}${applied.length ? `, ${migrations} applied` : ""}`);
  return connections;
}

async function embedded(settings: Settings, keys: Keys, throwaway: boolean) {
  const folder = databaseFolder(settings.data);
  if (!folder.startsWith(resolve(settings.data))) {
    say(
      "Database",
      `kept in ${folder}, because PostgreSQL cannot be root and cannot reach this one`,
    );
  }
  if (!existsSync(folder)) say("Database", "making the demo's own PostgreSQL …");
  return startEmbedded({
    folder,
    log: `${folder}.log`,
    password: passwordOf("bookends_owner", keys.BOOKENDS_KEY),
    throwaway,
  });
}

/** The environment of everything that runs the product: never the owner's connection. */
export function environmentFor(
  settings: Settings,
  keys: Keys,
  connections: Connections,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...keys,
    BOOKENDS_MODE: settings.mode,
    APP_URL: settings.appUrl,
    // Empty rather than absent: Next would take it from .env.
    DATABASE_URL: "",
    DATABASE_RUNTIME_URL: connections.runtime,
    OUTBOX_DIR: settings.mode === "demo" ? resolve(settings.data, "outbox") : "",
    LOG_LEVEL: process.env.LOG_LEVEL || (settings.mode === "demo" ? "warn" : "info"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

export async function requireFreePort({ port, host }: Settings): Promise<void> {
  if (!(await isTaken(port, host))) return;
  throw new Trouble(
    `Port ${port} is in use by another programme.`,
    `Stop that programme, or choose another port: PORT=${port + 1} npm start`,
  );
}

/** Starts the web server and returns when it answers. */
export async function startWeb(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  { dev, build }: { dev: boolean; build?: string },
  parts: Parts,
): Promise<void> {
  const since = Date.now();
  const where = ["-H", settings.host, "-p", String(settings.port)];
  const web = launch(["node_modules/next/dist/bin/next", dev ? "dev" : "start", ...where], {
    ...environment,
    ...(build ? { BUILD_ID: build, NEXT_DEPLOYMENT_ID: build } : {}),
    NODE_ENV: dev ? "development" : "production",
  });
  parts.web = web;
  const early = web.ended.then((how) => {
    throw new Trouble(`The web server did not start (${how}).\n${web.unmute()}`, "");
  });
  early.catch(() => {});
  await Promise.race([untilAnswering(settings), early]);
  web.unmute();
  say("Web", `answering after ${seconds(since)}`);
}

export function startWorker(
  environment: NodeJS.ProcessEnv,
  connections: Connections,
  parts: Parts,
): void {
  parts.worker = superviseWorker({
    ...environment,
    DATABASE_WORKER_URL: connections.worker,
    NODE_ENV: "production",
  });
}

async function untilAnswering({ host, port }: Settings): Promise<void> {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://${address}:${port}/api/health/live`, {
      redirect: "manual",
    }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return;
    await sleep(100);
  }
  throw new Trouble(`The web server did not answer on port ${port} within a minute.`, "");
}

function never(): Promise<string> {
  return new Promise(() => {});
}
