import { readFileSync } from "node:fs";
import { certify } from "@/lib/matching/certify";
import { eachFitRow } from "@/lib/matching/scoring/fits";
import { solve } from "@/lib/matching/solve";
import type { Problem } from "@/lib/matching/types";
import type { Job } from "./jobs.ts";
import { cpuTime, type Spent, stopwatch } from "./runs.ts";

/** Rounds of people from their data to their proof; then scoring alone, for so many seconds. */
const [, , file = "", seconds = "0"] = process.argv;
const problems: Problem[] = JSON.parse(readFileSync(file, "utf8"));
const beforeMiB = process.resourceUsage().maxRSS / 1024;

const solved: Spent = { wall: 0, cpu: 0 };
const certified: Spent = { wall: 0, cpu: 0 };
for (const problem of problems) {
  const solving = stopwatch();
  const result = solve(problem);
  add(solved, solving());
  const proving = stopwatch();
  const { holds } = certify(problem, result);
  add(certified, proving());
  if (!holds) throw new Error("a proof fails");
}
const peakMiB = process.resourceUsage().maxRSS / 1024;

const scored: number[] = [];
const end = performance.now() + 1000 * Number(seconds);
while (performance.now() < end) {
  const began = cpuTime();
  for (const { mentees, mentors, weights } of problems) {
    eachFitRow(mentees, mentors, weights, () => {});
  }
  scored.push(cpuTime() - began);
}
const pairs = problems.reduce(
  (sum, { mentees, mentors }) => sum + mentees.length * mentors.length,
  0,
);
const job: Job = { solved, certified, pairs, scored, beforeMiB, peakMiB };
console.log(JSON.stringify(job));

function add(sum: Spent, one: Spent): void {
  sum.wall += one.wall;
  sum.cpu += one.cpu;
}
