import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { say, seconds } from "./console.ts";
import { hashOf, readStamp, writeStamp } from "./stamps.ts";
import { Trouble } from "./trouble.ts";

const CLIENT_STAMP = "prisma/generated/.schema";
const PROGRAMS = "lib/matching/compiled";
const COMPILER = "scripts/stack/programs.mjs";
const SCALE = "lib/matching/scale.ts";
const COMPILED = "lib/matching/generated";
const PROGRAMS_STAMP = "lib/matching/generated/.programs";
const BUILD_STAMP = ".next/.sources";

/** Everything a build is made from. Tests are not, and what Prisma generates follows its schema. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "prisma/seed",
  "package-lock.json",
];
const CONFIGS = ["next.config.ts", "proxy.ts", "instrumentation.ts", "postcss.config.mjs"];
const NOT_SOURCES = /(\.test\.tsx?|\.md)$|^lib\/testing\//;

/** Makes what is generated, where what it is made from has changed: the Prisma client, the matcher's programs. */
export async function generate(): Promise<void> {
  await generateClient();
  await compilePrograms();
}

async function generateClient(): Promise<void> {
  const stamp = hashOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (readStamp(CLIENT_STAMP) === stamp && existsSync("prisma/generated/client.ts")) return;
  const since = Date.now();
  await run("node_modules/prisma/build/index.js", ["generate"], {
    what: "The Prisma client could not be generated.",
    // Generating needs no engine; without this, Prisma would try to download one.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  writeStamp(CLIENT_STAMP, stamp);
  say("Database", `client made from the schema in ${seconds(since)}`);
}

/** The matcher's programs alone, if their sources have changed. */
export async function compilePrograms(): Promise<void> {
  const stamp = hashOf([PROGRAMS, SCALE, COMPILER, "node_modules/assemblyscript/package.json"]);
  if (readStamp(PROGRAMS_STAMP) === stamp) return;
  const since = Date.now();
  // With its stamp, and with what programs that are no more have left.
  rmSync(COMPILED, { recursive: true, force: true });
  const what = "The matcher's programs could not be compiled.";
  await run(COMPILER, [PROGRAMS, COMPILED], { what, env: {} });
  writeStamp(PROGRAMS_STAMP, stamp);
  say("Matching", `programs compiled in ${seconds(since)}`);
}

/** Builds the web application, if its sources have changed, and returns the build's name. */
export async function buildWeb(environment: Record<string, string>): Promise<string> {
  const stamp = hashOf([...SOURCES, ...CONFIGS, "tsconfig.json"], NOT_SOURCES);
  if (readStamp(BUILD_STAMP) === stamp && existsSync(".next/BUILD_ID")) return stamp;
  const since = Date.now();
  say("Build", "the sources are new or have changed; this takes about a minute …");
  await run("node_modules/next/dist/bin/next", ["build"], {
    what: "The application could not be built.",
    env: { ...environment, BUILD_ID: stamp, NEXT_DEPLOYMENT_ID: stamp },
  });
  writeStamp(BUILD_STAMP, stamp);
  say("Build", `done in ${seconds(since)}`);
  return stamp;
}

/** Runs one of our tools to its end; its output is shown only when it fails. */
async function run(
  script: string,
  args: string[],
  { what, env }: { what: string; env: Record<string, string> },
): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const words: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => words.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  const code = await new Promise((resolve) => child.once("close", resolve));
  process.off("exit", stop);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(words));
  throw new Trouble(what, "The reason is above.");
}
