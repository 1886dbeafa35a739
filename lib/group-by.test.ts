import { expect, it } from "vitest";
import { groupBy } from "./group-by";

it("keeps the order of keys and of rows", () => {
  const groups = groupBy(["bee", "ant", "bear", "ape", "cow"], ([first = ""]) => first);
  expect([...groups]).toEqual([
    ["b", ["bee", "bear"]],
    ["a", ["ant", "ape"]],
    ["c", ["cow"]],
  ]);
});

it("takes as many rows of one key as a file may have", () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => at);
  expect(groupBy(rows, () => "one").get("one")).toHaveLength(200_000);
});
