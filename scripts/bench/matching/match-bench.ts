import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { say } from "../../stack/console.ts";
import { keepFigures, median } from "../figures.ts";
import { benchDesk, type DeskLine } from "./desk.ts";
import { writeInstance } from "./instance-file.ts";
import { type ClassName, classes, instance, type Kind, kinds, type Size } from "./instances.ts";
import { benchJobs, type JobLine } from "./jobs.ts";
import type { Runs } from "./runs.ts";
import { bookends, run, type Solver, solversHere } from "./solvers.ts";

/** Turns in which every solver has one go, each in a fresh process. */
const turns = 2;
/** Solves in each process, the first of them cold: ours is compiled while it runs, theirs before. */
const [solves, solvesOfOthers] = [20, 2];
const limit = 60_000;
const growth = [1000, 2000, 5000, 10_000, 20_000, 50_000];

type Line = {
  /** Milliseconds of CPU time. */
  cold: number;
  warm: number;
  peakMiB: number;
  /** Its median warm time over ours. */
  ofOurs: number;
};
type Figures = {
  peers: Record<string, Record<string, Line | "more than a minute">>;
  fullObjective: Record<string, Line>;
  growth: Record<string, { warm: number; pairs: number }>;
  jobs: Record<string, JobLine>;
  desk: Record<string, DeskLine>;
};

/**
 * npm run bench -- matching [classes, growth, jobs, desk]: our solver and others on the same rounds, in one run.
 * Everyone has the objective that all can hold: most people matched, then most points. Ours is
 * also shown with the whole one, poor and weak fits before points; then whole jobs of ours, from
 * people's data to the proof, and what a coordinator at the workbench waits for.
 */
export async function benchMatching(names: readonly string[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "bookends-match-bench-"));
  try {
    keepFigures({ matching: await measure(scratch, names) });
    say("Bench", "all figures are in bench.json");
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure(scratch: string, names: readonly string[]): Promise<Figures> {
  const figures: Figures = { peers: {}, fullObjective: {}, growth: {}, jobs: {}, desk: {} };
  const chosen = Object.keys(classes).filter((name) => names.length === 0 || names.includes(name));
  // The others are looked for, and one of them built, only where they are asked.
  const { found, missing } = chosen.length > 0 ? solversHere(scratch) : { found: [], missing: [] };
  for (const one of missing) say("Bench", `not here: ${one}`);
  say("Bench", "times are CPU time of all threads, so that what else runs here counts little");
  for (const name of chosen as ClassName[]) {
    for (const kind of kinds) {
      const problem = instance(classes[name], kind, 7);
      const file = join(scratch, "instance");
      const title = `${name} ${kind}`;
      writeInstance(file, { ...problem, thresholds: { poor: 0, weak: 0 } });
      figures.peers[title] = await compare(found, name, file, title);
      writeInstance(file, problem);
      const whole = await run(bookends, file, solves, limit);
      if (whole) figures.fullObjective[title] = print("with poor and weak", lineOf([whole], null));
    }
  }
  if (names.length === 0 || names.includes("growth")) {
    figures.growth = await grow(scratch);
  }
  if (names.length === 0 || names.includes("jobs")) figures.jobs = benchJobs(scratch);
  if (names.length === 0 || names.includes("desk")) figures.desk = benchDesk(scratch);
  return figures;
}

async function compare(solvers: Solver[], name: ClassName, file: string, title: string) {
  console.log(`\n  ${title.padEnd(24)}    cold ms     warm ms  of ours  peak MiB`);
  const asked = solvers.filter(({ takes }) => takes.includes(name));
  const runs = new Map<string, Runs[]>();
  const late = new Set<string>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const solver of asked) {
      if (late.has(solver.name)) continue;
      const often = solver.name === "bookends" ? solves : solvesOfOthers;
      console.log(`  … ${solver.name}, turn ${turn + 1} of ${turns}`);
      const result = await run(solver, file, often, limit);
      if (result) runs.set(solver.name, [...(runs.get(solver.name) ?? []), result]);
      else late.add(solver.name);
    }
  }
  const ours = runs.get("bookends") ?? [];
  const lines: Figures["peers"][string] = {};
  for (const { name: solver } of asked) {
    const mine = runs.get(solver);
    if (!mine || late.has(solver)) {
      console.log(`  ${solver.padEnd(24)} more than a minute`);
      lines[solver] = "more than a minute";
      continue;
    }
    sameValue(ours[0], mine[0], `${solver} on ${title}`);
    lines[solver] = print(solver, lineOf(mine, ours));
  }
  return lines;
}

/** Whoever is exact finds the same value: a difference is a bug, of theirs or ours. */
function sameValue(ours: Runs | undefined, theirs: Runs | undefined, where: string): void {
  if (ours?.matched !== theirs?.matched || ours?.points !== theirs?.points) {
    throw new Error(
      `Values differ, ${where}: ${ours?.matched}/${ours?.points} and ${theirs?.matched}/${theirs?.points}`,
    );
  }
}

function lineOf(runs: Runs[], ours: Runs[] | null): Line {
  const warm = median(warmTimes(runs));
  return {
    cold: median(runs.map(({ times: [first = 0] }) => first)),
    warm,
    peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
    ofOurs: ours ? warm / median(warmTimes(ours)) : 1,
  };
}

const warmTimes = (runs: Runs[]) => runs.flatMap(({ times }) => times.slice(1));

function print(name: string, line: Line): Line {
  const column = (value: number, width: number, digits = 1) =>
    value.toFixed(digits).padStart(width);
  console.log(
    `  ${name.padEnd(24)} ${column(line.cold, 10)}  ${column(line.warm, 10)}  ${column(line.ofOurs, 7)}  ${column(line.peakMiB, 8, 0)}`,
  );
  return line;
}

/** Rounds of the same make from 1 000 to 50 000 mentees, the best 50 mentors of each listed. */
async function grow(scratch: string): Promise<Figures["growth"]> {
  const lines: Figures["growth"] = {};
  console.log("\n  mentees, best 50           warm ms   per mentee µs");
  for (const mentees of growth) {
    const size: Size = { mentees, mentors: Math.round(mentees * 0.4), best: 50, places: "roomy" };
    const problem = instance(size, "structured" satisfies Kind, 7);
    const file = join(scratch, "instance");
    writeInstance(file, problem);
    const runs = await run(bookends, file, solves, limit);
    if (!runs) continue;
    const warm = median(runs.times.slice(1));
    lines[mentees] = { warm, pairs: problem.edges.fits.length };
    const each = ((1000 * warm) / mentees).toFixed(2);
    console.log(
      `  ${String(mentees).padStart(8)} ${warm.toFixed(1).padStart(24)} ${each.padStart(15)}`,
    );
  }
  return lines;
}
