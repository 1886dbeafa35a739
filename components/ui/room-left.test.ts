import { expect, it } from "vitest";
import { roomLeft } from "./room-left";

it("says nothing while there is room, then how much is left, then how much is too much", () => {
  expect(roomLeft("", 600)).toEqual({ state: "enough", characters: 600 });
  expect(roomLeft("a".repeat(479), 600).state).toBe("enough");
  expect(roomLeft("a".repeat(480), 600)).toEqual({ state: "near", characters: 120 });
  expect(roomLeft("a".repeat(600), 600)).toEqual({ state: "near", characters: 0 });
  expect(roomLeft("a".repeat(1500), 600)).toEqual({ state: "over", characters: 900 });
});

it("counts as the server does: without spaces around, a new line as one", () => {
  expect(roomLeft(`  ${"a\n".repeat(300)}  `, 600)).toEqual({ state: "near", characters: 1 });
});
