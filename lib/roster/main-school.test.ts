import { expect, it } from "vitest";
import { zoneOf } from "./main-school";

const district = { timeZone: "America/New_York" };
const at = (timeZone: string | null) => ({ school: { timeZone } });

it("takes the main school's clock, else the district's", () => {
  expect(zoneOf({ district, assignments: [at("America/Chicago"), at(null)] })).toBe(
    "America/Chicago",
  );
  expect(zoneOf({ district, assignments: [at(null), at("America/Chicago")] })).toBe(
    "America/New_York",
  );
  expect(zoneOf({ district, assignments: [] })).toBe("America/New_York");
});
