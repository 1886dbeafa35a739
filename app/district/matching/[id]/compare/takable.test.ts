import { expect, it } from "vitest";
import type { SideKey } from "./sides";
import { takableOf } from "./takable";

const scenario = "5f0c1c1e-8d7e-4c39-9a55-0d8f2f6a9b11";
const taken = (one: SideKey, other: SideKey, same: boolean) => takableOf({ one, other }, same);

it("what is not the draft can be taken, the other side first", () => {
  expect(taken("draft", "best", false)).toEqual(["best"]);
  expect(taken("best", scenario, false)).toEqual([scenario, "best"]);
  expect(taken("draft", "draft", true)).toEqual([]);
});

it("of two that are the same one is enough, and none when one of them is the draft", () => {
  expect(taken("best", scenario, true)).toEqual([scenario]);
  expect(taken("best", "best", true)).toEqual(["best"]);
  expect(taken("draft", "best", true)).toEqual([]);
  expect(taken(scenario, "draft", true)).toEqual([]);
});
