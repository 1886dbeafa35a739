import type { Assignment } from "@/lib/matching/assignment";
import { worthOf } from "./worth.ts";

/** What a solver's process prints: a line of JSON. */
export type Runs = {
  /** Milliseconds of CPU time of each solve, of all threads; the first one is cold. */
  times: number[];
  matched: number;
  poor: number;
  weak: number;
  points: number;
  peakMiB: number;
};

/**
 * Solves as often as asked on the command line, and prints how long it took and what came out.
 * @param laid the problem as it lies before the solver begins, anew for each time
 */
export function tellRuns(
  problem: Assignment,
  solve: (problem: Assignment) => Int32Array,
  laid: () => Assignment = () => problem,
): void {
  const often = Number(process.argv[3] ?? 1);
  const times: number[] = [];
  let mentorOf = new Int32Array();
  for (let run = 0; run < often; run += 1) {
    const given = laid();
    const began = cpuTime();
    mentorOf = new Int32Array(solve(given));
    times.push(cpuTime() - began);
  }
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const runs: Runs = { times, ...worthOf(problem, mentorOf), peakMiB };
  console.log(JSON.stringify(runs));
}

/** Milliseconds that this process has had of any processor: what else runs here counts little. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds by the clock on the wall, and those that processors worked, all threads together. */
export type Spent = { wall: number; cpu: number };

/** Tells, whenever it is asked, what has been spent since it was made. */
export function stopwatch(): () => Spent {
  const [began, cpu] = [performance.now(), cpuTime()];
  return () => ({ wall: performance.now() - began, cpu: cpuTime() - cpu });
}
