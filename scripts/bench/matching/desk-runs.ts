import { readFileSync } from "node:fs";
import { solve } from "@/lib/matching/solve";
import type { Problem } from "@/lib/matching/types";
import { reviewRound } from "@/lib/rounds/review";
import { tasks } from "@/lib/rounds/thread-tasks";
import { bestAround, pinsOf, restOf } from "@/lib/rounds/what-if";
import { draftOf } from "@/lib/rounds/whole-draft";
import type { DeskRuns } from "./desk.ts";

const [, , file = ""] = process.argv;
const plain: Problem = JSON.parse(readFileSync(file, "utf8"));
const strict: Problem = { ...plain, mustHave: ["level", "ways"], floor: 2500 };
const turns = 7;

const result = solve(plain);
const drafted = draftOf(plain, result);
const pairs = drafted.pairs.map((pair, at) => {
  return { ...pair, origin: at % 20 === 0 ? ("hand" as const) : pair.origin };
});
const draft = { ...drafted, pairs };
const forbidden = result.pairs
  .filter((_, at) => at % 20 === 1)
  .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));

function timed(run: () => unknown): number[] {
  run();
  return Array.from({ length: turns }, () => {
    const since = performance.now();
    run();
    return performance.now() - since;
  });
}

const runs: DeskRuns = {
  preview: timed(() => tasks.preview(strict)),
  resolve: timed(() => bestAround(draft, { pinned: pinsOf(pairs), forbidden })),
  rules: timed(() => tasks.forbidden({ problem: strict, from: 1000, most: 50 })),
  page: timed(() => {
    reviewRound(plain, result, pairs);
    restOf(draft);
  }),
};
console.log(JSON.stringify(runs));
