import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../database/connect.ts";
import { passwordOf } from "../database/passwords.ts";
import { connectionsFor } from "../database/roles.ts";
import { databaseFolder } from "./demo-data.ts";
import { keysFor } from "./keys.ts";
import { readSettings } from "./settings.ts";
import { environmentFor } from "./stack.ts";
import { Trouble } from "./trouble.ts";

/**
 * Gives a command that people run beside the running application the environment that the
 * application has. Call it before importing anything of `lib`, which reads the environment.
 */
export async function joinRunning(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (process.env.DATABASE_RUNTIME_URL && process.env.BOOKENDS_KEY && process.env.APP_URL) return;
  const settings = readSettings(process.env);
  if (!settings.databaseUrl && !existsSync(join(settings.data, "keys.json"))) throw notRunning();
  const keys = keysFor(settings, process.env);
  const owner = settings.databaseUrl ?? runningDatabase(settings.data, keys.BOOKENDS_KEY);
  const connections = connectionsFor(owner, keys.BOOKENDS_KEY, {
    runtime: process.env.DATABASE_RUNTIME_URL,
    worker: process.env.DATABASE_WORKER_URL,
  });
  await withClient(connections.runtime, async () => {}).catch(() => {
    throw notRunning();
  });
  const appUrl = process.env.APP_URL || addressOfRunning(settings.data) || settings.appUrl;
  Object.assign(process.env, environmentFor({ ...settings, appUrl }, keys, connections));
}

function runningDatabase(data: string, key: string): string {
  const note = `${databaseFolder(data)}.port`;
  if (!existsSync(note)) throw notRunning();
  const port = readFileSync(note, "utf8").trim();
  const password = encodeURIComponent(passwordOf("bookends_owner", key));
  return `postgres://bookends_owner:${password}@127.0.0.1:${port}/bookends`;
}

function addressOfRunning(data: string): string | undefined {
  const note = join(data, "running");
  return existsSync(note) ? readFileSync(note, "utf8").trim().split(" ")[1] : undefined;
}

function notRunning(): Trouble {
  return new Trouble(
    "This works beside the running Bookends, and none is running from this folder.",
    "Start it first (npm start), then run this again from another terminal.",
  );
}
