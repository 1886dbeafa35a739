/**
 * As much of WebAssembly as a tight loop over tables needs, written as expressions and assembled
 * when first used: such a loop runs at full speed from its first round, without a check at every
 * look into a table. The bytes are those of https://webassembly.github.io/spec/core/binary/.
 */
type Bytes = readonly (number | Bytes)[];

/** Code that leaves a 32-bit number, a 64-bit one, a double, eight 16-bit numbers, or nothing. */
export interface Int {
  int: Bytes;
}
export interface Long {
  long: Bytes;
}
export interface Double {
  double: Bytes;
}
export interface Vector {
  vector: Bytes;
}
export interface Step {
  step: Bytes;
}

const ints = (op: number) => (a: Int, b: Int) => ({ int: [a.int, b.int, op] });
const doubles = (op: number) => (a: Double, b: Double) => ({
  double: [a.double, b.double, op],
});

export const int = (value: number): Int => ({ int: [0x41, signed(value)] });
export const plus = ints(0x6a);
export const minus = ints(0x6b);
export const times = ints(0x6c);
export const and = ints(0x71);
export const left = ints(0x74);
/** Shifted to the right, with copies of the sign; −1 or 0 for all 31. */
export const right = ints(0x75);
/** Shifted to the right, with zeros. */
export const rightUnsigned = ints(0x76);
export const isLess = ints(0x48);
/** `yes` where `condition` is not 0; both are worked out. */
export const choose = (condition: Int, yes: Int, no: Int): Int => ({
  int: [yes.int, no.int, condition.int, 0x1b],
});
/** How many zeros stand below the lowest bit that is set. */
export const lowestBit = (a: Int): Int => ({ int: [a.int, 0x68] });
export const sum = (first: Int, ...rest: Int[]): Int => rest.reduce(plus, first);

export const load = (address: Int, offset = 0): Int => ({
  int: [address.int, 0x28, 2, unsigned(offset)],
});
export const store = (address: Int, value: Int): Step => ({
  step: [address.int, value.int, 0x36, 2, 0],
});
/** The lower half of the value. */
export const store16 = (address: Int, value: Int): Step => ({
  step: [address.int, value.int, 0x3b, 1, 0],
});

export const loadLong = (address: Int): Long => ({ long: [address.int, 0x29, 3, 0] });
/** The upper bits of a product of 64 bits, from the given one on. */
export const productFrom = (bit: number, a: Int, b: Long): Int => ({
  int: [a.int, 0xad, b.long, 0x7e, 0x42, signed(bit), 0x88, 0xa7],
});

