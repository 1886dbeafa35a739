import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ClassName } from "./instances.ts";
import type { Runs } from "./runs.ts";

export type Solver = {
  name: string;
  command: string[];
  /** The classes it is asked for; the rest would need minutes, or more memory than there is. */
  takes: readonly ClassName[];
};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const node = (file: string) => [process.execPath, "--import", "tsx", here(file)];
const all = ["A", "B", "Bt", "Co", "C", "D"] as const;

export const bookends: Solver = {
  name: "bookends",
  command: [process.execPath, "--expose-gc", "--import", "tsx", here("ours.ts")],
  takes: all,
};

/** Our own first; of the others those that are installed. `scratch` takes what has to be built. */
export function solversHere(scratch: string): { found: Solver[]; missing: string[] } {
  const found: Solver[] = [
    bookends,
    { name: "highs", command: node("highs.ts"), takes: ["A"] },
    {
      name: "linear-sum-assignment",
      command: node("linear-sum-assignment.ts"),
      takes: ["A", "B", "Bt", "Co"],
    },
  ];
  const missing: string[] = [];
  if (works("python3", ["-c", "import scipy"])) {
    found.push({ name: "scipy", command: ["python3", here("scipy_solver.py")], takes: all });
  } else missing.push("scipy (Debian: python3-scipy)");
  const lemon = `${scratch}/lemon`;
  if (works("g++", ["-O2", "-std=c++17", "-o", lemon, here("lemon_solver.cpp")])) {
    found.push({ name: "lemon", command: [lemon], takes: all });
  } else missing.push("lemon (Debian: liblemon-dev, g++)");
  return { found, missing };
}

/** A solver in a process of its own; null when it takes longer than `limit` milliseconds. */
export function run(
  solver: Solver,
  file: string,
  often: number,
  limit: number,
): Promise<Runs | null> {
  const [command = "", ...rest] = solver.command;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...rest, file, String(often)], {
      stdio: ["ignore", "pipe", "inherit"],
      timeout: limit,
      killSignal: "SIGKILL",
    });
    let text = "";
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal) return resolve(null);
      if (code !== 0) return reject(new Error(`${solver.name} failed`));
      resolve(JSON.parse(text) as Runs);
    });
  });
}

function works(command: string, words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
