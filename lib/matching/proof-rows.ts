import {
  and,
  assemble,
  eightOf,
  int,
  load,
  loadVector,
  lowestBit,
  minus,
  minusEight,
  plus,
  repeat,
  rightUnsigned,
  type Step,
  store,
  type Variables,
  whereAbove,
  whileAny,
} from "@/lib/wasm";

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
  private readonly numbers: Int32Array;
  private readonly row: Int16Array;
  private readonly check: () => void;

  constructor(ranks: Float64Array, points: Float64Array) {
    const { length } = ranks;
    const width = 8 * Math.ceil(length / 8);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((HEAD + 8 * width) / PAGE) });
    assembled ??= assemble({ check });
    this.check = assembled(memory).check;
    this.numbers = new Int32Array(memory.buffer, 0, HEAD / 4);
    this.numbers[END / 4] = HEAD + 2 * width;
    this.numbers[FOUND / 4] = HEAD + 4 * width;
    this.row = new Int16Array(memory.buffer, HEAD, length).fill(-1);
    this.found = new Int32Array(memory.buffer, HEAD + 4 * width, length);
    const allowed = new Int16Array(memory.buffer, HEAD + 2 * width, width).fill(MOST);
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
    this.numbers[LIMIT / 4] = Math.max(LEAST, Math.min(Math.floor(points), MOST - 1));
    this.check();
    return this.numbers[COUNT / 4] ?? 0;
  }
}

function commonest(ranks: Float64Array): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  let [most, found] = [0, 0];
  for (const [rank, count] of counts) if (count > most) [most, found] = [count, rank];
  return found;
}

/** Where numbers stand in the memory; the row follows, what each mentor is allowed, and who is found. */
const [LIMIT, COUNT, END, FOUND, HEAD] = [0, 4, 8, 12, 64];
const PAGE = 65_536;

let assembled: ReturnType<typeof assemble<"check">> | null = null;

function check(variables: Variables): Step[] {
  const [at, end, out, bits] = [0, 1, 2, 3].map(() => variables.int()) as Four;
  const limit = variables.vector();
  const beyond = plus(at.get, minus(end.get, int(HEAD)));
  return [
    at.set(int(HEAD)),
    end.set(load(int(END))),
    out.set(load(int(FOUND))),
    limit.set(eightOf(load(int(LIMIT)))),
    repeat(at, end.get, 16, [
      bits.set(whereAbove(minusEight(loadVector(at.get), loadVector(beyond)), limit.get)),
      whileAny(bits, [
        store(out.get, plus(rightUnsigned(minus(at.get, int(HEAD)), int(1)), lowestBit(bits.get))),
        out.set(plus(out.get, int(4))),
        bits.set(and(bits.get, minus(bits.get, int(1)))),
      ]),
    ]),
    store(int(COUNT), rightUnsigned(minus(out.get, load(int(FOUND))), int(2))),
  ];
}

type Variable = ReturnType<Variables["int"]>;
type Four = [Variable, Variable, Variable, Variable];