export const loadDouble = (address: Int): Double => ({ double: [address.int, 0x2b, 3, 0] });
export const double = (value: number): Double => ({
  double: [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
});
export const plusDouble = doubles(0xa0);
export const minusDouble = doubles(0xa1);
export const timesDouble = doubles(0xa2);
export const over = doubles(0xa3);
export const lesser = doubles(0xa4);
export const greater = doubles(0xa5);
export const root = (a: Double): Double => ({ double: [a.double, 0x9f] });
/** Without its fraction; traps beyond 32 bits. */
export const truncated = (a: Double): Int => ({ int: [a.double, 0xaa] });

/** Eight numbers of 16 bits, side by side. */
export const loadVector = (address: Int): Vector => ({ vector: [address.int, 0xfd, 0x00, 0, 0] });
export const storeVector = (address: Int, value: Vector): Step => ({
  step: [address.int, value.vector, 0xfd, 0x0b, 0, 0],
});
/** The same in all eight: the lower half of the value. */
export const eightOf = (value: Int): Vector => ({ vector: [value.int, 0xfd, 0x10] });
const vectors = (op: number) => (a: Vector, b: Vector) => ({
  vector: [a.vector, b.vector, 0xfd, unsigned(op)],
});
/** A difference below the least of 16 bits is that. */
export const minusEight = vectors(0x92);
export const greaterEight = vectors(0x98);
/** A bit for each of the eight, the first the lowest: whether it is above the other. */
export const whereAbove = (a: Vector, b: Vector): Int => ({
  int: [a.vector, b.vector, 0xfd, 0x31, 0xfd, unsigned(0x84)],
});

export interface Variable {
  get: Int;
  set(value: Int): Step;
}
export interface DoubleVariable {
  get: Double;
  set(value: Double): Step;
}
export interface VectorVariable {
  get: Vector;
  set(value: Vector): Step;
}
/** New variables of a function; they begin at 0. */
export interface Variables {
  int(): Variable;
  double(): DoubleVariable;
  vector(): VectorVariable;
}

const stepsOf = (steps: readonly Step[]) => steps.map(({ step }) => step);

/** Steps for `counter` from where it is, by `step`, while it is below `limit`. */
export const repeat = (counter: Variable, limit: Int, step: number, body: Step[]): Step => {
  const goesOn = isLess(counter.get, limit).int;
  const once = stepsOf([...body, counter.set(plus(counter.get, int(step)))]);
  const loop = [LOOP, NOTHING, once, goesOn, BRANCH_IF, 0, END];
  return { step: [BLOCK, NOTHING, goesOn, IS_ZERO, BRANCH_IF, 0, loop, END] };
};

/** Steps as long as `rest` is not 0. */
export const whileAny = (rest: Variable, body: Step[]): Step => {
  const loop = [LOOP, NOTHING, stepsOf(body), rest.get.int, BRANCH_IF, 0, END];
  return { step: [BLOCK, NOTHING, rest.get.int, IS_ZERO, BRANCH_IF, 0, loop, END] };
};

const [BLOCK, LOOP, END, NOTHING, BRANCH_IF, IS_ZERO] = [0x02, 0x03, 0x0b, 0x40, 0x0d, 0x45];

/** Functions without parameters over one memory, which they share with the one who calls them. */
export function assemble<Name extends string>(
  functions: Readonly<Record<Name, (variables: Variables) => Step[]>>,
) {
  const names = Object.keys(functions);
  const bodies = Object.values<(variables: Variables) => Step[]>(functions).map(bodyOf);
  const exported = names.map((name, index) => [text(name), 0x00, index]);
  const bytes = flat([
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, [[0x60, 0, 0]]),
    section(2, [[text("host"), text("memory"), 0x02, 0x00, 0x01]]),
    section(3, [...names.keys()].fill(0)),
    section(7, exported),
    section(10, bodies),
  ]);
  const module = new WebAssembly.Module(Uint8Array.from(bytes));
  return (memory: WebAssembly.Memory) =>
    new WebAssembly.Instance(module, { host: { memory } }).exports as Record<Name, () => void>;
}

const INT = 0x7f;
const DOUBLE = 0x7c;
const VECTOR = 0x7b;

function bodyOf(write: (variables: Variables) => Step[]): Bytes {
  const types: number[] = [];
  const declare = (type: number) => unsigned(types.push(type) - 1);
  const steps = write({
    int() {
      const index = declare(INT);
      return {
        get: { int: [0x20, index] },
        set: (value) => ({ step: [value.int, 0x21, index] }),
      };
    },
    double() {
      const index = declare(DOUBLE);
      return {
        get: { double: [0x20, index] },
        set: (value) => ({ step: [value.double, 0x21, index] }),
      };
    },
    vector() {
      const index = declare(VECTOR);
      return {
        get: { vector: [0x20, index] },
        set: (value) => ({ step: [value.vector, 0x21, index] }),
      };
    },
  });
  const locals = [unsigned(types.length), types.map((type) => [1, type])];
  return measured([locals, stepsOf(steps), END]);
}

const section = (id: number, entries: readonly (number | Bytes)[]): Bytes => [
  id,
  measured([unsigned(entries.length), entries]),
];

const measured = (content: Bytes): Bytes => {
  const bytes = flat(content);
  return [unsigned(bytes.length), bytes];
};

const text = (words: string): Bytes => measured([...words].map((letter) => letter.charCodeAt(0)));

function flat(bytes: Bytes, into: number[] = []): number[] {
  for (const one of bytes) {
    if (typeof one === "number") into.push(one);
    else flat(one, into);
  }
  return into;
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
