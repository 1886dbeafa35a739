import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { certifyLists } from "@/lib/pair-lists/certify";
import type { ListSettings, PairLists } from "@/lib/pair-lists/lists";
import { type File, files, ListTrouble, readLists } from "@/lib/pair-lists/read";
import { type ListResult, solveLists } from "@/lib/pair-lists/solve";
import { wordsFor } from "./match-words.ts";
import { tellTrouble } from "./stack/console.ts";
import { Trouble } from "./stack/trouble.ts";

/**
 * npm run match: pairs people from lists of ids and scores, without a database, and proves it.
 * The form of the lists is in lib/pair-lists/README.md.
 */
const EXAMPLE =
  "For example: npm run match -- --mentors mentors.csv --pairs pairs.csv [--mentees mentees.csv] " +
  "[--pins pins.csv] [--poor 3000 --weak 4500 --load-step 0] [--json out.json] [--certify]";

await match().catch(tellTrouble);

async function match(): Promise<void> {
  const { paths, settings, json, certify } = readArguments();
  const began = performance.now();
  const lists = await readLists(Object.fromEntries(open(paths))).catch(tellOfList(paths));
  const read = performance.now();
  const result = solveLists(lists, settings);
  const solved = performance.now();
  const verdict = certify ? certifyLists(lists, settings, result) : null;
  const certified = performance.now();
  if (json) writeFileSync(json, `${JSON.stringify({ settings, ...result }, null, 1)}\n`);
  tell(lists, result);
  const line = (name: string, from: number, to: number) =>
    console.log(`  ${name.padEnd(12)}${(to - from).toFixed(1)} ms`);
  line("reading", began, read);
  line("solving", read, solved);
  if (verdict) line("certifying", solved, certified);
  console.log(`  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
  if (verdict?.holds) console.log("\n  Proved: no matching of these lists is better.\n");
  if (verdict?.holds === false) {
    throw new Trouble(`The proof fails: ${verdict.fails} ${verdict.at}`, "Please report it.");
  }
}

function tell({ mentees }: PairLists, { value, pairs }: ListResult): void {
  const worst = pairs.reduce((least, { score }) => Math.min(least, score), 10_000);
  console.log(`\n  matched     ${value.matched} of ${mentees.length}`);
  console.log(`  poor        ${value.poor}`);
  console.log(`  weak        ${value.weak}, poor ones included`);
  console.log(`  total       ${value.points}`);
  console.log(`  worst       ${pairs.length > 0 ? worst : "–"}\n`);
}

type Arguments = {
  paths: Partial<Record<File, string>>;
  settings: ListSettings;
  json: string | undefined;
  certify: boolean;
};

function readArguments(): Arguments {
  const { json, certify = false, ...values } = parse();
  for (const file of ["mentors", "pairs"] as const) {
    if (!values[file]) throw new Trouble(`--${file} is missing: the list of ${file}.`, EXAMPLE);
  }
  const settings = {
    poor: points("poor", values.poor ?? "3000"),
    weak: points("weak", values.weak ?? "4500"),
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

function parse() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
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
    const row = error.row === null ? "" : `, line ${error.row}`;
    throw new Trouble(`${where}${row}: ${wordsFor(error)}`, "Nothing was matched.");
  };
}
