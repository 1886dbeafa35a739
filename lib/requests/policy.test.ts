import { expect, it } from "vitest";
import { silentFrom } from "./policy";

it("silence is seen from half the time on, and never on the day of asking", () => {
  expect([0, 1, 2, 5, 6, 7, 14].map(silentFrom)).toEqual([1, 1, 1, 3, 3, 4, 7]);
});
