import {
  and,
  assemble,
  eightOf,
  greaterEight,
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
  storeVector,
  type Variables,
  whereAbove,
  whileAny,
} from "@/lib/wasm";

/** How many different heights `level` looks at, and so the fewest mentors that reach it. */
export const GROUPS = 16;
/** The least height there is; it may stand for any that is less. */
export const LOWEST = -32_768;
const HIGHEST = 32_767;

/**
 * Looks through whole rows of a table of fits for the few mentors who can matter, eight at a time: a
 * mentor's height in a row is the fit less a handicap that the mentor has in all rows. Nobody above
 * the height that is asked for is missed, however high a handicap would have to be.
 */
export class Sieve {
  /** The mentors that `above` let through, in order; good until it is asked again. */
  readonly found: Int32Array;
  private readonly handicap: Int16Array;
  private readonly numbers: Int32Array;
  private readonly row: Int16Array;
  private readonly summits: Int16Array;
  private readonly loops: ReturnType<ReturnType<typeof sievingLoops>>;
  private opened = -1;

  constructor(
    private readonly fits: Int16Array,
    private readonly mentors: number,
  ) {
    const width = GROUPS * Math.ceil(mentors / GROUPS);
    const bytes = HEAD + 8 * width;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    assembled ??= sievingLoops();
    this.loops = assembled(memory);
    this.numbers = new Int32Array(memory.buffer, 0, HEAD / 4);
    this.summits = new Int16Array(memory.buffer, SUMMITS, GROUPS);
    new Int16Array(memory.buffer, HEAD, width).fill(LOWEST);
    this.row = new Int16Array(memory.buffer, HEAD, mentors);
    this.handicap = new Int16Array(memory.buffer, HEAD + 2 * width, mentors);
    this.found = new Int32Array(memory.buffer, HEAD + 4 * width, mentors);
    this.numbers[ROW_END / 4] = HEAD + 2 * width;
    this.numbers[FOUND / 4] = HEAD + 4 * width;
  }

  /** @param by 0 or more; a whole number */
  setHandicap(j: number, by: number): void {
    this.handicap[j] = Math.min(by, HIGHEST);
  }

  /** A height that some 16 mentors or more reach in row `i`; fewer where most are beyond heights. */
  level(i: number): number {
    this.open(i);
    this.loops.climb();
    let level = HIGHEST;
    for (let k = 0; k < GROUPS; k += 1) {
      const summit = this.summits[k] ?? LOWEST;
      if (summit < level && summit > LOWEST) level = summit;
    }
    return level === HIGHEST ? LOWEST : level;
  }

  /** Fills `found` with those above a height in row `i`, and tells how many they are. */
  above(i: number, height: number): number {
    if (height >= HIGHEST) return 0;
    if (height < LOWEST) return this.everybody();
    this.open(i);
    this.numbers[HEIGHT / 4] = height;
    this.loops.sift();
    return this.numbers[COUNT / 4] ?? 0;
  }

  private everybody(): number {
    for (let j = 0; j < this.mentors; j += 1) this.found[j] = j;
    return this.mentors;
  }

  private open(i: number): void {
    if (i === this.opened) return;
    this.opened = i;
    this.row.set(this.fits.subarray(i * this.mentors, (i + 1) * this.mentors));
  }
}

/** Where numbers stand in the memory that the loops share with us; a row and its handicaps follow. */
const [HEIGHT, COUNT, ROW_END, FOUND, SUMMITS, HEAD] = [0, 4, 8, 12, 16, 64];
const PAGE = 65_536;

let assembled: ReturnType<typeof sievingLoops> | null = null;
const sievingLoops = () => assemble({ climb, sift });

/** Where each variable of a row's loops begins: at the row, its end, and how far handicaps are. */
function alongRow(variables: Variables) {
  const [at, end, gap] = [variables.int(), variables.int(), variables.int()];
  const begin = [
    at.set(int(HEAD)),
    end.set(load(int(ROW_END))),
    gap.set(minus(end.get, int(HEAD))),
  ];
  const heights = (offset: number) => {
    const place = plus(at.get, int(offset));
    return minusEight(loadVector(place), loadVector(plus(place, gap.get)));
  };
  return { at, end, begin, heights };
}

/** The greatest height of every sixteenth mentor. */
function climb(variables: Variables): Step[] {
  const { at, end, begin, heights } = alongRow(variables);
  const [even, odd] = [variables.vector(), variables.vector()];
  return [
    ...begin,
    even.set(eightOf(int(LOWEST))),
    odd.set(even.get),
    repeat(at, end.get, 32, [
      even.set(greaterEight(even.get, heights(0))),
      odd.set(greaterEight(odd.get, heights(16))),
    ]),
    storeVector(int(SUMMITS), even.get),
    storeVector(int(SUMMITS + 16), odd.get),
  ];
}

/** The numbers of those above a height. */
function sift(variables: Variables): Step[] {
  const { at, end, begin, heights } = alongRow(variables);
  const [limit, out, bits] = [variables.vector(), variables.int(), variables.int()];
  const first = rightUnsigned(minus(at.get, int(HEAD)), int(1));
  return [
    ...begin,
    limit.set(eightOf(load(int(HEIGHT)))),
    out.set(load(int(FOUND))),
    repeat(at, end.get, 16, [
      bits.set(whereAbove(heights(0), limit.get)),
      whileAny(bits, [
        store(out.get, plus(first, lowestBit(bits.get))),
        out.set(plus(out.get, int(4))),
        bits.set(and(bits.get, minus(bits.get, int(1)))),
      ]),
    ]),
    store(int(COUNT), rightUnsigned(minus(out.get, load(int(FOUND))), int(2))),
  ];
}
