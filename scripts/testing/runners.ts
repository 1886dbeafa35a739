import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import * as z from "zod";

/** `failures` names the tests that failed, where the runner's own words would have scrolled away. */
export type Counts = { passed: number; failed: number; failures?: string[] };

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

let runner: ChildProcess | undefined;

/** Runs tools one after the other; each is one check that passes or fails. */
export async function check(commands: string[][]): Promise<Counts> {
  for (const command of commands) {
    if ((await runTool(command)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

export async function runVitest(
  project: string,
  scratch: string,
  filter: string[],
): Promise<Counts> {
  const report = join(scratch, `${project}.json`);
  const code = await runTool([
    "node_modules/vitest/vitest.mjs",
    "run",
    `--project=${project}*`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...filter,
  ]);
  const found = VitestReport.safeParse(readReport(report)).data;
  return honest(code, {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    failures: found?.testResults.flatMap(failuresOf) ?? [],
  });
}

/** A line for each test of a file that failed, or one for a file that could not be run at all. */
function failuresOf(file: z.infer<typeof VitestReport>["testResults"][number]): string[] {
  const path = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0 && file.status === "failed")
    return [`${path}: ${firstLine(file.message)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${path} · ${fullName}: ${firstLine(failureMessages?.[0])}`,
  );
}

function firstLine(words = ""): string {
  return words.split("\n", 1)[0] ?? "";
}

export async function runPlaywright(
  scratch: string,
  environment: NodeJS.ProcessEnv,
  filter: string[],
): Promise<Counts> {
  const report = join(scratch, "browser.json");
  const code = await runTool(["node_modules/@playwright/test/cli.js", "test", ...filter], {
    ...environment,
    PLAYWRIGHT_REPORT: report,
  });
  const stats = PlaywrightReport.safeParse(readReport(report)).data?.stats;
  return honest(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  });
}

/** Ends the tool that is running, if one is, and waits until it is gone. */
export async function stopRunner(): Promise<void> {
  const running = runner;
  if (!running || running.exitCode !== null) return;
  const gone = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  const insist = setTimeout(() => running.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(insist);
}

/** A runner that ended badly without counting a failure has failed all the same. */
function honest(code: number, counts: Counts): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function runTool(command: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...environment, NEXT_TELEMETRY_DISABLED: "1" },
    windowsHide: true,
  });
  runner = child;
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
