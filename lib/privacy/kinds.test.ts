import { expect, it } from "vitest";
import { areas, kindNames } from "./kinds";

it("shows each kind in exactly one place", () => {
  expect(Object.values(areas).flat().sort()).toEqual([...kindNames].sort());
});
