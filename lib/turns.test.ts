import { describe, expect, it } from "vitest";
import { turnsFor } from "./turns";

describe("turns", () => {
  it("lets so many work at a time, in the order they came", async () => {
    const inTurn = turnsFor(3);
    let working = 0;
    const begun: number[] = [];
    const work = (number: number) => async () => {
      begun.push(number);
      working += 1;
      expect(working).toBeLessThanOrEqual(3);
      await new Promise((resolve) => setTimeout(resolve, number % 3));
      working -= 1;
      return number;
    };
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    expect(await Promise.all(numbers.map((number) => inTurn(work(number))))).toEqual(numbers);
    expect(begun).toEqual(numbers);
  });

  it("gives the place back when the work fails", async () => {
    const inTurn = turnsFor(1);
    await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await inTurn(async () => "yes")).toBe("yes");
  });
});
