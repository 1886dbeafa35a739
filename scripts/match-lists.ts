import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { defaultThresholds } from "@/lib/matching/value";
import { certifyLists, type ListVerdict } from "@/lib/pair-lists/certify";
import type { ListSettings, PairLists } from "@/lib/pair-lists/lists";
import { type File, files, ListTrouble, readLists } from "@/lib/pair-lists/read";
import { type ListResult, solveLists } from "@/lib/pair-lists/solve";
import { wordsFor } from "./match-words.ts";
import { Trouble } from "./stack/trouble.ts";

const EXAMPLE =
  "For example: npm run match -- --mentors mentors.csv --pairs pairs.csv [--mentees mentees.csv] " +
  `[--pins pins.csv] [--poor ${defaultThresholds.poor} --weak ${defaultThresholds.weak} --load-step 0] ` +
  "[--json out.json] [--certify]";

/**
 * Pairs people from lists of ids and scores, and proves it. What cannot be right is said, and then
 * nothing is matched, or nothing written.
 * @param say takes each line of what there is to tell
 * @throws Trouble
 */
export async function matchLists(args: string[], say: (line: string) => void): Promise<void> {
  const { paths, settings, json, certify } = readArguments(args);
  const began = performance.now();
  const lists = await readLists(Object.fromEntries(open(paths))).catch(tellOfList(paths));
  const read = performance.now();
  const result = solved(lists, settings);
  const done = performance.now();
  const verdict = certify ? proved(lists, settings, result) : null;
  const certified = performance.now();
  if (verdict?.holds === false) {
    const what = `The proof fails: ${verdict.fails} ${verdict.at}`.trim();
    throw new Trouble(`${what}.`, "Nothing was written. Please report it.");
  }
  if (json) write(json, `${JSON.stringify({ settings, ...result }, null, 1)}\n`);
  tell(lists, result, say);
  const took = (name: string, from: number, to: number) =>
    say(`  ${name.padEnd(12)}${(to - from).toFixed(1)} ms`);
  took("reading", began, read);
  took("solving", read, done);
  if (verdict) took("certifying", done, certified);
  say(`  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
  if (verdict) say("\n  Proved: no matching of these lists is better.\n");
}

function solved(lists: PairLists, settings: ListSettings): ListResult {
  try {
    return solveLists(lists, settings);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = "These lists are too large to be matched exactly.";
    throw new Trouble(what, "Nothing was matched. Match parts of them that share no mentor.");
  }
}

function proved(lists: PairLists, settings: ListSettings, result: ListResult): ListVerdict {
  try {
    return certifyLists(lists, settings, result);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = "These lists are too large to be proved: more than 30000 people on either side.";
    throw new Trouble(what, "Nothing was written. Leave --certify out to match them all the same.");
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    const remedy = "Check that the folder is there, and who may write to it.";
    throw new Trouble(`--json ${path} cannot be written.`, remedy);
  }
}

function tell(
  { mentees }: PairLists,
  { value, pairs }: ListResult,
  say: (line: string) => void,
): void {
  const worst = pairs.reduce((least, { score }) => Math.min(least, score), 10_000);
  say(`\n  matched     ${value.matched} of ${mentees.length}`);
  say(`  poor        ${value.poor}`);
  say(`  weak        ${value.weak}, poor ones included`);
  say(`  total       ${value.points}`);
  say(`  worst       ${pairs.length > 0 ? worst : "–"}\n`);
}

type Arguments = {
  paths: Partial<Record<File, string>>;
  settings: ListSettings;
  json: string | undefined;
  certify: boolean;
};

function readArguments(args: string[]): Arguments {
  const { json, certify = false, ...values } = parse(args);
  for (const file of ["mentors", "pairs"] as const) {
    if (!values[file]) throw new Trouble(`--${file} is missing: the list of ${file}.`, EXAMPLE);
  }
  const settings = {
    poor: points("poor", values.poor ?? String(defaultThresholds.poor)),
    weak: points("weak", values.weak ?? String(defaultThresholds.weak)),
    loadStep: points("load-step", values["load-step"] ?? "0"),
  };
  if (settings.poor > settings.weak) {
    throw new Trouble("--poor is above --weak: a poor fit is a weak one as well.", EXAMPLE);
  }
  return {
    paths: Object.fromEntries(files.map((file) => [file, values[file]])),
    settings,
    json,
    certify,
  };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      options: {
        mentors: text,
        pairs: text,
        mentees: text,
        pins: text,
        poor: text,
        weak: text,
        "load-step": text,
        json: text,
        certify: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new Trouble(error instanceof Error ? error.message : String(error), EXAMPLE);
  }
}

function points(option: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 10_000) return Number(text);
  throw new Trouble(`--${option} ${text}: a whole number from 0 to 10000 is meant.`, EXAMPLE);
}

function* open(paths: Arguments["paths"]): Generator<[File, Uint8Array]> {
  for (const file of files) {
    const path = paths[file];
    if (!path) continue;
    try {
      yield [file, readFileSync(path)];
    } catch {
      throw new Trouble(
        `--${file} ${path} cannot be read.`,
        "Check the path, and who may read it.",
      );
    }
  }
}

/** Says which line of which file is wrong. */
function tellOfList(paths: Arguments["paths"]) {
  return (error: unknown): never => {
    if (!(error instanceof ListTrouble)) throw error;
    const where = paths[error.file] ?? error.file;
    const line = error.line === null ? "" : `, line ${error.line}`;
    throw new Trouble(`${where}${line}: ${wordsFor(error)}`, "Nothing was matched.");
  };
}
