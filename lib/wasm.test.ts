import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  and,
  assemble,
  choose,
  type Int,
  int,
  isLess,
  left,
  load,
  loadDouble,
  loadLong,
  minus,
  plus,
  productFrom,
  repeat,
  right,
  rightUnsigned,
  root,
  store,
  times,
  truncated,
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
});
