import { expect, it } from "vitest";
import { mainPlaceOf, placesFor } from "./places";

const name = (key: string) => key;
const main = (mayLog: boolean, mayAsk: boolean) =>
  mainPlaceOf("participant", name, { mayLog, mayAsk })?.href;

it("offers under the thumb what somebody can do, and nothing that leads nowhere", () => {
  expect(main(true, false)).toBe("/log");
  expect(main(true, true)).toBe("/log");
  expect(main(false, true)).toBe("/mentors");
  expect(main(false, false)).toBeUndefined();
  for (const hat of ["coordinator", "principal"] as const)
    expect(mainPlaceOf(hat, name, { mayLog: true, mayAsk: true })).toBeUndefined();
});

it("has the mentors among the places of whoever may ask one, and of nobody else", () => {
  const hrefs = (hat: "participant" | "coordinator", mayAsk: boolean) =>
    placesFor(hat, name, { mayLog: false, mayAsk }).map(({ href }) => href);
  expect(hrefs("participant", true)[1]).toBe("/mentors");
  expect(hrefs("participant", false)).not.toContain("/mentors");
  expect(hrefs("coordinator", true)).not.toContain("/mentors");
});
