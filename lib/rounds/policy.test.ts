import { expect, it } from "vitest";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { coordinating } from "@/lib/testing/viewers";
import { mayTakeLists } from "./policy";

const problem = round({ mentees: [mentee("a")], mentors: [mentor("x")] });
const office = (id: string) => coordinating({ districtId: "d", id }, new Date("2026-11-23"));

it("the lists of a round are for a coordinator who is not in it", () => {
  expect(mayTakeLists(office("c"), problem)).toBe(true);
  expect(mayTakeLists(office("a"), problem)).toBe(false);
  expect(mayTakeLists(office("x"), problem)).toBe(false);
});
