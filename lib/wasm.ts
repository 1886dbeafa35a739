/**
 * As much of WebAssembly as a tight loop over tables needs, written as expressions and assembled
 * when first used: such a loop runs at full speed from its first round, without a check at every
 * look into a table. The bytes are those of https://webassembly.github.io/spec/core/binary/.
 */
type Bytes = readonly (number | Bytes)[];

/** Code that leaves a 32-bit number, a double, a vector, or nothing. */
export interface Int {
  int: Bytes;
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

export const load = (address: Int, offset = 0): Int => ({
  int: [address.int, 0x28, 2, unsigned(offset)],
});
export const store = (address: Int, value: Int): Step => ({
  step: [address.int, value.int, 0x36, 2, 0],
});

export const loadDouble = (address: Int): Double => ({ double: [address.int, 0x2b, 3, 0] });
export const double = (value: number): Double => ({
  double: [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
});

/** 16 bytes: eight numbers of 16 bits side by side, four of 32, four floats, or two doubles. */
export const loadVector = (address: Int, offset = 0): Vector => ({
  vector: [address.int, 0xfd, 0x00, 0, unsigned(offset)],
});
export const storeVector = (address: Int, value: Vector, offset = 0): Step => ({
  step: [address.int, value.vector, 0xfd, 0x0b, 0, unsigned(offset)],
});
const vectors = (op: number) => (a: Vector, b: Vector) => ({
  vector: [a.vector, b.vector, 0xfd, unsigned(op)],
});
const vectorOf = (op: number) => (a: Vector) => ({ vector: [a.vector, 0xfd, unsigned(op)] });
/** The same in all eight: the lower half of the value. */
export const eightOf = (value: Int): Vector => ({ vector: [value.int, 0xfd, 0x10] });
export const fourOf = (value: Int): Vector => ({ vector: [value.int, 0xfd, 0x11] });
export const twoOf = (value: Double): Vector => ({ vector: [value.double, 0xfd, 0x14] });

export const plusEight = vectors(0x8e);
/** Of numbers without a sign. */
export const lesserEight = vectors(0x97);
/** The first four of eight, and the last, as numbers without a sign. */
export const fourBelow = vectorOf(0xa9);
export const fourAbove = vectorOf(0xaa);
/** Two times four as eight; what is beyond 16 bits becomes the nearest that is not. */
export const eightFrom = vectors(0x85);

export const plusFour = vectors(0xae);
export const minusFour = vectors(0xb1);
export const timesFour = vectors(0xb5);
export const lesserFour = vectors(0xb6);
/** Shifted to the right, with copies of the sign. */
export const rightFour = (a: Vector, by: number): Vector => ({
  vector: [a.vector, int(by).int, 0xfd, unsigned(0xac)],
});
/** All bits of a number where it is above the other, none elsewhere. */
export const aboveFour = vectors(0x3b);
export const andFour = vectors(0x4e);
/** `yes` where `condition` has bits, `no` elsewhere. */
export const chooseFour = (condition: Vector, yes: Vector, no: Vector): Vector => ({
  vector: [yes.vector, no.vector, condition.vector, 0xfd, 0x52],
});

export const floatsOf = vectorOf(0xfa);
export const overFloats = vectors(0xe7);
/** Without their fractions, as numbers of 32 bits. */
export const wholeFloats = vectorOf(0xf8);

export const plusTwo = vectors(0xf0);
export const minusTwo = vectors(0xf1);
export const timesTwo = vectors(0xf2);
export const overTwo = vectors(0xf3);
export const lesserTwo = vectors(0xf4);
export const greaterTwo = vectors(0xf5);
export const rootTwo = vectorOf(0xef);
const halves = (a: Vector, b: Vector, first: number, second: number): Vector => ({
  vector: [a.vector, b.vector, 0xfd, 0x0d, bytesFrom(first), bytesFrom(second)],
});
const bytesFrom = (first: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((byte) => first + byte);
/** The first two of four as doubles, and the last. */
export const twoBelow = vectorOf(0xfe);
export const twoAbove = (a: Vector): Vector => twoBelow(halves(a, a, 8, 8));
/** Two times two doubles without their fractions, as four. */
export const fourFrom = (a: Vector, b: Vector): Vector =>
  halves(vectorOf(0xfc)(a), vectorOf(0xfc)(b), 0, 16);

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
export interface VectorVariable {
  get: Vector;
  set(value: Vector): Step;
}
/** New variables of a function; they begin at 0. */
export interface Variables {
  int(): Variable;
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
