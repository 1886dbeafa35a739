import { expect, it } from "vitest";
import { stepsOf, storyOf } from "./story";

const over = { ended: false, timeTaken: false, waitsFor: null, turns: [], toLog: false };

it.each([
  ["cancelled", "visitor", "cancelled", ["another"]],
  ["cancelled", "host", "cancelledToOther", []],
  ["cancelled", "mentor", "cancelledToOther", []],
  ["declined", "visitor", "declined", ["another"]],
  ["declined", "host", "declinedToOther", []],
] as const)("%s, for the %s: %s, and only the visitor may ask anew", (state, as, story, steps) => {
  expect(storyOf({ ...over, state, as })).toBe(story);
  expect(stepsOf({ ...over, state, as })).toEqual(steps);
});
