import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  and,
  assemble,
  choose,
  eightOf,
  greaterEight,
  type Int,
  int,
  isLess,
  left,
  load,
  loadDouble,
  loadLong,
  loadVector,
  lowestBit,
  minus,
  minusEight,
  plus,
  productFrom,
  repeat,
  right,
  rightUnsigned,
  root,
  store,
  storeVector,
  times,
  truncated,
  whereAbove,
  whileAny,
} from "./wasm";

/** Runs an expression of two numbers, which stand at 0 and 4; the answer is left at 8. */
function calculator(expression: (a: Int, b: Int) => Int) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const numbers = new Int32Array(memory.buffer);
  const { run } = assemble({
    run: () => [store(int(8), expression(load(int(0)), load(int(0), 4)))],
  })(memory);
  return (a: number, b: number) => {
    numbers.set([a, b]);
    run();
    return numbers[2];
  };
}

const operators: [string, (a: Int, b: Int) => Int, (a: number, b: number) => number][] = [
  ["plus", plus, (a, b) => (a + b) | 0],
  ["minus", minus, (a, b) => (a - b) | 0],
  ["times", times, Math.imul],
  ["and", and, (a, b) => a & b],
  ["left", left, (a, b) => a << b],
  ["right", right, (a, b) => a >> b],
  ["right with zeros", rightUnsigned, (a, b) => (a >>> b) | 0],
  ["less", isLess, (a, b) => Number(a < b)],
  ["choose", (a, b) => choose(isLess(a, b), a, b), Math.min],
  ["a constant", (a) => plus(a, int(123_456_789)), (a) => (a + 123_456_789) | 0],
  ["a constant below 0", (a) => plus(a, int(-654_321)), (a) => (a - 654_321) | 0],
];

describe("assembled code reckons as JavaScript does", () => {
  it.each(operators)("%s", (_, expression, expected) => {
    const answer = calculator(expression);
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(answer(a, b)).toBe(expected(a, b));
      }),
    );
  });

  it("a loop runs as often as its limit says, and not at all from there", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const numbers = new Int32Array(memory.buffer);
    const { count } = assemble({
      count: (variables) => {
        const at = variables.int();
        const rounds = variables.int();
        return [
          repeat(at, load(int(0)), 4, [rounds.set(plus(rounds.get, int(1)))]),
          store(int(4), rounds.get),
        ];
      },
    })(memory);
    for (const [limit, rounds] of [
      [0, 0],
      [1, 1],
      [4, 1],
      [400, 100],
    ] as const) {
      numbers[0] = limit;
      count();
      expect(numbers[1]).toBe(rounds);
    }
  });

  it("products are of 64 bits, and roots are whole", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const numbers = new Int32Array(memory.buffer);
    const { run } = assemble({
      run: () => [
        store(int(16), productFrom(40, load(int(0)), loadLong(int(8)))),
        store(int(20), truncated(root(loadDouble(int(24))))),
      ],
    })(memory);
    numbers[0] = 4_000_000_000 | 0;
    new BigInt64Array(memory.buffer)[1] = 1_000_000_007n;
    new Float64Array(memory.buffer)[3] = 1_000_000;
    run();
    expect(numbers[4]).toBe(Number((4_000_000_000n * 1_000_000_007n) >> 40n));
    expect(numbers[5]).toBe(1_000);
  });

  it("eight numbers at once are each reckoned by themselves", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const shorts = new Int16Array(memory.buffer);
    const numbers = new Int32Array(memory.buffer);
    const [a, b] = [loadVector(int(0)), loadVector(int(16))];
    const { run } = assemble({
      run: (variables) => {
        const [left, count] = [variables.int(), variables.int()];
        return [
          storeVector(int(32), minusEight(a, b)),
          storeVector(int(48), greaterEight(a, b)),
          store(int(64), whereAbove(a, b)),
          storeVector(int(80), eightOf(load(int(0)))),
          store(int(96), lowestBit(load(int(64)))),
          left.set(load(int(64))),
          whileAny(left, [
            left.set(and(left.get, minus(left.get, int(1)))),
            count.set(plus(count.get, int(1))),
          ]),
          store(int(100), count.get),
        ];
      },
    })(memory);
    const short = fc.integer({ min: -32_768, max: 32_767 });
    const eight = fc.array(short, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(eight, eight, (one, other) => {
        shorts.set([...one, ...other]);
        run();
        const pairs = one.map((value, k) => [value, other[k] ?? 0] as const);
        const held = ([x, y]: readonly [number, number]) =>
          Math.max(-32_768, Math.min(32_767, x - y));
        const bits = pairs.reduce((sum, [x, y], k) => sum | (Number(x > y) << k), 0);
        expect([...shorts.subarray(16, 24)]).toEqual(pairs.map(held));
        expect([...shorts.subarray(24, 32)]).toEqual(pairs.map(([x, y]) => Math.max(x, y)));
        expect([...shorts.subarray(40, 48)]).toEqual(Array(8).fill(one[0]));
        expect(numbers[16]).toBe(bits);
        expect(numbers[24]).toBe(bits === 0 ? 32 : Math.log2(bits & -bits));
        expect(numbers[25]).toBe(pairs.filter(([x, y]) => x > y).length);
      }),
    );
  });
});
