import { demoPeople } from "@/prisma/seed/cast";
import { buildWeb, generate } from "./stack/build.ts";
import { say, seconds, tellTrouble } from "./stack/console.ts";
import { isEmpty, seedIfEmpty } from "./stack/demo.ts";
import { removeDemoData, takeFolder } from "./stack/demo-data.ts";
import { type Keys, keysFor } from "./stack/keys.ts";
import { watchParent } from "./stack/parent.ts";
import { readSettings, type Settings } from "./stack/settings.ts";
import {
  environmentFor,
  openDatabase,
  type Parts,
  requireFreePort,
  stackOf,
  startWeb,
  startWorker,
} from "./stack/stack.ts";
import { Trouble } from "./stack/trouble.ts";

const since = Date.now();
const dev = process.argv.includes("--dev");
const reset = process.argv.includes("--reset");
const parts: Parts = {};
let release = () => {};
let stopping: Promise<never> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // Asked a second time: at once. The processes notice that we are gone.
    if (stopping) process.exit(1);
    say("Stop", "letting everything finish …");
    end(0);
  });
}
// Whoever read our words may be gone before we are.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.on("uncaughtException", (error) => {
  console.error(error);
  end(1);
});
watchParent(() => end(0));
await start().catch(async (error) => {
  if (stopping) return;
  await stackOf(parts).stop();
  release();
  tellTrouble(error);
});

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  if (reset && settings.mode === "production") {
    throw new Trouble(
      "npm run reset deletes the demo's data; this is production.",
      "Nothing was done.",
    );
  }
  release = takeFolder(settings.data, settings.appUrl);
  await requireFreePort(settings);
  if (reset) removeDemoData(settings.data);
  const keys = keysFor(settings, process.env);
  await generate();
  const build = dev ? undefined : await buildWeb(keys);
  const environment = await startData(settings, keys);
  await startWeb(settings, environment, { dev, build }, parts);
  greet(settings);
  const reason = await stackOf(parts).ended;
  console.error(`\n  ${reason} Everything else is stopped.\n`);
  await end(1);
}

async function startData(settings: Settings, keys: Keys): Promise<NodeJS.ProcessEnv> {
  const connections = await openDatabase(settings, keys, parts);
  const environment = environmentFor(settings, keys, connections);
  if (settings.mode === "demo") await seedIfEmpty(connections.owner, environment);
  else if (await isEmpty(connections.owner)) tellFirstDistrict();
  startWorker(environment, connections, parts);
  return environment;
}

function greet(settings: Settings): void {
  console.log(`\n  Ready in ${seconds(since)}:  ${settings.appUrl}\n`);
  if (settings.mode === "demo") {
    const width = Math.max(...demoPeople.map(({ name }) => name.length));
    console.log("  Sign in as");
    for (const { name, role, email } of demoPeople) {
      console.log(`    ${name.padEnd(width + 2)}${spelled(role).padEnd(26)}${email}`);
    }
    console.log(`\n  Mails are not sent but kept as files in ${settings.data}/outbox.`);
  }
  console.log("  Ctrl-C stops everything.\n");
}

function spelled(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function tellFirstDistrict(): void {
  console.log(`
  This database has no district yet. Make the first one, with its coordinator, by:

    npm run district -- --name "Tamarind County Schools" --time-zone America/New_York \\
      --coordinator "Dolores Castellanos <dolores@example.org>"

  It prints a link, good for one use, for that person to sign in by.
`);
}

/** Stops everything in order and ends. */
function end(code: number): Promise<never> {
  stopping ??= stackOf(parts)
    .stop()
    .then(() => {
      release();
      process.exit(code);
    });
  return stopping;
}
