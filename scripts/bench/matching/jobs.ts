import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Problem } from "@/lib/matching/types";
import { floridaRounds } from "@/lib/testing/florida";
import { generatedRound } from "@/lib/testing/generated-round";
import packageJson from "@/package.json" with { type: "json" };
import { median } from "../figures.ts";
import type { Spent } from "./runs.ts";

/** What the process of a job prints. */
export type Job = {
  /** Scoring and solving, in a process that has done nothing before; then the proof. */
  solved: Spent;
  certified: Spent;
  pairs: number;
  /** Scoring everybody, again and again; milliseconds of CPU time. */
  scored: number[];
  /** Peak memory after reading the people, and at the end of the proof. */
  beforeMiB: number;
  peakMiB: number;
};

/** Medians of the processes, the least that any of them spent on the whole, and the greatest peak. */
export type JobLine = {
  pairs: number;
  solved: Spent;
  certified: Spent;
  whole: Spent;
  least: Spent;
  /** Nanoseconds of CPU time a pair, warm. */
  scoring: number;
  beforeMiB: number;
  peakMiB: number;
};

/** Processes for each job, and seconds in which each scores everybody again when it is done. */
const turns = 7;
const scoring = 3;
/**
 * As `npm run match`: one thread for compiling and collecting, little memory for what is new, and
 * nothing optimized before it has run four times as long as usual. A job is over before more pays.
 */
const lean = packageJson.scripts.match.split(" ").filter((word) => /^--.*=/.test(word));

/** Three mentees a school, as where a school has as many teachers as in Florida. */
const jobs: Record<string, () => Problem[]> = {
  "1 000 × 400 people": () => [generatedRound({ mentees: 1000, mentors: 400, schools: 330 }, 7)],
  "5 000 × 2 000 people": () => [
    generatedRound({ mentees: 5000, mentors: 2000, schools: 1650 }, 7),
  ],
  "all districts of Florida": () => floridaRounds().map(({ problem }) => problem),
};

/** Whole jobs as a district has them: people's data in, pairs and a checked proof out, cold. */
export function benchJobs(scratch: string): Record<string, JobLine> {
  const lines: Record<string, JobLine> = {};
  const program = compileJob(scratch);
  console.log(`\n  ${"cold, wall / CPU ms".padEnd(26)} ${titles.join("")}`);
  for (const [name, make] of Object.entries(jobs)) {
    const file = join(scratch, "people.json");
    writeFileSync(file, JSON.stringify(make()));
    lines[name] = print(name, lineOf(Array.from({ length: turns }, () => run(program, file))));
  }
  return lines;
}

/** One plain file, so that the loader of sources, which is none of ours, is neither timed nor weighed. */
function compileJob(scratch: string): string {
  const outfile = join(scratch, "job.mjs");
  const job = fileURLToPath(new URL("job.ts", import.meta.url));
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const format = { bundle: true, platform: "node", format: "esm" } as const;
  buildSync({ ...format, entryPoints: [job], outfile, alias: { "@": root } });
  return outfile;
}

function run(program: string, file: string): Job {
  const { stdout, status } = spawnSync(
    process.execPath,
    [...lean, program, file, String(scoring)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error("a job failed");
  return JSON.parse(stdout);
}

function lineOf(done: Job[]): JobLine {
  const middle = (of: (job: Job) => number) => median(done.map(of));
  const both = (of: (job: Job) => Spent, sum = median): Spent => ({
    wall: sum(done.map((job) => of(job).wall)),
    cpu: sum(done.map((job) => of(job).cpu)),
  });
  const whole = ({ solved, certified }: Job) => ({
    wall: solved.wall + certified.wall,
    cpu: solved.cpu + certified.cpu,
  });
  return {
    pairs: middle(({ pairs }) => pairs),
    solved: both(({ solved }) => solved),
    certified: both(({ certified }) => certified),
    whole: both(whole),
    least: both(whole, (values) => Math.min(...values)),
    scoring: middle(({ scored, pairs }) => (1e6 * median(scored)) / pairs),
    beforeMiB: middle(({ beforeMiB }) => beforeMiB),
    peakMiB: Math.max(...done.map(({ peakMiB }) => peakMiB)),
  };
}

const titles = ["m. pairs", "score, solve", "certify", "whole", "least", "ns/pair"]
  .concat("MiB before", "peak MiB")
  .map((title) => title.padStart(13));

function print(name: string, line: JobLine): JobLine {
  const spent = ({ wall, cpu }: Spent) => `${wall.toFixed(0)} / ${cpu.toFixed(0)}`;
  const cells = [
    (line.pairs / 1e6).toFixed(1),
    ...[line.solved, line.certified, line.whole, line.least].map(spent),
    line.scoring.toFixed(1),
    ...[line.beforeMiB, line.peakMiB].map((size) => size.toFixed(0)),
  ];
  console.log(`  ${name.padEnd(26)} ${cells.map((cell) => cell.padStart(13)).join("")}`);
  return line;
}
