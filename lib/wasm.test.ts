import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aboveFour,
  and,
  andFour,
  assemble,
  choose,
  chooseFour,
  double,
  eightFrom,
  eightOf,
  floatsOf,
  fourAbove,
  fourBelow,
  fourFrom,
  fourOf,
  greaterEight,
  greaterTwo,
  type Int,
  int,
  isLess,
  left,
  lesserEight,
  lesserFour,
  lesserTwo,
  load,
  loadVector,
  lowestBit,
  minus,
  minusEight,
  minusFour,
  minusTwo,
  overFloats,
  overTwo,
  plus,
  plusEight,
  plusFour,
  plusTwo,
  repeat,
  right,
  rightFour,
  rightUnsigned,
  rootTwo,
  store,
  storeVector,
  times,
  timesFour,
  timesTwo,
  twoAbove,
  twoBelow,
  twoOf,
  whereAbove,
  whileAny,
  wholeFloats,
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

  it("four numbers at once, and two doubles, are each reckoned by themselves", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const numbers = new Int32Array(memory.buffer);
    const shorts = new Int16Array(memory.buffer);
    const doubles = new Float64Array(memory.buffer);
    const [a, b] = [loadVector(int(0)), loadVector(int(0), 16)];
    const [below, above] = [twoBelow(a), twoAbove(a)];
    const { run } = assemble({
      run: () => [
        storeVector(int(32), plusFour(minusFour(a, b), timesFour(a, b))),
        storeVector(int(48), chooseFour(aboveFour(a, b), lesserFour(a, b), rightFour(a, 3))),
        storeVector(int(0), andFour(a, fourOf(load(int(16)))), 64),
        storeVector(int(80), wholeFloats(overFloats(floatsOf(a), floatsOf(fourOf(int(7)))))),
        storeVector(int(96), eightFrom(a, b)),
        storeVector(int(112), plusEight(fourBelow(a), lesserEight(fourAbove(a), b))),
        storeVector(int(128), minusTwo(timesTwo(below, twoOf(double(3))), above)),
        storeVector(int(144), overTwo(rootTwo(greaterTwo(below, above)), plusTwo(above, above))),
        storeVector(int(160), fourFrom(lesserTwo(below, above), above)),
      ],
    })(memory);
    const eight = fc.array(fc.integer({ min: -40_000, max: 40_000 }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(eight, (all) => {
        numbers.set(all);
        const halves = [...shorts.subarray(0, 16)].map((half) => half & 0xffff);
        run();
        const one = all.slice(0, 4);
        const pairs = one.map((x, k) => [x, all[4 + k] ?? 0] as const);
        const [p = 0, q = 0, r = 0, s = 0] = one;
        const [least, most] = [Math.min, Math.max].map((of) => [of(p, r), of(q, s)]);
        expect([...numbers.subarray(8, 12)]).toEqual(pairs.map(([x, y]) => (x - y + x * y) | 0));
        expect([...numbers.subarray(12, 16)]).toEqual(
          pairs.map(([x, y]) => (x > y ? Math.min(x, y) : x >> 3)),
        );
        expect([...numbers.subarray(16, 20)]).toEqual(one.map((x) => x & (all[4] ?? 0)));
        expect([...numbers.subarray(20, 24)]).toEqual(one.map((x) => Math.trunc(x / 7) | 0));
        expect([...shorts.subarray(48, 56)]).toEqual(
          all.map((x) => Math.max(-32_768, Math.min(x, 32_767))),
        );
        const wide = (from: number) => halves.slice(from, from + 4).flatMap((half) => [half, 0]);
        const sums = wide(4).map((x, k) => Math.min(x, halves[8 + k] ?? 0) + (wide(0)[k] ?? 0));
        expect([...shorts.subarray(56, 64)]).toEqual(sums.map((x) => (x << 16) >> 16));
        expect([...doubles.subarray(16, 18)]).toEqual([3 * p - r, 3 * q - s]);
        expect([...doubles.subarray(18, 20)]).toEqual(
          [r, s].map((x, k) => Math.sqrt(most?.[k] ?? 0) / (2 * x)),
        );
        expect([...numbers.subarray(40, 44)]).toEqual([...(least ?? []), r, s]);
      }),
    );
  });
});
