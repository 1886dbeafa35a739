import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "./stack/build.ts";
import { seconds, tellTrouble } from "./stack/console.ts";
import { Trouble } from "./stack/trouble.ts";
import { playBrowserTests, stopBrowserTests } from "./testing/browser.ts";
import { findChromium } from "./testing/chromium.ts";
import { type Counts, check, runVitest, stopRunner } from "./testing/runners.ts";

type Stage = { name: string; words: string; run: (filter: string[]) => Promise<Counts> };
type Outcome = Counts & { name: string; took: string };

/** Everything a stage writes goes here and is removed at the end; the demo's data stays untouched. */
const scratch = mkdtempSync(join(tmpdir(), "bookends-test-"));
chmodSync(scratch, 0o711);

const BIOME = "node_modules/@biomejs/biome/bin/biome";
const NEXT = "node_modules/next/dist/bin/next";
const TSC = "node_modules/typescript/bin/tsc";

const stages: Stage[] = [
  { name: "format", words: "Format and lint", run: () => check([[BIOME, "ci", "."]]) },
  {
    name: "types",
    words: "Types",
    run: () =>
      check([
        [NEXT, "typegen"],
        // What a run before has kept would speak of a client that has changed since.
        [TSC, "--noEmit", "--incremental", "false", "-p", "."],
      ]),
  },
  {
    name: "unit",
    words: "Unit and architecture",
    run: (filter) => runVitest("unit", scratch, filter),
  },
  {
    name: "database",
    words: "Database",
    run: (filter) => runVitest("database", scratch, filter),
  },
  { name: "browser", words: "Browser", run: (filter) => playBrowserTests(scratch, filter) },
];

const { chosen, filter } = choose(process.argv.slice(2));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, async () => {
    await stopRunner();
    await stopBrowserTests();
    rmSync(scratch, { recursive: true, force: true });
    process.exit(130);
  });
}
await runAll().catch(tellTrouble);

async function runAll(): Promise<void> {
  const began = Date.now();
  const outcomes: Outcome[] = [];
  await generate();
  if (chosen.length > 1 && chosen.some(({ name }) => name === "browser")) tellIfNoBrowser();
  for (const stage of chosen) outcomes.push(await runStage(stage));
  rmSync(scratch, { recursive: true, force: true });
  summarise(outcomes, seconds(began));
  process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0);
}

/** At once, and not after the minutes of the stages before it, which run all the same. */
function tellIfNoBrowser(): void {
  try {
    findChromium();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(`\n  ${error.what}\n  ${error.remedy}`);
    console.error("  What needs no browser runs now; without one, this run fails.");
  }
}

/** A stage that fails is told at once and fails the run; the others run, so that all is seen. */
async function runStage({ name, words, run }: Stage): Promise<Outcome> {
  const since = Date.now();
  console.log(`\n━━ ${words} ${"━".repeat(Math.max(3, 72 - words.length))}\n`);
  const counts = await run(filter).catch((error: unknown) => {
    if (error instanceof Trouble) console.error(`  ${error.what}\n  ${error.remedy}`);
    else console.error(`  The stage ${name} could not run.`, error);
    return { passed: 0, failed: 1 };
  });
  const isLast = chosen.at(-1)?.name === name;
  if (counts.failed > 0 && !isLast) {
    console.error(`\n  ${words}: failed, and so does this run. The other stages still run.`);
  }
  return { name: words, ...counts, took: seconds(since) };
}

function choose(args: string[]): { chosen: Stage[]; filter: string[] } {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  const quick = args.includes("--quick");
  const wanted = only ? [only] : quick ? ["format", "types", "unit"] : stages.map((s) => s.name);
  return {
    chosen: stages.filter(({ name }) => wanted.includes(name)),
    filter: args.filter((arg) => !arg.startsWith("--only=") && arg !== "--quick"),
  };
}

function summarise(outcomes: Outcome[], took: string): void {
  const total = (of: "passed" | "failed") => outcomes.reduce((sum, one) => sum + one[of], 0);
  console.log(`\n━━ Summary ${"━".repeat(65)}\n`);
  for (const { name, passed, failed, took: time } of outcomes) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed`;
    console.log(`  ${name.padEnd(24)}${counts}${time.padStart(14)}`);
  }
  console.log(`  ${"All".padEnd(50)}${took.padStart(12)}\n`);
  const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (failing.length > 0) console.log(`Failing: ${failing.join(", ")}`);
  for (const line of outcomes.flatMap(({ failures = [] }) => failures)) console.log(`  ${line}`);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
}
