import { readFileSync } from "node:fs";
import { mutualWishes } from "@/lib/matching/mutual";
import { solve } from "@/lib/matching/solve";
import type { Problem } from "@/lib/matching/types";
import { worthOfPlaces } from "@/lib/matching/worth";
import { checkedNow } from "@/lib/rounds/checked";
import { openingsFor } from "@/lib/rounds/draft";
import { reviewRound } from "@/lib/rounds/review";
import { problemFrom, resultFrom } from "@/lib/rounds/stored";
import { tasks } from "@/lib/rounds/thread-tasks";
import { bestAround, pinsOf } from "@/lib/rounds/what-if";
import { draftOf } from "@/lib/rounds/whole-draft";
import type { DeskRuns } from "./desk.ts";

const [, , file = ""] = process.argv;
const plain: Problem = JSON.parse(readFileSync(file, "utf8"));
const strict: Problem = { ...plain, mustHave: ["level", "ways"], floor: 2500 };
const turns = 7;
/** As many as a page of a draft lists: wishes that came to nothing, and pairs with others for each. */
const [WISHED, LISTED] = [8, 50];

const result = solve(plain);
const drafted = draftOf(plain, result);
const pairs = drafted.pairs.map((pair, at) => {
  return { ...pair, origin: at % 20 === 0 ? ("hand" as const) : pair.origin };
});
const draft = { ...drafted, pairs };
const [kept, keptResult] = [JSON.stringify(plain), JSON.stringify(result)];
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
  resolve: timed(() => {
    const [problem, before] = [problemFrom(JSON.parse(kept)), resultFrom(JSON.parse(keptResult))];
    if (!problem || !before) throw new Error("not as a round keeps it");
    const bound = { pinned: pinsOf(pairs), forbidden };
    const best = bestAround({ problem, result: before, pairs }, bound);
    JSON.stringify(checkedNow({ ...problem, ...bound }, best, new Date(0)));
  }),
  rules: timed(() => tasks.forbidden({ problem: strict, from: 1000, most: 50 })),
  page: timed(() => {
    reviewRound(plain, result, pairs);
    worthOfPlaces(plain, result);
    const wished = mutualWishes(plain, pairs)
      .slice(0, WISHED)
      .map(({ pair }) => pair);
    const pair = pairs[0] ?? null;
    tasks.closely({
      draft,
      offering: plain,
      pair,
      wished,
      now: null,
      open: true,
      price: false,
    });
    for (const { menteeId } of pairs.slice(0, LISTED)) openingsFor(plain, pairs, menteeId);
  }),
};
console.log(JSON.stringify(runs));
