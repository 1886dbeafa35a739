import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedRound } from "@/lib/testing/generated-round";
import { median } from "../figures.ts";

/** What a coordinator waits for, worked out again and again in one process; milliseconds. */
export type DeskRuns = { preview: number[]; resolve: number[]; rules: number[]; page: number[] };
export type DeskLine = Record<keyof DeskRuns, number>;

const sizes = {
  "1 000 × 400 people": { mentees: 1000, mentors: 400, schools: 330 },
  "3 000 × 1 200 people": { mentees: 3000, mentors: 1200, schools: 990 },
};

/**
 * The workbench on a round that has musts, a floor, pins and pairs ruled out, but for its database:
 * the preview of other weights with what each rule excludes; working out the rest around the pins,
 * from what the round keeps to a new proof; a page of the excluded pairs; and all that the page of a
 * draft works out, prices of an opened pair with it.
 */
export function benchDesk(scratch: string): Record<string, DeskLine> {
  console.log(
    `\n  ${"workbench, warm ms".padEnd(26)} preview  around pins  rules page  draft page`,
  );
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      const file = join(scratch, "desk.json");
      writeFileSync(file, JSON.stringify(generatedRound(size, 7)));
      return [name, print(name, run(file))];
    }),
  );
}

function run(file: string): DeskLine {
  const script = fileURLToPath(new URL("desk-runs.ts", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", script, file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error("a run failed");
  const { preview, resolve, rules, page }: DeskRuns = JSON.parse(stdout);
  return {
    preview: median(preview),
    resolve: median(resolve),
    rules: median(rules),
    page: median(page),
  };
}

function print(name: string, line: DeskLine): DeskLine {
  const cell = (value: number, width: number) => value.toFixed(0).padStart(width);
  const { preview, resolve, rules, page } = line;
  console.log(
    `  ${name.padEnd(26)} ${cell(preview, 7)}${cell(resolve, 13)}${cell(rules, 12)}${cell(page, 12)}`,
  );
  return line;
}
