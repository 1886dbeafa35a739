import { readFileSync } from "node:fs";
import { certify } from "@/lib/matching/certify";
import { eachFitRow } from "@/lib/matching/scoring/fits";
import { solve } from "@/lib/matching/solve";
import type { Problem } from "@/lib/matching/types";
import type { Job } from "./jobs.ts";
import { cpuTime } from "./runs.ts";

/** Rounds of people from their data to their proof; then scoring alone, as often as asked. */
const [, , file = "", often = "0"] = process.argv;
const problems: Problem[] = JSON.parse(readFileSync(file, "utf8"));
const beforeMiB = process.resourceUsage().maxRSS / 1024;

let solved = 0;
let certified = 0;
for (const problem of problems) {
  const began = cpuTime();
  const result = solve(problem);
  const between = cpuTime();
  if (!certify(problem, result).holds) throw new Error("a proof fails");
  solved += between - began;
  certified += cpuTime() - between;
}
const peakMiB = process.resourceUsage().maxRSS / 1024;

const scored: number[] = [];
for (let run = 0; run < Number(often); run += 1) {
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
