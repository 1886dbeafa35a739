import { program } from "./generated/proof";

const [LEAST, MOST] = [-32_768, 32_767];

/**
 * Passes over the pairs of a row that cannot be worth more than their prices, eight at a time, so that
 * a proof has to reckon with few of them. Most prices have the same rank; beside it points decide: a
 * fit above the mentee's points and the mentor's. A price of a higher rank is passed over whatever
 * the fit, one of a lower rank never is. The loop is the proof's own, and nothing of the search.
 */
export class Rows {
  /** The rank that most prices have. */
  readonly rank: number;
  /** Where in the row the pairs are that may be worth more, in order. */
  readonly found: Int32Array;
  private readonly row: Int16Array;
  private readonly find: (limit: number) => number;

  constructor(ranks: Float64Array, points: Float64Array) {
    const { length } = ranks;
    const run = runFor(length);
    this.find = run.above;
    const { buffer } = run.memory;
    this.row = new Int16Array(buffer, run.fits.value, length);
    this.found = new Int32Array(buffer, run.found.value, length);
    const allowed = new Int16Array(buffer, run.allowed.value, length);
    this.rank = commonest(ranks);
    for (let j = 0; j < length; j += 1) {
      const above = (ranks[j] ?? 0) - this.rank;
      const own = Math.max(LEAST, Math.min(points[j] ?? 0, MOST));
      allowed[j] = above > 0 ? MOST : above < 0 ? LEAST : own;
    }
  }

  /** @param points what the mentee adds at the commonest rank; endless when that alone is enough */
  above(fits: Int16Array, points: number): number {
    this.row.set(fits);
    return this.find(Math.max(LEAST, Math.min(Math.floor(points), MOST - 1)));
  }
}

function commonest(ranks: Float64Array): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  let [most, found] = [0, 0];
  for (const [rank, count] of counts) if (count > most) [most, found] = [count, rank];
  return found;
}

type Run = {
  memory: WebAssembly.Memory;
  make(mentors: number): void;
  above(limit: number): number;
} & Record<"fits" | "allowed" | "found", WebAssembly.Global>;

let compiled: WebAssembly.Module | null = null;

/** The loop, with memory of its own. */
function runFor(mentors: number): Run {
  compiled ??= new WebAssembly.Module(Buffer.from(program, "base64"));
  const run = new WebAssembly.Instance(compiled).exports as unknown as Run;
  run.make(mentors);
  return run;
}
