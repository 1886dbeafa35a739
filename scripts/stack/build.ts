import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { say, seconds } from "./console.ts";
import { hashOf, readStamp, writeStamp } from "./stamps.ts";
import { Trouble } from "./trouble.ts";

const CLIENT_STAMP = "prisma/generated/.schema";
const SEARCH = "lib/matching/search";
const COMPILED = "lib/matching/generated/search";
const SEARCH_STAMP = "lib/matching/generated/.search";
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

/** Makes what is generated, where what it is made from has changed: the Prisma client, the search. */
export async function generate(): Promise<void> {
  await generateClient();
  await compileSearch();
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

/** From AssemblyScript to a module that holds the program as text, so that whatever loads modules loads it. */
async function compileSearch(): Promise<void> {
  const stamp = hashOf([SEARCH, "node_modules/assemblyscript/package.json"]);
  if (readStamp(SEARCH_STAMP) === stamp && existsSync(`${COMPILED}.ts`)) return;
  const since = Date.now();
  mkdirSync(dirname(COMPILED), { recursive: true });
  await run(
    "node_modules/assemblyscript/bin/asc.js",
    [
      ...[`${SEARCH}/program.ts`, "--outFile", `${COMPILED}.wasm`],
      ...["--runtime", "stub", "--enable", "simd", "--optimizeLevel", "3", "--use", "abort="],
    ],
    { what: "The search for matchings could not be compiled.", env: {} },
  );
  const program = readFileSync(`${COMPILED}.wasm`).toString("base64");
  writeFileSync(
    `${COMPILED}.ts`,
    `/** ${SEARCH}, compiled: base64. */\nexport const program =\n  "${program}";\n`,
  );
  rmSync(`${COMPILED}.wasm`);
  writeStamp(SEARCH_STAMP, stamp);
  say("Matching", `search compiled in ${seconds(since)}`);
}

/** Builds the web application, if its sources have changed, and returns the build's name. */
export async function buildWeb(environment: Record<string, string>): Promise<string> {
  const stamp = hashOf([...SOURCES, ...CONFIGS, "tsconfig.json"], NOT_SOURCES);
  if (readStamp(BUILD_STAMP) === stamp && existsSync(".next/BUILD_ID")) return stamp;
  const since = Date.now();
  say("Build", "the sources are new or have changed; this takes about half a minute …");
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
