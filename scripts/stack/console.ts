import { Trouble } from "./trouble.ts";

const WIDTH = 14;

/** One aligned line: what it is about, then what happened. */
export function say(subject: string, words: string): void {
  console.log(`  ${subject.padEnd(WIDTH)}${words}`);
}

export function seconds(since: number): string {
  const passed = (Date.now() - since) / 1000;
  if (passed < 60) return `${passed.toFixed(1)} s`;
  return `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}

/** Runs one step, saying that it began and how long it took. */
export async function step<T>(subject: string, words: string, work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  say(subject, `${words} …`);
  const result = await work();
  say("", `done in ${seconds(since)}`);
  return result;
}

/** The last words of a command: one sentence and what to do, or, for a bug, everything there is. */
export function tellTrouble(error: unknown): never {
  if (error instanceof Trouble) console.error(`\n  ${error.what}\n  ${error.remedy}\n`);
  else console.error(error);
  process.exit(1);
}
